import { Refusal } from "@splot/kernel";
import { getThing } from "@splot/kernel/objects";
import { traceLinks } from "@splot/thread";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { actorOf, testSite, visitor } from "../../../tests/support/site.tsx";
import {
  addEvidence,
  advanceStudy,
  askVerdict,
  giveVerdict,
  listChallengesWithoutGoal,
  markExcerpt,
  nameCluster,
  placeCards,
  publishInsight,
  recordConsent,
  registerSource,
  saveText,
  withdrawConsent,
  writeCard,
} from "../src/index.ts";
import { insightRoom } from "../src/room.ts";
import { getInsight } from "../src/store/insights.ts";
import { card, expert, insight, interview, officer, published, source, study, WORDS } from "./builders.ts";

const site = await testSite({ rooms: [insightRoom] });

async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof Refusal ? error.code : `no refusal: ${String(error)}`;
}

/** Runs a statement as the application's role, and takes it back. Shape: the complaint of the database. */
async function complaintOf(statement: string): Promise<string> {
  const space = await site.read(async (read) => read.space.id);
  const client = await site.pool.connect();
  try {
    await client.query(`begin; set local splot.space = '${space}'`);
    await client.query(statement);
    return "accepted";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await client.query("rollback");
    client.release();
  }
}

/** The tables that hold these words anywhere, by name. */
async function placesOf(words: string): Promise<readonly string[]> {
  const space = await site.read(async (read) => read.space.id);
  const client = await site.pool.connect();
  try {
    await client.query(`begin; set local splot.space = '${space}'`);
    const { rows } = await client.query(
      `select n.nspname || '.' || c.relname as name, query_to_xml(format('select * from %I.%I', n.nspname, c.relname), true, true, '')::text as content
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('kernel', 'insight', 'thread') and c.relkind = 'r' and has_table_privilege(c.oid, 'select') order by 1`,
    );
    expect(rows.length).toBeGreaterThan(20);
    return rows.filter(({ content }) => content.includes(words)).map(({ name }) => name);
  } finally {
    await client.query("rollback");
    client.release();
  }
}

describe("consent (I45)", () => {
  test("no words are kept before it", async () => {
    const of = await study(site);
    const id = await source(site, of);
    expect(await refusalOf(site.act(saveText, { source: id, text: WORDS }, { as: officer }))).toBe("insight.no_consent");
    expect(await refusalOf(site.act(markExcerpt, { source: id, quote: WORDS }, { as: officer }))).toBe("insight.no_consent");
  });

  test("a document needs none, people need a role", async () => {
    const of = await study(site);
    const paper = await source(site, of, { kind: "document", peopleCount: "0" });
    await site.act(saveText, { source: paper, text: "Uchwała rady." }, { as: officer });
    expect(await refusalOf(site.act(recordConsent, { source: paper, givenOn: "2026-02-20", form: "written" }, { as: officer }))).toBe("insight.no_people");
    expect(await refusalOf(site.act(registerSource, { study: of, kind: "interview", peopleCount: 1, takenOn: "2026-02-20" }, { as: officer }))).toBe(
      "insight.role_needed",
    );
  });

  test("the database refuses a quote without it, too", async () => {
    const of = await study(site);
    const id = await interview(site, of);
    const insertion = `insert into insight.excerpt (space_id, id, source_id, text_no, start_at, end_at, quote, sha256, made_at) select space_id, gen_random_uuid(), source_id, no, 0, 7, 'Autobus', sha256, made_at from insight.source_text where source_id = '${id}'`;
    expect(await complaintOf(insertion)).toBe("accepted");
    expect(await complaintOf(`update insight.consent set withdrawn_at = now() where source_id = '${id}'; ${insertion}`)).toMatch(/not quoted before consent/);
  });

  test("withdrawal erases text, quotes and cards, marks insights, and nothing of the words is left", async () => {
    const of = await study(site);
    const words = "Spóźniam się co dzień o siódmej jedenaście.";
    const [one, other] = [await interview(site, of, `${words} Koniec.`), await interview(site, of, "Rower zostawiam w domu. Boję się o niego.")];
    const lost = await card(site, { study: of, source: one, quote: words });
    const { excerpt } = await site.act(markExcerpt, { source: one, quote: words }, { as: officer });
    await site.act(writeCard, { study: of, excerpts: [excerpt], tag: "quote" }, { as: officer });
    const kept = await card(site, { study: of, source: other, quote: "Boję się o niego." });
    const shaken = await published(site, [lost, kept]);
    const retired = await published(site, [lost]);
    expect(await placesOf(words)).toEqual(["insight.excerpt", "insight.source_text", "kernel.object"]);
    const result = await site.act(withdrawConsent, { source: one }, { as: officer });
    expect(result).toMatchObject({ erasedExcerpts: 1, erasedCards: 2, insights: 2 });
    expect(await site.read(async (read) => [(await getInsight(read, shaken)).state, (await getInsight(read, retired)).state])).toEqual([
      "confirmed",
      "retired",
    ]);
    expect((await site.read((read) => getInsight(read, shaken))).shakenAt).toBeDefined();
    expect(await site.read(async (read) => (await getThing(read, lost)).title.pl)).toMatch(/usunięta po wycofaniu zgody/);
    expect(await placesOf(words)).toEqual([]);
    expect(await refusalOf(site.act(markExcerpt, { source: one, start: 0, end: 3 }, { as: officer }))).toBe("insight.withdrawn");
    expect(await refusalOf(site.act(recordConsent, { source: one, givenOn: "2026-03-01", form: "written" }, { as: officer }))).toBe("insight.withdrawn");
  });
});

