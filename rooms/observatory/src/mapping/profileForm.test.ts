import {
  chooseProfile,
  describeProfile,
  listProfileChoices,
  longProfile,
  type Profile,
  parseProfileForm,
  profileFormValues,
  profileHash,
  profileSchema,
} from "@splot/observatory/mapping";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mapFile, register } from "../../../../tests/support/mapping.ts";
import { columnRoles } from "./formValues.ts";
import { periodForms, plainName, TOTAL } from "./Profile.ts";

const written = fc
  .oneof(fc.string({ maxLength: 12, unit: "grapheme" }), fc.stringMatching(/^[a-ząęó =×*,;-]{1,20}$/))
  .map(plainName)
  .filter((text) => text !== "" && text !== "__proto__" && text.length < 400);
const target = fc.record({ code: fc.stringMatching(/^[a-z][a-z0-9_]{1,10}$/), factor: fc.constantFrom(undefined, "1000", "0.001", "1.5") });
const item = fc.constantFrom(TOTAL, "M", "F", "Y0T4", null);
const mapOf = <To>(to: fc.Arbitrary<To>, minKeys = 0) => fc.dictionary(written, to, { minKeys, maxKeys: 4 });

/** Profiles of every kind. Each column is one thing. */
const profiles: fc.Arbitrary<Profile> = fc
  .uniqueArray(written, { minLength: 10, maxLength: 10, selector: (name) => name.toLowerCase() })
  .chain(([a = "", b = "", c = "", d = "", e = "", f = "", g = "", h = "", i = "", j = ""]) =>
    fc.record({
      version: fc.constant(1 as const),
      match: fc.record({
        format: fc.constantFrom("csv" as const, "bdl-crel" as const),
        columns: fc.constant([a, b, c, d, e, f, g, h, i, j]),
        dataset: fc.constantFrom(undefined, "P2137"),
      }),
      reading: fc.record({
        decimal: fc.constantFrom(undefined, "comma" as const),
        encoding: fc.constantFrom(undefined, "cp852"),
        part: fc.constantFrom(undefined, "2"),
        isOwn: fc.constantFrom(undefined, true),
      }),
      unit: fc.record({
        column: fc.constant(a),
        codes: fc.constantFrom("teryt7" as const, "own" as const),
        map: fc.option(mapOf(fc.constantFrom("1206113", "SMK"), 1), { nil: undefined }),
        isZeroLost: fc.constantFrom(undefined, true),
        unknown: fc.constantFrom("refuse" as const, "skip" as const),
      }),
      period: fc.oneof(
        fc.record({ column: fc.constant(b), form: fc.constantFrom(...periodForms) }),
        fc.constantFrom({ constant: "2024" }, { constant: "2024-Q1" }),
      ),
      indicator: fc.oneof(
        fc.record({ constant: target }),
        fc.record({ column: fc.constant(c), map: fc.option(mapOf(fc.option(target)), { nil: undefined }) }),
        fc.tuple(target, target).map(([one, two]) => ({ columns: { [c]: one, [j]: two } })),
      ),
      breakdowns: fc
        .subarray([d, e])
        .chain((names) =>
          fc.tuple(
            ...names.map((column) =>
              fc.record({ column: fc.constant(column), dimension: fc.constantFrom("sex", "age_group"), map: mapOf(item), isOpen: fc.boolean() }),
            ),
          ),
        ),
      fixed: fc.constantFrom([], [{ column: f, values: ["ogółem", "a = b"] }]),
      note: fc.constantFrom(undefined, { column: g }),
      missing: fc.option(fc.record({ column: fc.constant(h), map: fc.option(mapOf(fc.constant("confidential" as const), 1), { nil: undefined }) }), {
        nil: undefined,
      }),
      flags: fc.option(fc.record({ column: fc.constant(i), map: fc.option(mapOf(fc.constantFrom("P", "E B"), 1), { nil: undefined }) }), { nil: undefined }),
      levels: fc.constantFrom("municipalities" as const, "all" as const),
    }),
  );

