import { newId } from "@splot/kernel";
import type { Actor } from "@splot/kernel/access";
import { listIndicatorsByCode } from "@splot/observatory";
import { traceLinks } from "@splot/thread";
import { beforeAll, describe, expect, test } from "vitest";
import { actorOf, visitor } from "../../../tests/support/site.tsx";
import { addGoal } from "../src/actions/addGoal.ts";
import { linkEvidence } from "../src/actions/linkEvidence.ts";
import { dutiesOf } from "../src/duties.ts";
import { listNodes } from "../src/index.ts";
import { consulted, director, draft, officer, refusalOf, type Site, strategySite } from "./builders.ts";

let site: Site;
beforeAll(async () => {
  site = await strategySite({ hasStatistics: true });
}, 120_000);

const open = async (path: string, as: Actor = officer) => {
  const answer = await site.fetch(`/cwiczenie${path}`, { as });
  return { status: answer.status, html: await answer.text() };
};
const send = async (path: string, form: Readonly<Record<string, string>>, as: Actor = officer) => {
  const answer = await site.fetch(`/cwiczenie${path}`, { as, form });
  return { status: answer.status, html: await answer.text(), to: answer.headers.get("location") ?? "" };
};
const population = async () => {
  const [indicator] = await site.read((read) => listIndicatorsByCode(read, ["population"]));
  if (indicator === undefined) throw new Error("no indicator of population");
  return indicator.id;
};

