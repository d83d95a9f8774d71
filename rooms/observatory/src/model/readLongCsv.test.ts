import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findLocator, observationLocator } from "./locator.ts";
import { readDecimal } from "./readDecimal.ts";
import { type Register, readLongCsv } from "./readLongCsv.ts";

const register: Register = {
  indicators: new Map([
    ["population", { frequency: "year", least: 0 }],
    ["recycling_rate", { frequency: "year", least: 0, most: 100 }],
  ]),
  units: new Map([
    ["1206113", { name: "Skawina" }],
    ["0264011", { name: "Wrocław" }],
    ["1206143", { name: "Świątniki Górne", since: "2015-01-01" }],
  ]),
};
const HEADER = "indicator,teryt7,period,value,missing,flags,note";
const read = (...lines: readonly string[]) => readLongCsv([HEADER, ...lines].join("\n"), register);
const codes = (...lines: readonly string[]) => read(...lines).findings.map(({ row, column, code, severity }) => [row, column, code, severity]);

describe("what is read", () => {
  test("a row with value, flags and note", () => {
    expect(read("population,1206113,2024,43999,,e,stan na 31.12")).toEqual({
      findings: [],
      rows: [{ row: 2, indicator: "population", unit: "1206113", period: "2024", value: "43999", flags: ["E"], note: "stan na 31.12" }],
    });
  });

  test("a missing value keeps its reason and is never 0 (I25)", () => {
    expect(read("population,1206113,2024,,not_supplied,,").rows[0]?.value).toEqual({ missing: "not_supplied" });
  });

  test("a published zero stays a zero", () => {
    expect(read("population,1206113,2024,0,,,").rows[0]?.value).toBe("0");
  });

  test("semicolons, BOM and CRLF of a spreadsheet are read as well", () => {
    const text = `\uFEFF${HEADER.replaceAll(",", ";")}\r\npopulation;1206113;2024;440,7;;;\r\n`;
    expect(readLongCsv(text, register)).toMatchObject({ rows: [{ value: "440.7" }], findings: [{ code: "number-comma", severity: "warning" }] });
  });
});

describe("what is found, with row and column", () => {
  test.each([
    ["a decimal comma in quotes is read and said", 'population,1206113,2024,"440,7",,,', [2, "value", "number-comma", "warning"]],
    ["a comma before three digits is asked about", 'population,1206113,2024,"1,234",,,', [2, "value", "number-ambiguous", "error"]],
    ["a decimal comma without quotes breaks the row", "population,1206113,2024,440,7,,,", [2, undefined, "row-length", "error"]],
    ["a number from before the unit", "population,1206143,2014,1,,,", [2, "period", "unit-not-yet", "error"]],
    ["a lost zero of the code", "population,264011,2024,1,,,", [2, "teryt7", "unit-zero-lost", "error"]],
    ["six digits join with a remark", "population,120614,2024,1,,,", [2, "teryt7", "unit-kind-changed", "warning"]],
    ["a changed kind joins with a remark", "population,1206112,2024,1,,,", [2, "teryt7", "unit-kind-changed", "warning"]],
    ["a part of an urban-rural municipality is not its whole", "population,1206114,2024,1,,,", [2, "teryt7", "unit-unknown", "error"]],
    ["an unknown unit", "population,9999999,2024,1,,,", [2, "teryt7", "unit-unknown", "error"]],
    ["an unknown indicator", "populacja,1206113,2024,1,,,", [2, "indicator", "code-unknown", "error"]],
    ["a zero with a reason is missing, not zero", "population,1206113,2024,0,not_supplied,,", [2, "value", "zero-flagged-missing", "error"]],
    ["a value with a reason", "population,1206113,2024,5,not_supplied,,", [2, "value", "value-and-missing", "error"]],
    ["neither value nor reason", "population,1206113,2024,,,,", [2, "value", "value-missing", "error"]],
    ["an unknown reason", "population,1206113,2024,,zgubione,,", [2, "missing", "missing-unknown", "error"]],
    ["no number", "population,1206113,2024,ok. 5,,,", [2, "value", "number-unreadable", "error"]],
    ["a month for a yearly indicator", "population,1206113,2024-M05,5,,,", [2, "period", "period-wrong-frequency", "error"]],
    ["no period", "population,1206113,rok 2024,5,,,", [2, "period", "period-unreadable", "error"]],
    ["a share above a hundred", "recycling_rate,1206113,2024,101,,,", [2, "value", "value-impossible", "error"]],
    ["a negative count", "population,1206113,2024,-1,,,", [2, "value", "value-impossible", "error"]],
    ["an unknown flag", "population,1206113,2024,5,,q,", [2, "flags", "flag-unknown", "error"]],
  ])("%s", (_, line, expected) => {
    expect(codes(line)).toEqual([expected]);
  });

  test("the same number twice names both rows, also when one code was joined on six digits (I26)", () => {
    const [found] = read("population,1206113,2024,1,,,", "recycling_rate,1206113,2024,1,,,", "population,1206112,2024,2,,,").findings.filter(
      ({ code }) => code === "key-duplicate",
    );
    expect(found?.text.en).toBe("The same number stands in rows 2 and 4.");
  });

  test("a missing column, a double one and an unknown one", () => {
    expect(readLongCsv("indicator,period,value,value,uwagi\n", register).findings.map(({ code }) => code)).toEqual([
      "header-missing",
      "header-duplicate",
      "column-unknown",
    ]);
  });

  test("a web page, a workbook and doubly encoded letters are refused by name", () => {
    for (const [text, code] of [
      ["<!doctype html><p>", "bytes-not-what-name-says"],
      ["PK\u0003\u0004", "bytes-not-what-name-says"],
      [`${HEADER}\npopulation,1206113,2024,1,,,MichaÅ‚owice`, "encoding-double"],
    ] as const) {
      expect(readLongCsv(text, register)).toMatchObject({ rows: [], findings: [{ code }] });
    }
  });

  test("whatever the text is, it is read without a crash, and every finding speaks both languages", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.string()).map((cells) => `${HEADER}\n${cells.join(",")}`),
        ),
        (text) => {
          for (const found of readLongCsv(text, register).findings) {
            expect(found.text.pl.length).toBeGreaterThan(5);
            expect(found.suggestion.en).not.toMatch(/\{\w+\}/);
          }
        },
      ),
    );
  });
});

describe("numbers as people write them", () => {
  test.each([
    ["440.7", "440.7"],
    ["440,7", "440.7"],
    ["1 234", "1234"],
    ["1\u00a0234,5", "1234.5"],
    ["−12", "-12"],
    ["-0,0", "0.0"],
    ["007", "7"],
    ["0,123", "0.123"],
  ])("%s is %s", (typed, text) => {
    expect(readDecimal(typed)).toEqual({ kind: "number", text });
  });
  test.each(["", "-", "1.2.3", "1e5", "12a", "1,2,3", "1 23", "#N/A"])("%s is no number", (typed) => {
    expect(readDecimal(typed)).toEqual({ kind: "unreadable" });
  });
});

describe("locators", () => {
  test("what is written is read again", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9]{7}$/),
        fc.integer({ min: 1900, max: 2100 }),
        fc.stringMatching(/^[a-z0-9][a-z0-9-]{1,20}$/),
        (unit, year, vintage) => {
          expect(findLocator(observationLocator({ unit, period: String(year), vintage }))).toMatchObject({ unit, period: String(year), vintage });
        },
      ),
    );
  });
  test.each(["", "1206113", "1206113:2024", "1206113:nie:x", "a:2024:b:c"])("%s is none", (text) => {
    expect(findLocator(text)).toBeUndefined();
  });
});
