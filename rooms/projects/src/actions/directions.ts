import type { ContentText, ObjectId, Origin } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { listNodes, listPlans, listStrategies } from "@splot/strategy";
import { traceLinks } from "@splot/thread";

/** A goal or plan that a project can carry out. */
export interface Direction {
  readonly id: ObjectId;
  readonly kind: "node" | "plan";
  readonly code: string;
  readonly title: ContentText;
  readonly address: string;
  readonly origin: Origin;
  readonly domain: number;
}

/** Most documents in force whose goals and plans are offered. */
export const MOST_DOCUMENTS = 5;

/** Goals and plans of the public strategies in force, in their order: three queries and two for each document. */
export async function listDirections(read: ReadHandle): Promise<readonly Direction[]> {
  const strategies = (await listStrategies(read)).filter(({ state, visibility }) => state === "in_force" && visibility === "public");
  const found: Direction[] = [];
  for (const { id } of strategies.slice(0, MOST_DOCUMENTS)) {
    const nodes = await listNodes(read, id);
    const domainOf = new Map(nodes.map((node) => [node.id, node.domain]));
    const goals = nodes.filter(({ level }) => level !== "domain").map((node) => ({ ...pick(node), kind: "node" as const, domain: node.domain }));
    const plans = (await listPlans(read, id)).map((plan) => ({ ...pick(plan), kind: "plan" as const, domain: domainOf.get(plan.domain) ?? 0 }));
    found.push(...goals, ...plans.filter(({ domain }) => domain > 0));
  }
  return found;
}

function pick({ id, code, title, address, origin }: Omit<Direction, "kind" | "domain">): Omit<Direction, "kind" | "domain"> {
  return { id, code: code.replace(/\.g$/, ""), title, address, origin };
}

/** What leads straight to a project: goals and plans that it carries out, evidence of its problem, what it grew out of. One query. */
export async function listRoots(
  read: ReadHandle,
  project: ObjectId,
): Promise<{ readonly directions: readonly ObjectId[]; readonly bases: readonly ObjectId[] }> {
  const steps = await traceLinks(read, { start: { object: project }, direction: "up", depth: 1 });
  const of = (relation: string) => [...new Set(steps.filter((step) => step.relation === relation).map(({ from }) => from.object))];
  return { directions: of("realised_by"), bases: of("evidences") };
}
