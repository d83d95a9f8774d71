import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import type { TableRow, TestSite } from "../support/tables.ts";
import { facts, siteWith } from "../support/told.ts";
import { plain, seenIn } from "./content.ts";

const material = process.env["SPLOT_TEST_MATERIAL"] ?? join(process.cwd(), "../shared/data/dev");
const file = join(material, "../smk/bdl_2024_excerpt.csv");
const isThere = existsSync(file);
const rows: readonly TableRow[] = isThere ? parse(readFileSync(file), { columns: true, bom: true }) : [];
/** Columns of the export, the page of their indicator and its decimals. */
const columns = [
  ["population_thousand", "ludnosc-w-tysiacach", 2],
  ["men_thousand", "mezczyzni", 2],
  ["women_thousand", "kobiety", 2],
  ["density_per_km2", "gestosc-zaludnienia", 1],
  ["population_change_per_1000", "zmiana-liczby-ludnosci", 1],
  ["urbanisation_pct", "urbanizacja", 1],
] as const;

describe.skipIf(!isThere)(isThere ? "the numbers of the GUS export" : "skipped: no shared data", () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await siteWith(facts);
  }, 120_000);

  it.each(columns)("%s stands at /dane/%s for every municipality, with source, release and standing", async (column, page, decimals) => {
    // NOTE: the table of a figure lies in a disclosure of its own.
    const seen = seenIn((await (await site.fetch(`/krakow/dane/${page}`)).text()).replaceAll("<details", "<details open"));
    const lines = seen.filter(({ name }) => name === "tr").map(({ text }) => ungrouped(text));
    const written = new Intl.NumberFormat("pl-PL", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    for (const { name = "", ...row } of rows) {
      const value = ungrouped(plain(written.format(Number(row[column]))));
      expect(
        lines.some((line) => line.includes(plain(name)) && line.includes(value)),
        `${name}: ${value}`,
      ).toBe(true);
    }
    const all = seen.at(-1)?.text ?? "";
    expect(all).toContain(plain("Źródło: GUS, Bank Danych Lokalnych"));
    expect(all).toContain("11 czerwca 2025");
    expect(all).not.toContain("niezweryfikowane");
  });
});

/** A text with its numbers written without spaces between thousands. */
function ungrouped(text: string): string {
  return text.replace(/(?<=\d) (?=\d{3}(?!\d))/g, "");
}