describe("writing at the desk", () => {
  test("a document begins from a pasted text; without one the input is kept and the field named", async () => {
    const empty = await send("/praca/strategia/nowa", { title: "Próba <script>", titleEn: "", horizon: "2030", text: "" });
    expect(empty.status).toBe(422);
    expect(empty.html).toContain("Próba &lt;script&gt;");
    expect(empty.html).toContain('href="#pole-text"');
    const made = await send("/praca/strategia/nowa", { title: "Próba <script>", titleEn: "", horizon: "2030", text: "# Cel\n\nTreść" });
    expect([made.status, made.to]).toEqual([303, expect.stringMatching(/^\/cwiczenie\/praca\/strategia\//)]);
    expect((await open(made.to.replace("/cwiczenie", ""))).html).toContain("Próba &lt;script&gt;");
  });

  test("paragraphs are edited by forms; a late edit is told so and keeps what was typed", async () => {
    const { id } = await draft(site);
    const path = `/praca/strategia/${id}/akapit`;
    expect((await send(path, { revision: "1", after: "p1", text: "Wstawiony" })).to).toContain("#p1");
    const late = await send(`${path}/zmien`, { revision: "1", key: "p2", text: "Moja zmiana" });
    expect(late.status).toBe(409);
    expect(late.html).toContain("Ktoś zmienił ten dokument");
    expect(late.html).toContain("Moja zmiana");
    const long = await send(`${path}/zmien`, { revision: "2", key: "p3", text: "" });
    for (const needed of ['href="#pole-text-p3"', 'id="pole-text-p3"']) expect(long.html).toContain(needed);
    expect((await send(`${path}/przesun`, { revision: "2", key: "p2", text: "x", direction: "down" })).status).toBe(303);
    expect((await send(`${path}/usun`, { revision: "3", key: "p4", text: "x" })).status).toBe(303);
  });

  test("hostile forms are answered, nothing is written and no draft leaks to a stranger", async () => {
    const { id } = await draft(site);
    const stranger = actorOf("seat_holder");
    const path = `/praca/strategia/${id}`;
    for (const as of [visitor, stranger]) {
      expect((await open(path, as)).status).toBe(as.kind === "visitor" ? 303 : 403);
      for (const [place, form] of [
        ["/akapit/zmien", { revision: "1", key: "p2", text: "x" }],
        ["/konsultacje", { revision: "1" }],
        ["/cel", { parent: "1", title: "x" }],
        ["/przyjecie", {}],
        ["/akapit", { text: "" }],
      ] as const) {
        const answer = await send(`${path}${place}`, form, as);
        expect(answer.status).toBe(as.kind === "visitor" ? 401 : 403);
        expect(answer.html).not.toContain("Bilet kupuje się");
      }
    }
    for (const text of ["x".repeat(6001), "\u0000", "\u202etekst", ""])
      expect((await send(`${path}/akapit/zmien`, { revision: "1", key: "p2", text })).status).toBe(422);
    expect((await send(`${path}/akapit/zmien`, { revision: "jeden", key: "p2", text: "x" })).status).toBe(422);
    expect((await send(`${path}/akapit/zmien`, { revision: "1", key: "'; drop", text: "x" })).status).toBe(422);
    for (const bad of [newId(), "brak", "%00"]) expect((await open(`/praca/strategia/${bad}`)).status).toBeLessThan(500);
    expect((await send(`/praca/strategia/${newId()}/konsultacje`, { revision: "0" })).status).toBe(404);
    expect((await site.fetch(`/krakow${path}`, { as: officer })).status).toBe(404);
  });
});

describe("goals and their evidence", () => {
  test("a goal rests on an official number, shown with value, period, source and release", async () => {
    const { id } = await draft(site);
    expect((await send(`/praca/strategia/${id}/cel`, { parent: "3", title: "Więcej osób jeździ komunikacją", titleEn: "", block: "p2" })).status).toBe(303);
    const nodes = await site.read((read) => listNodes(read, id));
    expect(nodes.map(({ code, level, blockKey }) => [code, level, blockKey])).toEqual([
      ["3", "domain", undefined],
      ["3.g", "main_goal", "p2"],
    ]);
    const goal = nodes.find(({ level }) => level === "main_goal");
    if (goal === undefined) throw new Error("no goal");
    const path = `/praca/strategia/${id}/dowod/${goal.id}`;
    expect((await open(path)).html).toContain("Ludność");
    const wrong = await send(path, { indicator: await population(), unit: "1206113", period: "1999", why: "Bo tak" });
    expect([wrong.status, wrong.html.includes("Bo tak")]).toEqual([422, true]);
    expect((await send(path, { indicator: await population(), unit: "SMK", period: "2024", why: "Mieszkańcy dojeżdżają codziennie." })).status).toBe(303);
    const page = await open(goal.address);
    expect(page.html).toMatch(/1.145.723/);
    for (const needed of ["2024", "GUS", "Mieszkańcy dojeżdżają codziennie.", "dzień wydania niepodany"]) expect(page.html).toContain(needed);
    const above = await site.read((read) => traceLinks(read, { start: { object: goal.id }, direction: "up", depth: 1 }));
    expect(above).toContainEqual(
      expect.objectContaining({ relation: "evidences", from: expect.objectContaining({ locator: expect.stringMatching(/^SMK:2024:/) }) }),
    );
    expect(
      await refusalOf(site.act(linkEvidence, { node: goal.id, indicator: await population(), unit: "SMK", period: "2024", why: "Drugi raz" }, { as: officer })),
    ).toBe("strategy.evidence_exists");
  });

  test("a paragraph with a goal is not removed, and a domain has one main goal (I67)", async () => {
    const { id } = await draft(site);
    await site.act(addGoal, { strategy: id, parent: "1", title: "Cel", block: "p2" }, { as: officer });
    expect((await send(`/praca/strategia/${id}/akapit/usun`, { revision: "1", key: "p2", text: "x" })).html).toContain("W tym akapicie zapisano cel");
    expect(await refusalOf(site.act(addGoal, { strategy: id, parent: "1", title: "Drugi" }, { as: officer }))).toBe("strategy.main_goal_exists");
    expect(await refusalOf(site.act(addGoal, { strategy: id, parent: "1", title: "Drugi", block: "p99" }, { as: officer }))).toBe("strategy.block_unknown");
    await site.act(addGoal, { strategy: id, parent: "1.g", title: "Szczegółowy" }, { as: officer });
    const [space, goal] = await site.read(async (read) => [read.space.id, (await listNodes(read, id)).find(({ code }) => code === "1.1")?.id] as const);
    const client = await site.pool.connect();
    try {
      await client.query(`begin; set local splot.space = '${space}'`);
      await expect(client.query("update strategy.node set level = 'direction' where id = $1", [goal])).rejects.toThrow(/one level up/);
    } finally {
      await client.query("rollback");
      client.release();
    }
  });
});

describe("duties and pages of the office", () => {
  test("an officer is told of drafts, a visitor of nothing", async () => {
    const { id } = await draft(site, "Czeka na mnie");
    const duties = await site.read((read) => dutiesOf(read, officer));
    expect(duties).toContainEqual(expect.objectContaining({ path: `/praca/strategia/${id}`, title: expect.objectContaining({ pl: "Czeka na mnie" }) }));
    expect(await site.read((read) => dutiesOf(read, visitor))).toEqual([]);
  });
  test("every page opens in both languages within its budget", async () => {
    const first = await draft(site);
    const second = await consulted(site);
    for (const path of [
      "/strategia",
      "/praca/strategia",
      "/praca/strategia/nowa",
      `/praca/strategia/${first.id}`,
      `/praca/strategia/${second.id}`,
      `/praca/strategia/${second.id}/po-konsultacjach`,
      second.address,
      `${second.address}/wersje/1`,
    ]) {
      for (const as of [officer, director]) {
        expect([path, (await open(path, as)).status]).toEqual([path, 200]);
        expect([path, (await site.fetch(`/en/cwiczenie${path}`, { as })).status]).toEqual([path, 200]);
      }
    }
  });
  test("only the director is led to the announcement of the round", async () => {
    const { id } = await consulted(site);
    expect((await open(`/praca/strategia/${id}`, director)).html).toContain(`/praca/konsultacje/nowa?dokument=${id}:1`);
    expect((await open(`/praca/strategia/${id}`)).html).not.toContain("/praca/konsultacje/nowa");
  });
  test("the API lists only what the reader may see", async () => {
    const { id } = await draft(site);
    const list = await site.fetch("/api/v1/cwiczenie/strategy.listStrategies");
    expect(list.status).toBe(200);
    expect(await list.text()).not.toContain(id);
    expect((await site.fetch(`/api/v1/cwiczenie/strategy.getStrategy?strategy=${id}`)).status).toBe(404);
    expect((await site.fetch(`/api/v1/cwiczenie/strategy.getStrategy?strategy=${id}`, { as: officer })).status).toBe(200);
  });
});
