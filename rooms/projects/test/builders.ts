import { newId, type ObjectId } from "@splot/kernel";
import type { Role } from "@splot/kernel/access";
import { wireId } from "@splot/kernel/http";
import { type Act, action } from "@splot/kernel/journal";
import { freezeVersion, originOf, saveThing } from "@splot/kernel/objects";
import { recordOrganisation } from "@splot/people";
import { recordNode, recordPlan, recordStrategy } from "@splot/strategy";
import { z } from "zod";
import { actorOf, type testSite } from "../../../tests/support/site.tsx";
import { checkFiche, decideFiche, editFiche, linkDirection, setShare, startFiche, submitFiche } from "../src/index.ts";

type Site = Awaited<ReturnType<typeof testSite>>;

export const director = actorOf("director");
export const officer = actorOf("officer");

/** Somebody of a municipality. */
export function of(org: ObjectId, role: Role = "team_member") {
  return actorOf(role, { scopeKind: "organisation", scopeId: org });
}

/** Three municipalities. */
export async function municipalities(site: Site): Promise<readonly [ObjectId, ObjectId, ObjectId]> {
  const make = async (short: string, teryt: string) =>
    (await site.act(recordOrganisation, { name: { pl: `Gmina ${short}`, en: `Municipality of ${short}` }, short, kind: "municipality", teryt })).id;
  return [await make("Alfa", "1206012"), await make("Beta", "1206022"), await make("Gamma", "1206052")];
}

/** A strategy in force with one goal and one plan. */
export async function directions(site: Site): Promise<{ readonly goal: ObjectId; readonly plan: ObjectId }> {
  const { id: strategy } = await site.act(recordStrategy, {
    address: "/strategia",
    title: { pl: "Strategia" },
    horizon: "2030",
    source: "próba",
    adoptedOn: "2026-01-15",
    blocks: [{ key: "cel", kind: "point", text: "Cel" }],
  });
  const node = { strategy, domain: 3, ord: 3, source: "próba", value: { missing: "unknown" } };
  await site.act(recordNode, { ...node, level: "domain", code: "3", title: { pl: "Mobilność" }, address: "/strategia/mobilnosc" });
  const goal = await site.act(recordNode, { ...node, level: "main_goal", code: "3.g", parentCode: "3", title: { pl: "Cel" }, address: "/strategia/cel-3" });
  const plan = await site.act(recordPlan, {
    strategy,
    catalogue: "2026-01",
    code: "3.1",
    domainCode: "3",
    ord: 1,
    title: { pl: "Plan" },
    address: "/strategia/plany/3.1",
    source: "próba",
  });
  return { goal: goal.id, plan: plan.id };
}

/** A thing of another room, such as an idea or an insight. */
export const makeThing = action({
  name: "test.makeThing",
  title: { pl: "Rzecz próbna", en: "Test thing" },
  input: z.strictObject({ kind: z.string(), visibility: z.enum(["public", "office"]).default("public") }),
  grants: [{ role: "system" }],
  output: z.strictObject({ id: wireId() }),
  async run(act: Act, { kind, visibility }) {
    act.authorise();
    act.record({ event: "test.made" });
    const id = newId<"object">();
    await saveThing(act, { id, kind, title: { pl: kind }, origin: originOf(act.space), state: "open", visibility, address: `/proba/${id}` });
    await freezeVersion(act, { object: id, content: {} });
    return { id };
  },
});

/** Texts that a complete fiche has. */
export const texts = {
  problem: "Ludzie nie wiedzą, kiedy przyjedzie autobus.",
  aim: "Jedna informacja.",
  scope: "Tablice na przystankach.",
  effect: "Korzystają trzy gminy.",
};

/** A fiche that can be submitted: texts, a share of its lead, a goal. */
export async function completeFiche(site: Site, { lead, goal, cost = "1000" }: { readonly lead: ObjectId; readonly goal: ObjectId; readonly cost?: string }) {
  const as = of(lead, "coordinator");
  const { id } = await site.act(startFiche, { title: "Odjazdy", type: "single", lead }, { as });
  await site.act(editFiche, { project: id, revision: 1, title: "Odjazdy", type: "single", ...texts }, { as });
  await site.act(setShare, { project: id, org: lead, year: 2027, cost, eligible: cost }, { as });
  await site.act(linkDirection, { project: id, target: goal }, { as });
  return { id, as };
}

/** A fiche that the office accepted. */
export async function acceptedFiche(site: Site, parts: Parameters<typeof completeFiche>[1]) {
  const fiche = await completeFiche(site, parts);
  await site.act(submitFiche, { project: fiche.id }, { as: fiche.as });
  await site.act(checkFiche, { project: fiche.id }, { as: officer });
  await site.act(decideFiche, { project: fiche.id, verdict: "accept" }, { as: officer });
  return fiche;
}
