import { canonicalHash, type Json } from "@splot/kernel";
import { versionHash } from "@splot/kernel/objects";
import { expect, test } from "vitest";
import { frozenStudy } from "../contract/frozenStudy.ts";
import { documentOf } from "./documentOf.ts";
import { numberFilesOf, numbersOfStudy } from "./numberFiles.ts";

const table = {
  columns: [
    { label: "Gmina", isNumber: false },
    { label: "Gęstość (os. na km²)", isNumber: true },
  ],
  rows: [
    ["Kraków", "2467,1"],
    [{ text: "Skawina", language: "pl" }, "440,7"],
  ],
};
const both = (pl: string, en: string) => ({ pl, en });
/** A study as it was frozen before numbers stood beside its tables: what is in the archive must stay what it is. */
const archived = {
  title: both("Gęstość", "Density"),
  introduction: { pl: "Po co." },
  space: both("Ćwiczenie", "Exercise"),
  origin: "example",
  address: "/cwiczenie/dane/studia/gestosc",
  asOf: "2026-11-20T10:00:00.000Z",
  figures: [
    {
      indicator: { code: "population_density", address: "/dane/gestosc-zaludnienia", name: both("Gęstość", "Density"), definition: { pl: "Osoby na km²." } },
      view: "ranking",
      pinned: { address: "/dane/widoki/0123456789ab", sha256: "0".repeat(64) },
      title: both("Najgęściej jest w Krakowie.", "Kraków is densest."),
      more: [both("Mediana 300.", "Median 300.")],
      name: both("Gęstość, 2024", "Density, 2024"),
      about: both("os. na km²; 15 z 15 gmin", "people per km²; 15 of 15 municipalities"),
      comment: { pl: "Wniosek." },
      drawing: { pl: "<svg/>", en: "<svg/>", width: 100, height: 50 },
      table: { pl: table, en: table },
      sources: [0],
      numbers: ["1261011:2024:gus-2025"],
    },
  ],
  sources: [
    { name: both("GUS", "Statistics Poland"), release: both("wydanie", "release"), licence: { pl: "CC BY 4.0" }, vintage: "gus-2025", isVerified: true },
  ],
};

test("a study in the archive is read as it was frozen, and its documents say what they said", () => {
  const study = frozenStudy.parse(archived);
  expect(study).toEqual(archived);
  const sha256 = versionHash({ content: study });
  const documents = (["pl", "en"] as const).map((language) => documentOf(study, { language, sha256, pictureOf: () => undefined }));
  expect([sha256, ...documents.map((one) => canonicalHash(one as unknown as Json))]).toEqual([
    "2df33bd22e771b42bc200f6c3a3c706c1f2811a8ff207182f06e800f503f6f88",
    "2e6f12d53e788c414fe4ecbcee25d6938c48b54967156e28624bd17a8871c137",
    "1638af929937655f591d0ed3eac94092e6ff42e7c6ccdd4f990579237a447231",
  ]);
});

test("it has no table of all its numbers, for none was frozen; nothing is made up for it", async () => {
  const study = frozenStudy.parse(archived);
  expect(numbersOfStudy(study)).toBeUndefined();
  expect(await numberFilesOf("pl", study)).toBeUndefined();
});
