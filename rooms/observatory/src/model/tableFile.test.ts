import { COMMONS, isMissing, type MissingReason, missing, missingReasons, newId } from "@splot/kernel";
import fc from "fast-check";
import { expect, test } from "vitest";
import { mapFile } from "../../../../tests/support/mapping.ts";
import { longProfile } from "../mapping/index.ts";
import type { Indicator, Observation } from "./observation.ts";
import { csvOf } from "./tableFile.ts";

const indicator: Indicator = {
  id: newId<"object">(),
  space: COMMONS,
  series: 1,
  code: "balance",
  name: { pl: "Saldo" },
  address: "/dane/saldo",
  definition: { pl: "Przykład" },
  unit: { pl: "osoby", en: "persons" },
  direction: "none",
  frequency: "year",
  grain: "municipality",
  aggregation: "sum",
  decimals: 0,
  origin: "example",
  mode: "enacted",
};
const source = {
  id: "s",
  code: "s",
  producer: { pl: "Biuro" },
  title: { pl: "Wykaz" },
  citation: { pl: "-Wykaz" },
  licence: { pl: "CC0" },
  isVerified: true,
  isWithheld: false,
};
const vintage = { id: 1, space: COMMONS, code: "v1", loadedAt: new Date(0), origin: "example", standing: "confirmed", isCorrected: false, source } as const;
const observation: Observation = { series: 1, unit: "1206113", unitName: { pl: "Skawina" }, period: "2024", value: -5, flags: ["E"], vintage };

test("is a table for programs: no byte order mark, numbers as numbers, texts that would run as formulas guarded", () => {
  expect(csvOf(indicator, [{ ...observation, note: "-1+1" }], "en")).toBe(
    "indicator,teryt7,period,value,missing,flags,note,name,unit_of_measure,vintage,released_on,source,licence,is_verified,is_questioned,origin\r\n" +
      "balance,1206113,2024,-5,,E,'-1+1,Skawina,persons,v1,,'-Wykaz,CC0,yes,no,example\r\n",
  );
});

test("a note that looks like a number is a text all the same", () => {
  expect(csvOf(indicator, [{ ...observation, note: "-5" }], "pl")).toContain(",-5,,E,'-5,");
});

test("what was given out is imported again as it was (I25)", async () => {
  const known = { indicators: [{ code: "balance", name: "Saldo", unit: "osoby", frequency: "year" }], units: [{ code: "1206113", name: "Skawina" }] };
  const reason = fc.constantFrom(...(Object.keys(missingReasons) as MissingReason[]));
  const value = fc.oneof(fc.integer({ min: -1_000_000, max: 1_000_000 }), reason.map(missing));
  const note = fc.option(
    fc.oneof(fc.string({ unit: "grapheme-ascii" }), fc.constantFrom("'=1", "''-x")).filter((text) => text.trim() === text && text !== ""),
    { nil: undefined },
  );
  await fc.assert(
    fc.asyncProperty(value, note, async (given, said) => {
      const text = csvOf(indicator, [{ ...observation, value: given, note: said }], "pl");
      const { rows, findings } = await mapFile("dane.csv", text, { profile: longProfile, known });
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(rows).toEqual([
        {
          row: 2,
          indicator: "balance",
          breakdown: {},
          unit: "1206113",
          period: "2024",
          value: isMissing(given) ? given : String(given),
          flags: ["E"],
          note: said,
        },
      ]);
    }),
  );
});
