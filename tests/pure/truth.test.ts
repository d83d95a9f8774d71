import { expect, it } from "vitest";
import { plain, seenIn } from "../truth/content.ts";
import { type CheckedFact, shows, standsInOrder } from "../truth/fact.ts";

const page = (inside: string) => `<html><body><nav>menu 15 gmin</nav><main>${inside}</main><footer>stopka</footer></body></html>`;
const textOf = (inside: string) => seenIn(page(inside)).at(-1)?.text;
const fact = (kind: string, expected: string): CheckedFact => ({ id: "S000", kind, text: "", expected, topic: "" });

it("sees the main content, and nothing that no reader sees", () => {
  expect(textOf("<h1>Gminy</h1><p>Tekst <b>gruby</b></p>")).toBe("gminy tekst gruby");
  expect(textOf('<p hidden>x</p><script>y</script><nav>z</nav><span class="visually-hidden">w</span><p>ok</p>')).toBe("ok");
  expect(textOf("<details><summary>Więcej</summary><p>schowane</p></details>")).toBe("więcej");
  expect(textOf("<details open><summary>Więcej</summary><p>widać</p></details>")).toBe("więcej widać");
});

it("compares texts without their spaces, dashes and case, but with Polish letters", () => {
  expect(plain("Igołomia – Wawrzeńczyce\u00a0 A")).toBe(plain("igołomia-wawrzeńczyce a"));
  expect(plain("Łódź")).not.toBe(plain("Lodz"));
});

it("takes a number only as a whole and beside what it counts", () => {
  const seen = seenIn(page("<p>15 gmin</p><p>1215 osób</p><p>7,5 km</p>"));
  expect(shows(seen, fact("figure", "15"), "gmin")).toBe(true);
  expect(shows(seen, fact("figure", "15"), "osób")).toBe(false);
  expect(shows(seen, fact("figure", "12"), "osób")).toBe(false);
  expect(shows(seen, fact("figure", "7"), "km")).toBe(false);
  expect(() => shows(seen, fact("figure", "15"), "")).toThrow("what the number counts");
});

it("knows a day in its numbers and in words", () => {
  for (const text of ["19.03.2019", "2019-03-19", "19 marca 2019 r."]) expect(shows(seenIn(page(`<p>${text}</p>`)), fact("date", "19.03.2019"), "")).toBe(true);
  expect(shows(seenIn(page("<p>styczeń 2021</p>")), fact("date", "01.2021"), "")).toBe(true);
  expect(shows(seenIn(page("<p>20 marca 2019</p>")), fact("date", "19.03.2019"), "")).toBe(false);
});

it("reads the order of a numbered list", () => {
  const seen = seenIn(page("<p>drugi pierwszy</p><ol><li>Pierwszy</li><li>Drugi</li></ol>"));
  expect(standsInOrder(seen, ["Pierwszy", "Drugi"])).toBe(true);
  expect(standsInOrder(seen, ["Drugi", "Pierwszy"])).toBe(false);
});
