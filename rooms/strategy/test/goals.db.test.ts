import type { ObjectId } from "@splot/kernel";
import type { Actor } from "@splot/kernel/access";
import { listHistory } from "@splot/kernel/journal";
import { getVersion } from "@splot/kernel/objects";
import { listIndicatorsByCode } from "@splot/observatory";
import { traceLinks } from "@splot/thread";
import { beforeAll, describe, expect, test } from "vitest";
import { actorOf } from "../../../tests/support/site.tsx";
import { addGoal, editGoal, endEvidence, linkEvidence, listNodes, removeBlock, sendToConsultation, withdrawGoal } from "../src/index.ts";
import { listEvidence } from "../src/store/evidence.ts";
import { draft, officer, refusalOf, type Site, strategySite } from "./builders.ts";

let site: Site;
let population: ObjectId;
beforeAll(async () => {
  site = await strategySite({ hasStatistics: true });
  const [indicator] = await site.read((read) => listIndicatorsByCode(read, ["population"]));
  if (indicator === undefined) throw new Error("no indicator of population");
  population = indicator.id;
}, 120_000);

const text = async (path: string, as?: Actor) => (await site.fetch(`/cwiczenie${path}`, as === undefined ? {} : { as })).text();
const send = (path: string, form: Readonly<Record<string, string>>, as: Actor = officer) => site.fetch(`/cwiczenie${path}`, { as, form });
const goal = (strategy: ObjectId, parent: string, rest: { readonly title: string; readonly block?: string }) =>
  site.act(addGoal, { strategy, parent, ...rest }, { as: officer });
const cite = (node: ObjectId, unit: string) =>
  site.act(linkEvidence, { node, indicator: population, unit, period: "2024", why: `Liczba ${unit}` }, { as: officer });
const nodesOf = (strategy: ObjectId) => site.read((read) => listNodes(read, strategy));
const linksAbove = (object: ObjectId) => site.read((read) => traceLinks(read, { start: { object }, direction: "up", depth: 1 }));

describe("changing a goal", () => {
  test("gives another wording and paragraph, from the wording that was seen (I7)", async () => {
    const { id } = await draft(site);
    const { id: node } = await goal(id, "3", { title: "Więcej osób jeździ autobusem", block: "p2" });
    const edit = { node, was: "Więcej osób jeździ autobusem", title: "Więcej osób jeździ koleją", titleEn: "More people go by rail", block: "p3" };
    for (const role of ["clerk", "seat_holder", "audit", "administrator"] as const)
      expect(await refusalOf(site.act(editGoal, edit, { as: actorOf(role) }))).toBe("access.forbidden");
    expect(await refusalOf(site.act(editGoal, { ...edit, block: "p99" }, { as: officer }))).toBe("strategy.block_unknown");
    await site.act(editGoal, edit, { as: officer });
    expect(await refusalOf(site.act(editGoal, edit, { as: officer }))).toBe("strategy.stale");
    const [domain, main] = await nodesOf(id);
    expect(main).toMatchObject({ code: "3.g", blockKey: "p3", title: { pl: "Więcej osób jeździ koleją", en: "More people go by rail" } });
    expect(await refusalOf(site.act(editGoal, { node: domain?.id, was: domain?.title.pl, title: "Inna" }, { as: officer }))).toBe("strategy.domain_fixed");
    expect(await refusalOf(site.act(removeBlock, { strategy: id, revision: 1, key: "p3" }, { as: officer }))).toBe("strategy.block_in_use");
    await site.act(removeBlock, { strategy: id, revision: 1, key: "p2" }, { as: officer });
  });

  test("a domain shows its goal, also when it is the only one", async () => {
    const { id } = await draft(site);
    await goal(id, "2", { title: "Jedyny cel tej dziedziny" });
    const domain = (await nodesOf(id)).find(({ code }) => code === "2");
    const html = await text(domain?.address ?? "", officer);
    expect(html).toContain(">Cel główny</h2>");
    expect(html.slice(html.indexOf('id="nizej"'))).toMatch(/<li><a [^>]*>Jedyny cel tej dziedziny</);
  });

  test("by form: an empty wording keeps what was typed at its field; a late change is told so", async () => {
    const { id } = await draft(site);
    const { id: node } = await goal(id, "1", { title: "Cel <pierwszy>" });
    const path = `/praca/strategia/${id}`;
    expect(await text(path, officer)).toContain("Zmień albo wycofaj ten cel");
    const empty = await send(`${path}/cel/zmien`, { node, was: "Cel <pierwszy>", title: "", titleEn: "First <goal>" });
    expect(empty.status).toBe(422);
    const html = await empty.text();
    for (const needed of [`href="#pole-title-goal-edit-${node}"`, `id="pole-title-goal-edit-${node}"`, "First &lt;goal&gt;"]) expect(html).toContain(needed);
    expect((await send(`${path}/cel/zmien`, { node, was: "Inne brzmienie", title: "Nowe" })).status).toBe(409);
    expect((await send(`${path}/cel/zmien`, { node, was: "Cel <pierwszy>", title: "Cel pierwszy", titleEn: "", block: "" })).status).toBe(303);
    expect((await nodesOf(id)).find((one) => one.id === node)?.title).toEqual({ pl: "Cel pierwszy" });
  });
});

