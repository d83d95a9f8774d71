import { readXlsx } from "hucre/xlsx";
import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { rooms } from "../../apps/server/src/rooms.ts";
import { type ReadAnswer, readEverything } from "../support/reads.ts";
import { actorOf } from "../support/site.tsx";
import type { TestSite } from "../support/tables.ts";
import { facts, siteWith } from "../support/told.ts";
import { isWork, tour } from "../support/tour.ts";
import { findUnproven, findUntrueRows, findUntruths } from "./live.ts";

const live = ["krakow", "pim"] as const;
const director = actorOf("director");
const readers = [director, actorOf("officer"), actorOf("clerk")];
/** Pages of one kind that are read at work. */
const MOST_OF_A_KIND = 4;

let site: TestSite;
beforeAll(async () => {
  site = await siteWith(facts);
}, 600_000);

/** Things of a space that were invented. NOTE: not every read says the origin of what it lists, so their ids are looked for. */
async function listInvented(code: (typeof live)[number]): Promise<readonly string[]> {
  const rows = await site.read(
    ({ db, space }) => db.selectFrom("kernel.object").select("id").where("space_id", "=", space.id).where("origin", "=", "example").execute(),
    code,
  );
  return rows.map(({ id }) => id);
}

/** What is untrue in an answer of the API: numbers without a source, hidden gaps, and anything invented. */
function untruthsOfAnswer({ path, text }: ReadAnswer, invented: readonly string[]): readonly string[] {
  return [
    ...findUntruths({ path, type: "application/json", text }),
    ...findUnproven(JSON.parse(text)).map((fault) => `${path}: ${fault}`),
    ...invented.filter((id) => text.includes(id)).map((id) => `${path}: names ${id}, which is an example`),
  ];
}

/** What is untrue in a file that a page of work gives out. */
async function untruthsOfFile(path: string): Promise<readonly string[]> {
  const answer = await site.fetch(path, { as: director });
  const type = answer.headers.get("content-type") ?? "";
  if (answer.status !== 200) return [];
  if (!type.includes("spreadsheet")) return findUntruths({ path, type, text: await answer.text() });
  const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
  return findUntrueRows(sheets).map((fault) => `${path}: ${fault}`);
}

describe("the live spaces, for those who work there", () => {
  it.each(live)(
    "hold no example, no number without a source and no sum that hides gaps, on any page of work or file of %s",
    { timeout: 300_000 },
    async (code) => {
      const files = new Set<string>();
      const found: string[] = [];
      let read = 0;
      for (const as of readers) {
        const { pages, seen } = await tour({ fetch: site.fetch, home: `/${code}`, as, most: (kind) => (isWork(kind) ? MOST_OF_A_KIND : 0) });
        read += pages.size;
        for (const [path, text] of pages) found.push(...findUntruths({ path, type: "text/html", text }));
        for (const path of seen) if (path.startsWith(`/${code}/praca`) && /[./](csv|xlsx|svg|json)(\?|$)/.test(path)) files.add(path);
      }
      for (const path of files) found.push(...(await untruthsOfFile(path)));
      expect(read).toBeGreaterThan(20);
      expect([...files].some((path) => path.includes("xlsx"))).toBe(true);
      expect(found).toEqual([]);
    },
  );

  it.each(live)("hold none in whatever the API reads in %s, with and without input", { timeout: 300_000 }, async (code) => {
    const answers = [
      ...(await readEverything({ fetch: site.fetch, space: code })),
      ...(await readEverything({ fetch: site.fetch, space: code, as: director })),
    ];
    const names = new Set(answers.map(({ name }) => name));
    const withInput = rooms.flatMap(({ queries }) => queries).filter(({ name, example }) => example !== undefined && names.has(name));
    expect(names.size).toBeGreaterThan(20);
    expect(withInput.length).toBeGreaterThan(code === "krakow" ? 5 : 0);
    const invented = await listInvented(code);
    expect(answers.flatMap((answer) => untruthsOfAnswer(answer, invented))).toEqual([]);
  });
});

describe("the looks themselves (on a clone that is thrown away)", () => {
  it("find what is planted: a source whose name was taken away, in the API and in the drawing; an example at work", { timeout: 120_000 }, async () => {
    const drawing = "/krakow/dane/gestosc-zaludnienia/svg";
    expect(await untruthsOfFile(drawing)).toEqual([]);
    await plant('update observatory.source set citation = \'{"pl": " ", "en": " "}\'');
    expect(await untruthsOfFile(drawing)).not.toEqual([]);
    const answer = await site.fetch("/api/v1/krakow/observatory.listObservations?indicator=population_density");
    expect(findUnproven(await answer.json()).length).toBeGreaterThan(10);
    await plant("update kernel.object set origin = 'example', mode = 'enacted' where kind = 'body'");
    const [invented, bodies] = [await listInvented("krakow"), await site.fetch("/api/v1/krakow/people.listBodies")];
    expect(untruthsOfAnswer({ name: "", path: "bodies", text: await bodies.text() }, invented).length).toBeGreaterThan(3);
  });

  it("tell a sum without coverage from one that has it, and an example in a sheet", () => {
    expect(findUnproven({ source: "GUS", rows: [{ value: "1" }], total: 3 })).toHaveLength(1);
    expect(findUnproven({ source: "GUS", rows: [{ value: "1" }], total: 3, coverage: "13/15" })).toEqual([]);
    expect(findUnproven([{ value: 4 }, { missing: "unknown" }])).toHaveLength(1);
    const rows = [
      ["Wartość", "Źródło", "Pochodzenie"],
      [1, "GUS", "fakt"],
      [2, "", "fakt"],
      [3, "GUS", "przykład"],
    ];
    expect(findUntrueRows([{ name: "Liczby", rows }])).toEqual(["Liczby, row 3 has a number without a source", "Liczby, row 4 is an example"]);
  });
});

/** Writes past the rules of the database, as only somebody with its keys could. */
async function plant(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: site.url });
  await client.connect();
  try {
    await client.query("set session_replication_role = replica");
    expect((await client.query(statement)).rowCount).toBeGreaterThan(0);
  } finally {
    await client.end();
  }
  site.site.cache.advance("krakow");
}
