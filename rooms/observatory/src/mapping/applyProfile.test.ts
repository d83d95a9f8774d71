import { chooseProfile, longProfile, type Profile, profileHash, profileSchema } from "@splot/observatory/mapping";
import { describe, expect, test } from "vitest";
import { mapFile, register } from "../../../../tests/support/mapping.ts";

const crel: Profile = {
  version: 1,
  match: { format: "bdl-crel", columns: ["Kod", "Wiek", "Płeć", "Rok"], dataset: "P2137" },
  reading: {},
  unit: { column: "Kod", codes: "teryt7", unknown: "refuse" },
  period: { column: "Rok", form: "year" },
  indicator: { constant: { code: "population" } },
  breakdowns: [{ column: "Płeć", dimension: "sex", map: { ogółem: "_T", mężczyźni: "M", kobiety: "F" }, isOpen: false }],
  fixed: [{ column: "Wiek", values: ["ogółem"] }],
  levels: "municipalities",
};
const HEAD = '"Kod";"Nazwa";"Wiek";"Płeć";"Rok";"Wartosc";"Jednostka miary";"Atrybut";';
const crelOf = (...lines: readonly string[]) => [HEAD, ...lines.map((line) => `${line};`)].join("\r\n");
const map = (lines: readonly string[], change: Partial<Profile> = {}) =>
  mapFile("LUDN_2137_CREL_20220407.csv", crelOf(...lines), { profile: { ...crel, ...change } });
const codesOf = ({ findings }: Awaited<ReturnType<typeof map>>) => findings.map(({ code, severity, count }) => `${severity} ${code} ${count}`);
const SKAWINA = [
  "1206113;Skawina (3);ogółem;ogółem;2020;43751;osoba;",
  "1206113;Skawina (3);ogółem;kobiety;2020;22541;osoba;n",
  "1206113;Skawina (3);ogółem;mężczyźni;2020;0;osoba;n",
];

describe("a file of the Local Data Bank through a profile", () => {
  test("breakdowns, reasons and totals", async () => {
    const { rows } = await map(SKAWINA);
    expect(rows.map(({ breakdown, value, flags }) => [breakdown, value, flags])).toEqual([
      [{}, "43751", []],
      [{ sex: "F" }, "22541", []],
      [{ sex: "M" }, { missing: "not_yet_available" }, []],
    ]);
  });

  test("other levels, other ages are left out and told, the country is no fault", async () => {
    const made = await map([
      ...SKAWINA,
      "0000000;POLSKA;ogółem;ogółem;2020;1;osoba;",
      "1206114;Skawina (4);ogółem;ogółem;2020;1;osoba;",
      "1206113;Skawina (3);0-4;ogółem;2020;1;osoba;",
    ]);
    expect(made.rows).toHaveLength(3);
    const left = made.findings.filter(({ text }) => /were left out|leaves out/.test(text.en));
    expect(left.map(({ count, rows, text }) => [count, rows, /levels|“0-4”/.test(text.en)])).toEqual([
      [2, [5, 6], true],
      [1, [7], true],
    ]);
    expect(codesOf(made).some((code) => code.startsWith("error"))).toBe(false);
  });

  test("an item that the profile does not know is a fault that names the nearest, or is taken as it is", async () => {
    const lines = ["1206113;Skawina (3);ogółem;kobieta;2020;1;osoba;"];
    const { findings, rows } = await map(lines);
    expect([rows, findings.at(-1)?.code, findings.at(-1)?.suggestion.en]).toEqual([[], "code-unknown", "Add it to the list in the profile. → kobiety"]);
    const open = await map(lines, { breakdowns: crel.breakdowns.map((one) => ({ ...one, isOpen: true })) });
    expect(open.rows.map(({ breakdown }) => breakdown)).toEqual([{ sex: "kobieta" }]);
  });

  test("a fixed column that is not in the file is a fault, and nothing is read", async () => {
    const made = await map(SKAWINA, { fixed: [{ column: "Lokalizacje", values: ["ogółem"] }] });
    expect([made.rows, codesOf(made)]).toEqual([[], expect.arrayContaining(["error header-missing 1"])]);
  });

  test("thousands become persons without rounding, and are checked after that", async () => {
    const line = ["1206113;Skawina (3);ogółem;ogółem;2020;43,7515;osoba;"];
    const known = { ...register, indicators: register.indicators.map((one) => ({ ...one, most: 50_000 })) };
    const profile = (factor: string): Profile => ({ ...crel, indicator: { constant: { code: "population", factor } } });
    const name = "LUDN_2137_CREL_1.csv";
    expect((await mapFile(name, crelOf(...line), { profile: profile("1000"), known })).rows[0]?.value).toBe("43751.5");
    expect(codesOf(await mapFile(name, crelOf(...line), { profile: profile("10000"), known }))).toContain("error value-impossible 1");
  });

  test("all levels: a municipality with its parts is told; units outside the register may be left out", async () => {
    const known = { ...register, units: [...register.units, { code: "1206114", name: "Skawina – miasto" }] };
    const lines = ["1206113;a;ogółem;ogółem;2020;3;osoba;", "1206114;b;ogółem;ogółem;2020;2;osoba;", "1261011;c;ogółem;ogółem;2020;9;osoba;"];
    const profile: Profile = { ...crel, levels: "all", unit: { ...crel.unit, unknown: "skip" } };
    const made = await mapFile("LUDN_2137_CREL_1.csv", crelOf(...lines), { profile, known });
    expect(made.rows.map(({ unit }) => unit)).toEqual(["1206113", "1206114"]);
    expect(made.findings.filter(({ text }) => text.en.includes("would both be loaded") || text.en.includes("1261011"))).toHaveLength(2);
  });

  test("beyond the bound of remembered keys a double passes, within it it is told", async () => {
    const lines = ["1206113;a;ogółem;ogółem;2020;3;osoba;", "1206113;a;ogółem;ogółem;2021;3;osoba;", "1206113;a;ogółem;ogółem;2021;4;osoba;"];
    const count = async (mostKeys: number) => (await mapFile("LUDN_2137_CREL_1.csv", crelOf(...lines), { profile: crel, mostKeys })).rows.length;
    expect([await count(10), await count(1)]).toEqual([2, 3]);
  });
});