describe("a profile as a form", () => {
  test("what the form shows is what is read back, in every field", () => {
    fc.assert(
      fc.property(profiles, (made) => {
        const profile = profileSchema.parse(made);
        const { profile: again, faults } = parseProfileForm(profileFormValues(profile));
        expect(faults).toEqual([]);
        expect(again).toEqual(profile);
        expect(again && profileHash(again)).toBe(profileHash(profile));
        for (const language of ["pl", "en"] as const) {
          const lines = describeProfile(profile, language);
          expect(lines.slice(0, profile.match.columns.length).map(({ column }) => column)).toEqual(profile.match.columns);
          expect(lines.every(({ becomes }) => becomes.length > 2)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  const good = profileFormValues(longProfile);
  const faultsOf = (change: Readonly<Record<string, string>>) => parseProfileForm({ ...good, ...change }).faults.map(({ field }) => field);
  test.each<readonly [string, Readonly<Record<string, string>>, readonly string[]]>([
    ["nothing", {}, []],
    ["no unit", { "role-1": "none" }, ["unit"]],
    ["two units", { "role-3": "unit" }, ["role-3"]],
    ["no period", { "role-2": "none" }, ["period-constant"]],
    ["a period of a column and of the file", { "period-constant": "2024" }, ["period-constant"]],
    ["two ways to the indicator", { "indicator-constant": "population" }, ["indicator-constant"]],
    ["an indicator that cannot be", { "role-0": "none", "indicator-constant": "Ludność × dużo" }, ["indicator-constant", "indicator-constant"]],
    ["a line that says nothing", { "coded-0": "", "map-0": "a = population\nb" }, ["map-0"]],
    ["a name of which nobody has said what it is", { "coded-0": "", "map-0": "a = population\nb = ?" }, ["map-0"]],
    ["a kind of code that is not known", { "codes-1": "pesel" }, ["codes-1"]],
    ["a dimension that cannot be", { "role-3": "breakdown", "dimension-3": "Płeć i wiek" }, ["dimension-3"]],
    ["a format that is not known", { format: "doc" }, ["format"]],
  ])("%s", (_, change, fields) => {
    expect(faultsOf(change)).toEqual(fields);
  });

  test("a breakdown without a dimension takes the name of its column", () => {
    const column = "Grupa wieku";
    const { profile } = parseProfileForm({ ...good, "column-3": column, "role-3": "breakdown" });
    expect(profile?.breakdowns.map(({ dimension }) => dimension)).toEqual(["grupa_wieku"]);
  });

  test("a form full of nonsense is refused without a crash, in both languages", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("count", "role-0", "column-0", "map-0", "format", "levels", "x"), fc.string()), (values) => {
        const { faults, profile } = parseProfileForm(values);
        expect(profile).toBeUndefined();
        for (const { text } of faults) expect([text.pl.length > 5, text.en.length > 5]).toEqual([true, true]);
      }),
    );
  });

  test("every choice that a form offers is one that is read back", () => {
    const { role, codes, form, unknown, levels } = listProfileChoices("pl");
    const made = ([field, list]: readonly [string, readonly (readonly [string, string])[]]) => list.flatMap(([value]) => faultsOf({ [field]: value }));
    expect([["codes-1", codes] as const, ["form-2", form] as const, ["unknown-1", unknown] as const, ["levels", levels] as const].flatMap(made)).toEqual([]);
    expect(role.map(([value]) => value).sort()).toEqual([...columnRoles].sort());
  });

  test("in words, for a form that shows it", () => {
    const profile: Profile = {
      ...longProfile,
      match: { format: "csv", columns: ["TERYT", "Płeć", "x"] },
      unit: { column: "TERYT", codes: "teryt6", isZeroLost: true, unknown: "skip" },
      period: { constant: "2024" },
      indicator: { constant: { code: "population", factor: "1000" } },
      breakdowns: [{ column: "Płeć", dimension: "sex", map: { ogółem: TOTAL, kobiety: "F", brak: null }, isOpen: false }],
      note: undefined,
    };
    expect(describeProfile(profile, "pl")).toEqual([
      {
        column: "TERYT",
        becomes: "jednostka",
        details: ["TERYT, sześć cyfr (bez rodzaju gminy)", "kody bez zera na początku są uzupełniane", "jednostki spoza rejestru są pomijane"],
      },
      { column: "Płeć", becomes: "przekrój", details: ["wymiar sex", "„ogółem” → ogółem", "„kobiety” → F", "„brak” → pomijane", "inne wartości są błędem"] },
      { column: "x", becomes: "nie jest wczytywana", details: [] },
      { column: "", becomes: "okres całego pliku: 2024", details: [] },
      { column: "", becomes: "wskaźnik całego pliku: population × 1000", details: [] },
      { column: "", becomes: "wszystkie jednostki z rejestru", details: [] },
    ]);
  });
});

test("a profile that went through its form and was chosen by the file gives equal rows", async () => {
  const text = "indicator,teryt7,period,value,note\npopulation,1206113,2024,5,x\nrecycling_rate,0264011,2023,12.5,\n";
  const { profile } = parseProfileForm(profileFormValues(longProfile));
  const chosen = chooseProfile(profile === undefined ? [] : [profile], { name: "inny.csv", format: "csv", columns: ["indicator", "teryt7", "period", "note"] });
  const [one, two] = [
    await mapFile("a.csv", text, { profile: longProfile, known: register }),
    await mapFile("b.csv", text, { profile: chosen ?? longProfile, known: register }),
  ];
  expect(chosen).toBeDefined();
  expect(two.rows).toEqual(one.rows);
  expect(one.rows).toHaveLength(2);
});
