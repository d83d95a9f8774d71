import type { Actor } from "@splot/kernel/access";
import { listOrganisations } from "@splot/people";
import { parse } from "csv-parse/sync";
import { readXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { startRetention } from "../../apps/portal/src/retention/eraseExpired.ts";
import { type Addresses, findAddresses, pageRoutes } from "../support/addresses.ts";
import { actorOf, visitor } from "../support/site.tsx";
import { type ToldSite, toldSite } from "../support/told.ts";

const home = "/cwiczenie";
const files = pageRoutes.map(({ path }) => path).filter((path) => /[./](csv|json|xlsx)\}?$/.test(path));
/** Figures of the world and sources of money stay facts in an exercise; each row says which it is. */
const ofFacts = new Set([
  "/finansowanie.csv",
  "/finansowanie/:fund/pola.csv",
  "/dane.csv",
  "/praca/dane/wskazniki.csv",
  "/gminy.csv",
  "/dane/:wskaznik/csv",
  "/dane/:wskaznik/zmiany.csv",
  "/dane/:wskaznik/json",
  "/dane/:wskaznik/xlsx",
  "/dane/obliczone/:wskaznik/csv",
  "/dane/obliczone/:wskaznik/json",
  "/dane/obliczone/:wskaznik/xlsx",
  "/dane/porownaj.csv",
  "/dane/porownaj.xlsx",
  "/praca/dane/pytania.csv",
  "/praca/dane/aktualnosc.csv",
]);
/** Holds no rows. */
const template = "/praca/przenoszenie/wzor.xlsx";
const originHeads = new Set(["pochodzenie", "origin"]);
const examples = new Set(["przykład", "example"]);
const facts = new Set([...examples, "fakt", "fact"]);

let site: ToldSite;
let addresses: Addresses;
let readers: readonly Actor[];
beforeAll(async () => {
  site = await toldSite();
  const director = actorOf("director");
  readers = [visitor, ...site.persons, director, actorOf("officer"), await coordinatorOf("Skawina")];
  const { job } = await site.act(startRetention, {});
  addresses = await findAddresses(site, { home, readers: readers.slice(1), more: [...site.secrets, `/praca/zadania/${job}/raport.csv`] });
}, 500_000);

/** Who answers for a municipality of the metropolis: nobody of the story does, for it invents nothing about real ones. */
async function coordinatorOf(name: string): Promise<Actor> {
  const found = (await site.read((read) => listOrganisations(read, "municipality"))).find((one) => one.name.pl.includes(name) && one.teryt !== undefined);
  if (found === undefined) throw new Error(`no municipality ${name}`);
  return actorOf("coordinator", { scopeKind: "organisation", scopeId: found.id });
}

/** What an address of a file answers to the first who may read it. */
async function fileAt(path: string): Promise<Response> {
  for (const as of readers) {
    const answer = await site.fetch(`${home}${path}`, { as });
    if (answer.status === 200) return answer;
  }
  return expect.fail(`nobody may read ${path}`);
}

/** Where the rows of a file come from, as it says itself. Missing: it does not say. */
async function originsOf(answer: Response): Promise<readonly string[] | undefined> {
  const type = answer.headers.get("content-type") ?? "";
  if (type.startsWith("text/csv")) return originsOfCsv(await answer.text());
  if (type.startsWith("application/json")) {
    const told = [...(await answer.text()).matchAll(/"origin":\s*"(\w+)"/g)].map(([, origin = ""]) => origin);
    return told.length === 0 ? undefined : told;
  }
  const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
  const rows = sheets.flatMap(({ rows: all }) => all);
  const row = rows.find(([head]) => head === "pochodzenie / origin");
  if (row !== undefined) return row.slice(1).map(String);
  const [[...heads] = [], ...cells] = sheets[0]?.rows ?? [];
  const place = heads.findIndex((head) => originHeads.has(String(head)));
  return place < 0 ? undefined : cells.map((cell) => String(cell[place]));
}

function originsOfCsv(text: string): readonly string[] | undefined {
  const [heads = [], ...rows]: readonly (readonly string[])[] = parse(text, { bom: true });
  const place = heads.findIndex((head) => originHeads.has(head));
  return place < 0 ? undefined : rows.map((row) => row[place] ?? "");
}

describe("what leaves an exercise says of each row that it is an example", () => {
  it("at every address of a file", () => {
    expect(files.length).toBeGreaterThan(35);
    expect(files.filter((path) => addresses.of(path) === undefined)).toEqual([]);
  });

  it.each(files.filter((path) => path !== template))("in %s", async (path) => {
    const origins = await originsOf(await fileAt(addresses.of(path) ?? expect.fail("no such thing")));
    expect(origins, "the file does not say where its rows come from").toBeDefined();
    const fitting = ofFacts.has(path) ? facts : examples;
    expect((origins ?? []).filter((origin) => !fitting.has(origin))).toEqual([]);
  });

  it("and most of these files hold rows, so that something is looked at", async () => {
    let full = 0;
    for (const path of files.filter((one) => /csv\}?$/.test(one))) {
      const origins = await originsOf(await fileAt(addresses.of(path) ?? expect.fail("no such thing")));
      if ((origins ?? []).length > 0) full += 1;
    }
    expect(full).toBeGreaterThan(25);
  });
});