describe("withdrawing a goal", () => {
  test("needs a reason and no goals below; its page, numbers and links stay as history (I117)", async () => {
    const { id } = await draft(site);
    const main = await goal(id, "2", { title: "Zieleń blisko domu", block: "p2" });
    const below = await goal(id, "2.g", { title: "Parki" });
    await cite(main.id, "SMK");
    const withdraw = (node: ObjectId, reason = "Powtarza inny cel.") => site.act(withdrawGoal, { node, reason }, { as: officer });
    expect(await refusalOf(withdraw(main.id))).toBe("strategy.goal_has_goals");
    expect((await send(`/praca/strategia/${id}/cel/wycofaj`, { node: main.id, reason: "" })).status).toBe(422);
    const before = new Date("2026-03-02T09:00:00Z");
    site.setNow("2026-03-02T10:00:00Z");
    await withdraw(below.id);
    await withdraw(main.id, "Powtarza <inny> cel.");
    expect(await refusalOf(withdraw(main.id))).toBe("strategy.goal_unknown");
    expect(await nodesOf(id)).toEqual([]);
    const address = (await site.read((read) => listNodes(read, id, { hasWithdrawn: true }))).find((node) => node.id === main.id)?.address ?? "";
    const html = await text(address, officer);
    for (const needed of ["Wycofano z projektu dokumentu 2 marca 2026", "Powtarza &lt;inny&gt; cel.", "Liczby wycofane (1)"]) expect(html).toContain(needed);
    expect(html).not.toContain("Wskaż liczbę</a>");
    expect(await linksAbove(main.id)).toEqual([]);
    const then = await site.read((read) => traceLinks(read, { start: { object: main.id }, direction: "up", depth: 1, asOf: before }));
    expect(then.map(({ relation }) => relation).toSorted()).toEqual(["evidences", "specifies"]);
    expect((await site.read((read) => listHistory(read, main.id)))[0]).toMatchObject({ event: "strategy.goal_withdrawn", to: "withdrawn" });
    site.setNow("2026-03-02T09:00:00Z");
  });

  test("frees its code and paragraph for another goal, at an address of its own", async () => {
    const { id } = await draft(site);
    const first = await goal(id, "4", { title: "Pierwszy", block: "p2" });
    await site.act(withdrawGoal, { node: first.id, reason: "Pomyłka w dziedzinie." }, { as: officer });
    const second = await goal(id, "4", { title: "Drugi", block: "p2" });
    expect(second.code).toBe(first.code);
    const all = await site.read((read) => listNodes(read, id, { hasWithdrawn: true }));
    expect(new Set(all.map(({ address }) => address)).size).toBe(all.length);
    expect((await nodesOf(id)).map(({ title }) => title.pl)).toContain("Drugi");
  });

  test("is over once the text is frozen, and so is every change", async () => {
    const { id } = await draft(site);
    const { id: node } = await goal(id, "5", { title: "Wspólna oferta" });
    const gone = await goal(id, "6", { title: "Zbędny" });
    await site.act(withdrawGoal, { node: gone.id, reason: "Zbędny cel." }, { as: officer });
    const { no } = await site.act(sendToConsultation, { strategy: id, revision: 1 }, { as: officer });
    const frozen = await site.read((read) => getVersion(read, id, no));
    expect(JSON.stringify(frozen.content)).toContain("Wspólna oferta");
    expect(JSON.stringify(frozen.content)).not.toContain("Zbędny");
    expect(await refusalOf(site.act(withdrawGoal, { node, reason: "Za późno na to." }, { as: officer }))).toBe("strategy.not_draft");
    expect(await refusalOf(site.act(editGoal, { node, was: "Wspólna oferta", title: "Inna" }, { as: officer }))).toBe("strategy.not_draft");
    expect(await text(`/praca/strategia/${id}`, officer)).not.toContain("Zmień albo wycofaj ten cel");
  });
});

describe("ending a number as evidence", () => {
  test("ends that number alone, with a reason in public; it can be cited again", async () => {
    const { id } = await draft(site);
    const { id: node } = await goal(id, "7", { title: "Dobre dane" });
    await cite(node, "SMK");
    await cite(node, "1206113");
    const [first] = await site.read((read) => listEvidence(read, [node]));
    if (first === undefined) throw new Error("no evidence");
    const path = `/praca/strategia/${id}/dowod/${node}`;
    expect(await text(path, officer)).toContain("Wycofaj tę liczbę");
    const empty = await send(`${path}/wycofaj`, { evidence: first.id, reason: "" });
    expect([empty.status, (await empty.text()).includes(`id="pole-reason-end-${first.id}"`)]).toEqual([422, true]);
    expect(await refusalOf(site.act(endEvidence, { evidence: first.id, reason: "Zły rok." }, { as: actorOf("clerk") }))).toBe("access.forbidden");
    expect((await send(`${path}/wycofaj`, { evidence: first.id, reason: "Zły rok danych." })).status).toBe(303);
    expect(await refusalOf(site.act(endEvidence, { evidence: first.id, reason: "Jeszcze raz." }, { as: officer }))).toBe("strategy.evidence_ended");
    expect((await linksAbove(node)).filter(({ relation }) => relation === "evidences")).toHaveLength(1);
    expect(await site.read((read) => listEvidence(read, [node]))).toHaveLength(1);
    const html = await text(path, officer);
    for (const needed of ["Liczby wycofane (1)", "Zły rok danych."]) expect(html).toContain(needed);
    await cite(node, "SMK");
    expect(await site.read((read) => listEvidence(read, [node]))).toHaveLength(2);
    expect(await site.read((read) => listEvidence(read, [node], { hasEnded: true }))).toHaveLength(3);
  });
});
