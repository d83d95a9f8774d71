import { expect, test } from "vitest";
import { negotiate } from "./index.ts";

const browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";
const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

test.each([
  [undefined, "html"],
  ["", "html"],
  ["*/*", "html"],
  [browser, "html"],
  ["text/csv", "csv"],
  ["TEXT/CSV", "csv"],
  ["text/csv; charset=windows-1250", "csv"],
  ["text/csv;header=absent", 406],
  ["text/*;q=0.5, text/html;q=0", "csv"],
  ["application/json", "json-stat"],
  ['application/json;profile="https://json-stat.org/format/"', "json-stat"],
  ['application/json;profile="https://other.example/a,b;c"', 406],
  ["application/vnd.sdmx.data+csv", "sdmx-csv"],
  ["application/vnd.sdmx.data+csv;version=2.0.0;labels=id", "sdmx-csv"],
  ["application/vnd.sdmx.data+csv;version=1.0.0", 406],
  ["application/vnd.sdmx.data+csv;version=1.0.0, text/csv;q=0.1", "csv"],
  ["application/geo+json", "geojson"],
  [xlsx, "xlsx"],
  [`text/csv;q=0.4, ${xlsx};q=0.9, application/json;q=0.3`, "xlsx"],
  ["application/json;q=0.1, application/*;q=0.9", "sdmx-csv"],
  ["text/csv;q=0, text/html;q=0, */*;q=0.1", "json-stat"],
  ["text/csv;q=2", 406],
  ["image/png", 406],
  [";;,,/", 406],
])("%j gets %s", (accept, format) => {
  expect(negotiate(accept)).toBe(format);
});

test("the ending of the address goes before the header", () => {
  expect(negotiate("application/json", "xlsx")).toBe("xlsx");
  expect(negotiate("application/json", "SDMX.CSV")).toBe("sdmx-csv");
  expect(negotiate(browser, "exe")).toBe(406);
});

test("an address without a page offers only its files, the first of them by default", () => {
  expect(negotiate(browser, undefined, ["csv", "json-stat"])).toBe("csv");
  expect(negotiate("text/html", undefined, ["csv", "json-stat"])).toBe(406);
  expect(negotiate("text/html", "xlsx", ["csv", "json-stat"])).toBe(406);
});
