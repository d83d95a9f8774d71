import { recordResolution } from "@splot/assembly";
import type { ObjectId } from "@splot/kernel";
import { Refusal } from "@splot/kernel";
import type { Role } from "@splot/kernel/access";
import { recordOrganisation } from "@splot/people";
import { recordNode, recordPlan, recordStrategy } from "@splot/strategy";
import { actorOf, type testSite } from "../../../tests/support/site.tsx";
import { acceptAnswer, answerRequest, openCampaign, planTask } from "../src/index.ts";

export type Site = Awaited<ReturnType<typeof testSite>>;
export const director = actorOf("director");
export const officer = actorOf("officer");
export const board = actorOf("board");

/** Somebody of a municipality. */
export function of(org: ObjectId, role: Role = "team_member") {
  return actorOf(role, { scopeKind: "organisation", scopeId: org });
}

/** Two municipalities. */
export async function municipalities(site: Site): Promise<readonly [ObjectId, ObjectId]> {
  const make = async (short: string, teryt: string) =>
    (await site.act(recordOrganisation, { name: { pl: `Gmina ${short}`, en: `Municipality of ${short}` }, short, kind: "municipality", teryt })).id;
  return [await make("Alfa", "1206012"), await make("Beta", "1206022")];
}

/** An action plan of a strategy in force. */
export async function plan(site: Site): Promise<ObjectId> {
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
  await site.act(recordNode, { ...node, level: "main_goal", code: "3.g", parentCode: "3", title: { pl: "Cel" }, address: "/strategia/cel-3" });
  const found = { catalogue: "2026-01", code: "3.1", domainCode: "3", ord: 1, title: { pl: "Plan" }, address: "/strategia/plany/3.1", source: "próba" };
  return (await site.act(recordPlan, { strategy, ...found })).id;
}

/** An act of the register under a number. Shape: where it stands. */
export async function act(site: Site, number: string): Promise<string> {
  const code = `A${number.replaceAll(/\D/g, "").padStart(4, "0").slice(0, 4)}`;
  const one = { code, number, bodyName: { pl: "Walne zebranie" }, actKind: "uchwała", title: { pl: `Uchwała ${number}` } };
  return (await site.act(recordResolution, { ...one, adoptedOn: "2026-02-20", precision: "day", source: "próba" })).address;
}

/** A task of a plan. */
export async function task(site: Site, input: { readonly plan: ObjectId; readonly owner: ObjectId } & Readonly<Record<string, unknown>>): Promise<ObjectId> {
  return (await site.act(planTask, { title: "Tablice na przystankach", starts: "2026-01-01", due: "2026-12-31", ...input }, { as: officer })).id;
}

/** What the team answers in these tests. */
export const values = { progress: "40", colour: "green", text: "Umowa podpisana." };

/** A campaign over all open tasks. */
export async function campaign(site: Site, input: Readonly<Record<string, unknown>> = {}) {
  return site.act(openCampaign, { title: "Stan na półrocze", period: "2026-S1", due: "2026-03-20", ...input }, { as: director });
}

/** An answer that the office has accepted. */
export async function accepted(site: Site, submission: ObjectId, org: ObjectId): Promise<void> {
  await site.act(answerRequest, { submission, ...values }, { as: of(org) });
  await site.act(acceptAnswer, { submission }, { as: officer });
}

/** The code of the refusal of an act, or "done". */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  const outcome = await work.then(
    () => "done",
    (error: unknown) => error,
  );
  if (outcome instanceof Refusal) return outcome.code;
  if (outcome === "done") return "done";
  throw outcome;
}
