import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mapText, register } from "../../../../tests/support/mapping.ts";

const HEADER = "indicator,teryt7,period,value,missing,flags,note";
const read = (...lines: readonly string[]) => mapText([HEADER, ...lines].join("\n"));
const codes = async (...lines: readonly string[]) =>
  (await read(...lines)).findings.map(({ rows, column, code, severity }) => [rows[0], column, code, severity]);

describe("the plain long table: what is read", () => {
  test("a row with value, flags and note", async () => {
    expect(await read("population,1206113,2024,43999,,e,stan na 31.12")).toEqual({
      findings: [],
      rows: [{ row: 2, indicator: "population", breakdown: {}, unit: "1206113", period: "2024", value: "43999", flags: ["E"], note: "stan na 31.12" }],
    });
  });

  test("a missing value keeps its reason and is never 0 (I25), a published zero stays a zero", async () => {
    const { rows } = await read("population,1206113,2024,,not_supplied,,", "population,0264011,2024,0,,,");
    expect(rows.map(({ value }) => value)).toEqual([{ missing: "not_supplied" }, "0"]);
  });

  test("semicolons, BOM, CRLF and names in capitals are read as well", async () => {
    const text = `\uFEFF${HEADER.replaceAll(",", ";").toUpperCase()}\r\npopulation;1206113;2024;440,7;;EP;\r\n`;
    expect(await mapText(text)).toMatchObject({ rows: [{ value: "440.7", flags: ["E", "P"] }], findings: [{ code: "number-comma", severity: "warning" }] });
  });

  test("the apostrophe that kept a note from running as a formula goes, others stay", async () => {
    const { rows } = await read("population,1206113,2024,1,,,'=1+1", "population,0264011,2024,1,,,'tak'");
    expect(rows.map(({ note }) => note)).toEqual(["=1+1", "'tak'"]);
  });

  test("columns that may be left out are not missed", async () => {
    expect(await mapText("period,value,indicator,teryt7\n2024,5,population,1206113\n")).toMatchObject({
      findings: [],
      rows: [{ value: "5", note: undefined }],
    });
  });
});