describe("an excerpt (I40)", () => {
  test("is the code points of its place; the same place is one excerpt", async () => {
    const of = await study(site);
    const id = await interview(site, of, "🚆 Jadę pociągiem.");
    const first = await site.act(markExcerpt, { source: id, quote: "Jadę" }, { as: officer });
    expect(await site.act(markExcerpt, { source: id, start: "2", end: "6" }, { as: officer })).toMatchObject({ excerpt: first.excerpt });
    expect(await refusalOf(site.act(markExcerpt, { source: id, quote: "Idę" }, { as: officer }))).toBe("insight.quote_not_found");
    expect(await refusalOf(site.act(saveText, { source: id, text: "Inny tekst" }, { as: officer }))).toBe("insight.text_quoted");
  });

  test("cannot be forged, moved or rewritten in the database", async () => {
    const of = await study(site);
    const id = await interview(site, of);
    await site.act(markExcerpt, { source: id, quote: WORDS }, { as: officer });
    const forged = (quote: string, end: number) =>
      `insert into insight.excerpt (space_id, id, source_id, text_no, start_at, end_at, quote, sha256, made_at) select space_id, gen_random_uuid(), source_id, no, 0, ${end}, '${quote}', sha256, made_at from insight.source_text where source_id = '${id}'`;
    expect(await complaintOf(forged("Tramwaj", 7))).toMatch(/characters \[start, end\)/);
    expect(await complaintOf(forged("Autobus", 70_000))).toMatch(/characters \[start, end\)/);
    for (const change of ["quote = 'Inne słowa'", "start_at = 1"])
      expect(await complaintOf(`update insight.excerpt set ${change} where source_id = '${id}'`)).toMatch(/only ever erased/);
    expect(await complaintOf(`update insight.source_text set text = 'Inne' where source_id = '${id}'`)).toMatch(/only ever erased|check constraint/);
  });
});

describe("cards and clusters", () => {
  test("a card rests on quotes of its own study; a quote card repeats one", async () => {
    const [of, other] = [await study(site), await study(site)];
    const id = await interview(site, of);
    const { excerpt } = await site.act(markExcerpt, { source: id, quote: WORDS }, { as: officer });
    const write = (input: object) => site.act(writeCard, { study: of, tag: "need", text: "x", excerpts: [excerpt], ...input }, { as: officer });
    expect(await refusalOf(write({ excerpts: [] }))).toBe("insight.excerpt_needed");
    expect(await refusalOf(write({ study: other }))).toBe("insight.excerpt_unknown");
    expect(await refusalOf(write({ text: "" }))).toBe("insight.text_needed");
    const quoted = await write({ tag: "quote", text: undefined });
    expect((await site.read((read) => getThing(read, quoted.id))).title.pl).toBe(WORDS);
  });

  test("a card lies in one cluster; the thread follows it", async () => {
    const of = await study(site);
    const one = await card(site, { study: of, source: await interview(site, of) });
    const [first, second] = [
      await site.act(nameCluster, { study: of, name: "Przesiadki" }, { as: officer }),
      await site.act(nameCluster, { study: of, name: "Wieczór" }, { as: officer }),
    ];
    await site.act(placeCards, { study: of, places: [{ card: one, cluster: first.id }] }, { as: officer });
    expect(await site.act(placeCards, { study: of, places: [{ card: one, cluster: second.id }] }, { as: officer })).toMatchObject({ movedCount: 1 });
    const links = await site.read((read) => traceLinks(read, { start: { object: one }, direction: "down", depth: 1 }));
    expect(links.map(({ to }) => to.object)).toEqual([second.id]);
    expect(await refusalOf(site.act(placeCards, { study: of, places: [{ card: one, cluster: of }] }, { as: officer }))).toBe("insight.cluster_unknown");
  });

  test("a completed study takes nothing more", async () => {
    const of = await study(site);
    for (let step = 0; step < 2; step += 1) await site.act(advanceStudy, { study: of }, { as: officer });
    expect(await refusalOf(site.act(advanceStudy, { study: of }, { as: officer }))).toBe("insight.study_closed");
    expect(await refusalOf(source(site, of))).toBe("insight.study_closed");
  });
});

