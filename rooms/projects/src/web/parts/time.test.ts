import { expect, it } from "vitest";
import { spanText } from "./time.ts";

it.each([
  [{ starts: "2020-09", ends: "2025-02" }, "wrzesień 2020 – luty 2025", "September 2020 – February 2025"],
  [{ ends: "2022-01" }, "do stycznia 2022", "until January 2022"],
  [{ starts: "2019" }, "od 2019", "from 2019"],
  [{ starts: "2026", ends: "2028" }, "2026–2028", "2026–2028"],
  [{ starts: "2022-01-02", ends: "2023" }, "2 stycznia 2022 – 2023", "2 January 2022 – 2023"],
  [{}, "nie podano", "not stated"],
])("says when a project runs as exactly as it is known: %o", (span, pl, en) => {
  expect([spanText("pl", span), spanText("en", span)]).toEqual([pl, en]);
});