describe("other kinds of units and tables", () => {
  test("codes of twelve characters", async () => {
    const json = {
      variableId: 72305,
      results: ["011212006113", "011212000000", "000000000000"].map((id) => ({ id, name: "x", values: [{ year: "2024", val: 5, attrId: 1 }] })),
    };
    const profile: Profile = {
      ...crel,
      breakdowns: [],
      fixed: [],
      match: { format: "bdl-api", columns: [] },
      unit: { column: "unitId", codes: "bdl12", unknown: "refuse" },
      period: { column: "year", form: "year" },
    };
    const { rows, findings } = await mapFile("a.json", JSON.stringify(json), { profile });
    expect([rows.map(({ unit, value }) => [unit, value]), findings.filter(({ severity }) => severity === "error")]).toEqual([[["1206113", "5"]], []]);
  });

  test("six digits that lost their zero, columns as indicators, reasons and flags by lists", async () => {
    const profile: Profile = {
      ...crel,
      match: { format: "csv", columns: [] },
      reading: { decimal: "comma" },
      unit: { column: "TERYT", codes: "teryt6", isZeroLost: true, unknown: "refuse" },
      period: { constant: "2024" },
      indicator: { columns: { Osoby: { code: "population" }, Recykling: { code: "recycling_rate" } } },
      breakdowns: [],
      fixed: [],
      missing: { column: "Brak", map: { tajne: "confidential" } },
      flags: { column: "Znak", map: { wst: "P" } },
    };
    const { rows, findings } = await mapFile("t.csv", "TERYT;Osoby;Recykling;Brak;Znak\n26401;5;12,5;;wst\n120611;;;tajne;?\n", { profile });
    expect(rows.map(({ indicator, unit, value, flags }) => [indicator, unit, value, flags])).toEqual([
      ["population", "0264011", "5", ["P"]],
      ["recycling_rate", "0264011", "12.5", ["P"]],
      ["population", "1206113", { missing: "confidential" }, []],
      ["recycling_rate", "1206113", { missing: "confidential" }, []],
    ]);
    expect(findings.map(({ code }) => code)).toEqual(["unit-zero-lost", "flag-unknown"]);
  });

  test("a value beside a reason is a fault, a zero beside one is missing", async () => {
    const profile: Profile = {
      ...crel,
      match: { format: "csv", columns: [] },
      period: { constant: "2024" },
      breakdowns: [],
      fixed: [],
      missing: { column: "Brak" },
    };
    const { rows, findings } = await mapFile("t.csv", "Kod,Brak,value\n1206113,confidential,5\n0264011,confidential,0\n", { profile });
    expect(rows.map(({ value }) => value)).toEqual([{ missing: "confidential" }, { missing: "confidential" }]);
    expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(["error value-and-missing", "warning zero-flagged-missing"]);
  });

  test("no column is two things, and each is of the file", () => {
    expect(profileSchema.safeParse(crel).success).toBe(true);
    for (const column of ["Płeć", "Obca"]) expect(profileSchema.safeParse({ ...crel, fixed: [{ column, values: ["x"] }] }).success).toBe(false);
  });

  test("a profile is plain JSON; its identity does not hang on the order of its members", () => {
    expect(profileSchema.parse(JSON.parse(JSON.stringify(longProfile)))).toEqual(longProfile);
    const { version, ...rest } = crel;
    expect(profileHash({ ...rest, version })).toBe(profileHash(crel));
    expect(profileHash({ ...crel, levels: "all" })).not.toBe(profileHash(crel));
  });

  test("a profile is chosen by the kind of file, its columns and the subgroup in its name", () => {
    const head = (name: string, columns: readonly string[]) =>
      chooseProfile([longProfile, crel], { name, format: columns[0] === "Kod" ? "bdl-crel" : "csv", columns });
    const columns = ["Kod", "Płeć", "Wiek", "Rok"];
    expect(head("LUDN_2137_CREL_20260101.csv", columns)).toBe(crel);
    expect(head("LUDN_2730_CREL_20260101.csv", columns)).toBeUndefined();
    expect(head("LUDN_2137_CREL_20260101.csv", [...columns, "Lokalizacje"])).toBeUndefined();
    expect(head("cokolwiek.csv", ["Period", "indicator ", "teryt7", "note"])).toBe(longProfile);
  });
});