describe("a verdict (I44)", () => {
  test("by an expert other than the author, on evidence; then it is published with all it rests on", async () => {
    const of = await study(site);
    const from = await interview(site, of);
    const one = await card(site, { study: of, source: from });
    const empty = await insight(site, []);
    expect(await refusalOf(site.act(askVerdict, { insight: empty }, { as: officer }))).toBe("insight.no_evidence");
    await site.act(addEvidence, { insight: empty, evidence: [{ card: one, stance: "against" }] }, { as: officer });
    expect(await refusalOf(site.act(addEvidence, { insight: empty, evidence: [{ card: one, stance: "for" }] }, { as: officer }))).toBe("insight.card_twice");
    expect(await refusalOf(site.act(askVerdict, { insight: empty }, { as: officer }))).toBe("insight.no_evidence");

    const id = await insight(site, [one]);
    expect(await refusalOf(site.act(publishInsight, { insight: id }, { as: officer }))).toBe("insight.not_verified");
    await site.act(askVerdict, { insight: id, dueOn: "2026-03-20" }, { as: officer });
    expect(await refusalOf(site.act(giveVerdict, { insight: id, verdict: "confirmed", reason: "x" }, { as: officer }))).toBe("access.forbidden");
    const both = officer.kind === "person" ? actorOf("expert", {}, officer.person) : expert;
    expect(await refusalOf(site.act(giveVerdict, { insight: id, verdict: "confirmed", reason: "x" }, { as: both }))).toBe("insight.own_verdict");
    await site.act(giveVerdict, { insight: id, verdict: "confirmed", reason: "Zgodne dowody." }, { as: expert });
    expect((await site.read((read) => getThing(read, one))).visibility).toBe("office");
    await site.act(publishInsight, { insight: id }, { as: officer });
    for (const thing of [id, one, from]) expect((await site.read((read) => getThing(read, thing))).visibility).toBe("public");
    expect((await site.read(listChallengesWithoutGoal)).things.map((challenge) => challenge.id)).toContain(id);
  });

  test("stands in the file of public insights with its origin; of one or two people it tells only why it does not (I46)", async () => {
    const file = async (path: string) => parse(await (await site.fetch(path)).text(), { bom: true, columns: true }) as Record<string, string>[];
    const rows = await file("/cwiczenie/wnioski.csv");
    expect(new Set(rows.map((row) => `${row["pochodzenie"]} ${row["zapis"]}`))).toEqual(new Set(["przykład dokonane"]));
    const ofKind = await file(`/cwiczenie/wnioski.csv?stan=retired`);
    expect(ofKind.map((row) => row["numer"])).toEqual(rows.filter((row) => row["stan"] === "nieaktualny").map((row) => row["numer"]));
    expect(ofKind.length).toBeLessThan(rows.length);
    const people = rows.map((row) => [row["za_osoby"], row["za_osoby_brak"]]);
    expect(people).toContainEqual(["", "confidential"]);
    expect(people.filter(([count]) => count === "1" || count === "2")).toEqual([]);
    const studies = await file("/en/cwiczenie/wnioski/badania.csv");
    expect(studies.length).toBeGreaterThan(0);
    for (const row of studies) expect(row["held_in"] === "").toBe(row["held_in_missing"] === "not_stated");
  });

  test("the database refuses a confirmed insight without one", async () => {
    const of = await study(site);
    const id = await insight(site, [await card(site, { study: of, source: await interview(site, of) })]);
    expect(await complaintOf(`update kernel.object set state = 'confirmed' where id = '${id}'`)).toMatch(/needs evidence and the verdict/);
  });

  test("is never changed or removed", async () => {
    for (const statement of ["update insight.verdict set verdict = 'rejected'", "delete from insight.verdict"])
      expect(await complaintOf(statement)).toMatch(/permission denied|append-only/);
  });
});

test("visitors act on nothing here", async () => {
  expect(await refusalOf(site.act(advanceStudy, { study: await study(site) }, { as: visitor }))).toBe("access.signed_out");
});
