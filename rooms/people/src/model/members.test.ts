import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMembers } from "./members.ts";

const good = "1206113;Skawina\n1219053;Wieliczka";
const faultRows = (text: string) => parseMembers(text).faults.map(({ row }) => row);

describe("a list of members", () => {
  test.each([
    ["semicolons", good],
    ["commas and a header", "TERYT,nazwa\n1206113,Skawina\n1219053,Wieliczka"],
    ["tabs, quotes, a byte-order mark and Windows line ends", '\ufeff"1206113"\t"Skawina"\r\n"1219053"\t"Wieliczka"\r\n\r\n'],
    ["a code with spaces", "120 611 3;Skawina\n1219053;Wieliczka;;"],
  ])("is read with %s", (_, text) => {
    expect(parseMembers(text)).toEqual({
      members: [
        { teryt: "1206113", name: "Skawina" },
        { teryt: "1219053", name: "Wieliczka" },
      ],
      faults: [],
    });
  });

  test.each([
    ["a kind that does not exist", "1206114;Skawina\n1219053;Wieliczka", [1]],
    ["a voivodeship that does not exist", "1106113;Skawina\n1219053;Wieliczka", [1]],
    ["a county instead of a municipality", "1206001;Skawina\n1219053;Wieliczka", [1]],
    ["words instead of a code", "1219053;Wieliczka\nSkawina", [2, 2]],
    ["codes without the digit of the kind", "120611;Skawina\n121905;Wieliczka", [1, 2]],
    ["a missing name", "1206113;\n1219053;Wieliczka", [1]],
    ["a lost leading zero", "201011;Bolesławiec\n1219053;Wieliczka", [1]],
    ["one member only", "1206113;Skawina", [1]],
    ["nothing", "", [1]],
  ])("names the row of %s", (_, text, rows) => {
    expect(faultRows(text)).toEqual(rows);
  });

  test("names both rows of a duplicate, also when only the kind differs", () => {
    const [fault] = parseMembers(`${good}\n1206112;Skawina – obszar wiejski`).faults;
    expect(fault?.row).toBe(3);
    expect(fault?.text.pl).toContain("Skawina w wierszu 1");
  });

  test("counts rows of the list itself, empty lines and header included", () => {
    expect(faultRows(`kod;nazwa\n\n${good}\n99;X`)).toEqual([5, 5]);
  });

  test("is refused at once when it is far too long, in rows or in one row", () => {
    const started = performance.now();
    expect(faultRows("1206113;x\n".repeat(200_000))).toEqual([501]);
    expect(faultRows(`${" ;".repeat(2)}${"a ".repeat(2_000_000)}\n${good}`)).toEqual([1, 1]);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  test("never throws, and gives one member for each line that is no header", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { members, faults } = parseMembers(text);
        expect(members.length >= 2 || faults.length > 0).toBe(true);
      }),
    );
  });
});