describe("the plain long table: what is found, with row and column", () => {
  test.each([
    ["a decimal comma in quotes is read and said", 'population,1206113,2024,"440,7",,,', [2, "value", "number-comma", "warning"]],
    ["a comma before three digits is asked about", 'population,1206113,2024,"1,234",,,', [2, "value", "number-ambiguous", "error"]],
    ["a decimal comma without quotes breaks the row", "population,1206113,2024,440,7,,,1", [2, undefined, "row-length", "error"]],
    ["a number from before the unit", "population,1206143,2014,1,,,", [2, "period", "unit-not-yet", "error"]],
    ["a number from after the unit", "population,1206991,2010,1,,,", [2, "period", "unit-not-yet", "error"]],
    ["a lost zero of the code", "population,264011,2024,1,,,", [2, "teryt7", "unit-zero-lost", "error"]],
    ["six digits join with a remark", "population,120611,2024,1,,,", [2, "teryt7", "unit-kind-changed", "warning"]],
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
  ])("%s", async (_, line, expected) => {
    expect(await codes(line)).toEqual([expected]);
  });

  test("a code that is not known names the one that was probably meant", async () => {
    const [found] = (await read("populaton,1206113,2024,1,,,")).findings;
    expect(found?.suggestion.en).toBe("Take the code from the data catalogue, or define the indicator. → population");
  });

  test("the same number twice names both rows, also when one code was joined on six digits (I26)", async () => {
    const { findings, rows } = await read("population,1206113,2024,1,,,", "recycling_rate,1206113,2024,1,,,", "population,1206112,2024,2,,,");
    expect(findings.find(({ code }) => code === "key-duplicate")?.text.en).toBe("The same number stands in rows 2 and 4.");
    expect(rows.map(({ row }) => row)).toEqual([2, 3]);
  });

  test("an unknown unit is counted once for each code", async () => {
    const lines = ["9999999", "9999999", "8888888"].map((unit, place) => `population,${unit},${2020 + place},1,,,`);
    expect((await read(...lines)).findings.map(({ code, count, rows }) => [code, count, rows])).toEqual([
      ["unit-unknown", 2, [2, 3]],
      ["unit-unknown", 1, [4]],
    ]);
  });

  test("a missing column, a double one and an unknown one", async () => {
    const headers = async (header: string) => (await mapText(`${header}\n1,2,3,4,5\n`)).findings.map(({ code, severity }) => `${severity} ${code}`);
    expect(await headers("indicator,period,value,uwagi,x")).toEqual(["error header-missing", "warning column-unknown", "warning column-unknown"]);
    expect(await headers("indicator,teryt7,period,uwagi,x")).toEqual(["error header-missing"]);
    expect(await headers("indicator,period,value,value,uwagi")).toEqual(["error header-duplicate"]);
    expect(await mapText(`${HEADER},uwagi\npopulation,1206113,2024,1,,,,x`)).toMatchObject({ rows: [{ value: "1" }], findings: [{ code: "column-unknown" }] });
  });

  test("a web page, a workbook and doubly encoded letters are refused by name", async () => {
    for (const [text, code] of [
      ["<!doctype html><p>", "bytes-not-what-name-says"],
      ["PK\u0003\u0004", "bytes-not-what-name-says"],
      [`${HEADER}\npopulation,1206113,2024,1,,,MichaÅ‚owice`, "encoding-double"],
    ] as const) {
      expect((await mapText(text)).findings).toContainEqual(expect.objectContaining({ code, severity: "error" }));
    }
  });

  test("whatever the text is, it is read without a crash, and every finding speaks both languages", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc
            .array(fc.string(), { minLength: 7, maxLength: 7 })
            .map((cells) => `${HEADER}\n${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")}`),
        ),
        async (text) => {
          for (const found of (await mapText(text)).findings) {
            expect(found.text.pl.length).toBeGreaterThan(5);
            expect(found.suggestion.en).not.toMatch(/\{(what|near|name|known|period|since|until|range|plain|large|first|second)\}/);
          }
        },
      ),
    );
  });

  test("a random table written out comes back as it was, whatever the marks", async () => {
    const line = fc.record({
      unit: fc.constantFrom(...register.units.slice(0, 2).map(({ code }) => code)),
      period: fc.integer({ min: 1990, max: 2100 }).map(String),
      value: fc.oneof(
        fc.bigInt({ min: 0n, max: 10n ** 14n }).map((whole) => `${whole}`),
        fc.tuple(fc.nat(10 ** 6), fc.stringMatching(/^[0-9]{1,6}$/)).map(([whole, rest]) => `${whole}.${rest}`),
        fc.constantFrom("not_supplied", "confidential", "unknown").map((missing) => ({ missing })),
      ),
      flags: fc.uniqueArray(fc.constantFrom("B", "D", "E", "P")),
      note: fc.stringMatching(/^[a-ząę";, ]{0,20}$/).map((text) => text.trim()),
    });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(line, { selector: ({ unit, period }) => unit + period }), fc.boolean(), async (list, isPolish) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const written = list.map(({ unit, period, value, flags, note }) =>
          [
            "population",
            unit,
            period,
            typeof value === "string" ? value : "",
            typeof value === "string" ? "" : value.missing,
            flags.join(" "),
            quoted(note),
          ].join(isPolish ? ";" : ","),
        );
        const { rows, findings } = await mapText([isPolish ? HEADER.replaceAll(",", ";") : HEADER, ...written].join(isPolish ? "\r\n" : "\n"));
        expect(findings).toEqual([]);
        expect(rows).toEqual(
          list.map((one, place) => ({ ...one, row: place + 2, indicator: "population", breakdown: {}, note: one.note === "" ? undefined : one.note })),
        );
      }),
      { numRuns: 60 },
    );
  });
});
