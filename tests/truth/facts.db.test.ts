import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { krakow } from "../../seeds/reference/krakow.ts";
import { pim } from "../../seeds/reference/pimSpace.ts";
import type { TableRow, TestSite } from "../support/tables.ts";
import { facts as contents, siteWith } from "../support/told.ts";
import { type Seen, seenIn } from "./content.ts";
import { type CheckedFact, shows, standsInOrder } from "./fact.ts";

const root = process.cwd();
const material = process.env["SPLOT_TEST_MATERIAL"] ?? join(root, "../shared/data/dev");
const path = join(material, "../facts.csv");
const isThere = existsSync(path);
const table = (file: string): readonly TableRow[] => parse(readFileSync(file), { columns: true, bom: true });
const facts: readonly CheckedFact[] = isThere ? table(path).map(factOf) : [];
const places = new Map(table(join(root, "tests/truth/addresses.csv")).map(({ id = "", address = "", counted = "" }) => [id, { address, counted }]));

function factOf({ id = "", kind = "", fact_pl: text = "", expected_text: expected = "", topic = "" }: TableRow): CheckedFact {
  return { id, kind, text, expected, topic };
}

describe.skipIf(!isThere)(isThere ? "the facts of the public sources" : "skipped: no shared data", () => {
  let site: TestSite;
  const opened = new Map<string, readonly Seen[]>();
  const open = async (address: string): Promise<readonly Seen[]> => {
    const known = opened.get(address);
    if (known !== undefined) return known;
    const answer = await site.fetch(encodeURI(address));
    expect(answer.status, address).toBe(200);
    const seen = seenIn(await answer.text());
    opened.set(address, seen);
    return seen;
  };

  beforeAll(async () => {
    site = await siteWith(contents);
    await site.pool.query("update kernel.space set settings = $1 where code = 'krakow'", [JSON.stringify(krakow.settings)]);
    await site.pool.query("update kernel.space set settings = $1 where code = 'pim'", [JSON.stringify(pim.settings)]);
    console.log(`facts with an address: ${facts.filter(({ id }) => places.has(id)).length} of ${facts.length}`);
  }, 120_000);

  it.each(facts.filter(({ id }) => places.has(id)))("$id $text", async (fact) => {
    const { address, counted } = places.get(fact.id) ?? { address: "", counted: "" };
    expect(shows(await open(address), fact, counted), `“${fact.expected}” at ${address}`).toBe(true);
  });

  it.each(["process_order_A", "process_order_B"])("the steps stand in the order of %s", async (topic) => {
    const steps = facts.filter((fact) => fact.topic === topic && fact.kind === "list");
    const address = places.get(steps[0]?.id ?? "")?.address ?? "";
    expect(steps).toHaveLength(6);
    expect(
      standsInOrder(
        await open(address),
        steps.map(({ expected }) => expected),
      ),
    ).toBe(true);
    expect(
      standsInOrder(
        await open(address),
        [...steps.slice(0, 4), steps[5], steps[4]].map((step) => step?.expected ?? ""),
      ),
    ).toBe(false);
  });

  it("maps every fact", () => {
    expect(facts.filter(({ id }) => !places.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it("maps only facts that there are", () => {
    const known = new Set(facts.map(({ id }) => id));
    expect([...places.keys()].filter((id) => !known.has(id))).toEqual([]);
  });
});
