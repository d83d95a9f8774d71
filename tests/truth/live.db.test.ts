import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listBallotBundles } from "@splot/assembly";
import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { writeBundle } from "../../apps/cli/src/bundle/writeBundle.ts";
import { rooms } from "../../apps/server/src/rooms.ts";
import { type Answered, crawl } from "../support/crawl.ts";
import { knownWords, listFalseNames, listMarkedNames, listUnmarkedPolish } from "../support/languages.ts";
import type { TestSite } from "../support/tables.ts";
import { facts, siteWith } from "../support/told.ts";
import { findUntruths } from "./live.ts";
import { longPages } from "./sentences.ts";

const live = ["krakow", "pim"] as const;
const languages = ["", "/en"] as const;
let site: TestSite;
/** What every public address answered, by language and space. */
const walked = new Map<string, readonly Answered[]>();
beforeAll(async () => {
  site = await siteWith(facts);
  const parts = { rooms, fetch: (path: string) => site.fetch(path) };
  for (const language of languages) {
    for (const code of live) walked.set(`${language}/${code}`, await crawl(parts, `${language}/${code}`));
  }
}, 600_000);

const answersOf = (home: string) => walked.get(home) ?? [];
const homes = languages.flatMap((language) => live.map((code) => `${language}/${code}`));
const untruths = async (path: string): Promise<readonly string[]> => {
  const answer = await site.fetch(path);
  return findUntruths({ path, type: answer.headers.get("content-type") ?? "", text: await answer.text() });
};

describe("the live spaces", () => {
  it.each(homes)("hold no example, no number without a source and no sum that hides gaps, on any page or file of %s", (home) => {
    const answers = answersOf(home);
    const count = (type: string) => answers.filter((one) => one.type.startsWith(type)).length;
    expect(count("text/html")).toBeGreaterThan(30);
    expect(count("text/csv")).toBeGreaterThan(5);
    expect(answers.flatMap(findUntruths)).toEqual([]);
  });

  it.each(live)("hold none in what the API reads to anybody in %s", async (code) => {
    const paths = rooms.flatMap(({ queries }) => queries.map(({ name }) => `/api/v1/${code}/${name}`));
    let read = 0;
    for (const path of paths) {
      const answer = await site.fetch(path);
      // NOTE: the others want an input or an account.
      if (answer.status !== 200) continue;
      read += 1;
      expect(findUntruths({ path, type: "application/json", text: await answer.text() })).toEqual([]);
    }
    expect(read).toBeGreaterThan(10);
  });

  it.each(live)("hold none in the bundle of %s", async (code) => {
    const folder = await mkdtemp(join(tmpdir(), "splot-truth-"));
    try {
      await site.read((read) => writeBundle(read, { folder: join(folder, "b"), program: "0", listBallots: listBallotBundles }), code);
      const files = (await readdir(join(folder, "b"), { recursive: true })).filter((file) => /\.jsonl?$/.test(file));
      expect(files.length).toBeGreaterThan(3);
      for (const file of files)
        expect(findUntruths({ path: file, type: "application/json", text: await readFile(join(folder, "b", file), "utf8") })).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe("public pages", () => {
  it.each(homes.filter((home) => home.startsWith("/en")))("of %s say of every Polish text that it is Polish", async (home) => {
    const pages = answersOf(home).filter(({ type }) => type.startsWith("text/html"));
    expect(pages.length).toBeGreaterThan(50);
    const words = await knownWords();
    expect(pages.flatMap(({ path, text }) => listUnmarkedPolish(text, words).map((one) => `${path}: ${one}`))).toEqual([]);
    // NOTE: the page that follows a thing is headed by its title, whatever the thing is.
    const others = pages.filter(({ path }) => !path.includes("/obserwuj"));
    expect(others.flatMap(({ path, text }) => listMarkedNames(text, words).map((one) => `${path}: ${one}`))).toEqual([]);
    expect(pages.flatMap(({ path, text }) => listFalseNames(text).map((one) => `${path}: ${one}`))).toEqual([]);
  });

  it.each(homes)("of %s speak in sentences of at most fourteen words on the average", (home) => {
    expect(longPages(answersOf(home))).toEqual([]);
  });
});

describe("the walk itself (on a clone that is thrown away)", () => {
  it("meets every public list of the live space and its file", () => {
    const paths = answersOf("/krakow").map(({ path }) => path.split("?")[0]);
    for (const path of ["/dane", "/gminy", "/strategia", "/projekty", "/uchwaly", "/luki", "/strategia/dokumenty"]) {
      expect(paths).toContain(`/krakow${path}`);
    }
  });

  it("finds a figure from which its source was torn off, a computed value without its coverage, and a row without its source", () => {
    const pages = answersOf("/krakow").filter(({ text }) => text.includes('class="figure-source"'));
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) {
      const torn = { ...page, text: page.text.replace(/<p class="figure-source">[\s\S]*?<\/p>/, "") };
      expect(findUntruths(torn)).toHaveLength(1);
    }
    const computed = pages.filter(({ text }) => text.includes("(obliczone, "));
    expect(computed.length).toBeGreaterThan(3);
    for (const page of computed) expect(findUntruths({ ...page, text: page.text.replaceAll(/\(obliczone, [^)]*\)/g, "(obliczone)") })).not.toEqual([]);
    const file = answersOf("/krakow").find(({ path }) => path.startsWith("/krakow/dane/ludnosc-w-tysiacach/csv"));
    if (file === undefined) throw new Error("the walk meets the file of an indicator");
    expect(findUntruths({ ...file, text: file.text.replaceAll('"Źródło: GUS, Bank Danych Lokalnych"', "") }).length).toBeGreaterThan(10);
  });

  it("finds what is planted: an example, and a number whose source was taken away", async () => {
    const thing = await site.read(
      (read) =>
        read.db
          .selectFrom("kernel.object")
          .select(["id", "address"])
          .where("kind", "=", "project")
          .where("space_id", "=", read.space.id)
          .limit(1)
          .executeTakeFirstOrThrow(),
      "krakow",
    );
    await plant("update kernel.object set origin = 'example', mode = 'enacted' where id = $1", [thing.id]);
    expect(await untruths(`/krakow${thing.address}`)).not.toEqual([]);
    expect(await untruths("/krakow/projekty.csv")).not.toEqual([]);
    expect(await untruths("/en/krakow/projekty.csv")).not.toEqual([]);
  });
});

/** Writes past the rules of the database, as only somebody with its keys could. */
async function plant(statement: string, values: readonly unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: site.url });
  await client.connect();
  try {
    await client.query("set session_replication_role = replica");
    const { rowCount } = await client.query(statement, [...values]);
    expect(rowCount).toBeGreaterThan(0);
  } finally {
    await client.end();
  }
  site.site.cache.advance("krakow");
}
