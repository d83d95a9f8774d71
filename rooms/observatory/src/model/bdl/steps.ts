import type { PlannedFetch } from "./plan.ts";

/** Words of the bank are asked for again after so long. Unit: ms. */
const WORDS_LAST = 30 * 86_400_000;

/** A resource that is being fetched. */
export interface OpenStep {
  readonly id: string;
  readonly resource: string;
  readonly notBefore?: Date | undefined;
  readonly claimedUntil?: Date | undefined;
}

/** How a resource was fetched before. */
export interface EndedStep {
  readonly resource: string;
  readonly sync: string;
  readonly state: "complete" | "same" | "changed" | "failed";
  readonly endedAt: Date;
}

/** What is to be done now. `begin`: a resource that nobody fetches; `go`: the next page of one; `rest`: all that is left has to wait. */
export type Step<Open extends OpenStep> =
  | { readonly kind: "begin"; readonly planned: PlannedFetch }
  | { readonly kind: "go"; readonly open: Open }
  | { readonly kind: "rest"; readonly until: Date }
  | { readonly kind: "over" };

/** Where a sync stands. */
export interface Standing<Open extends OpenStep> {
  readonly sync: string;
  readonly plan: readonly PlannedFetch[];
  readonly ended: readonly EndedStep[];
  readonly open: readonly Open[];
}

/** Which resources of the plan are done in this sync. */
export function listDone({ sync, plan, ended }: Omit<Standing<OpenStep>, "open">, now: Date): ReadonlySet<string> {
  const isDone = ({ resource, sync: its, state, endedAt }: EndedStep) =>
    state !== "changed" && (its === sync || (state === "complete" && !resource.startsWith("data/") && now.getTime() - endedAt.getTime() < WORDS_LAST));
  const done = new Set(ended.filter(isDone).map(({ resource }) => resource));
  return new Set(plan.flatMap(({ resource }) => (done.has(resource) ? [resource] : [])));
}

/** The first step of the plan that can be taken now: what rests or is asked by another holds up nothing behind it. */
export function nextStep<Open extends OpenStep>(standing: Standing<Open>, now: Date): Step<Open> {
  const done = listDone(standing, now);
  const open = new Map(standing.open.map((one) => [one.resource, one]));
  let earliest: Date | undefined;
  for (const planned of standing.plan) {
    if (done.has(planned.resource)) continue;
    const one = open.get(planned.resource);
    if (one === undefined) return { kind: "begin", planned };
    const wake = new Date(Math.max(one.notBefore?.getTime() ?? 0, one.claimedUntil?.getTime() ?? 0));
    if (wake <= now) return { kind: "go", open: one };
    if (earliest === undefined || wake < earliest) earliest = wake;
  }
  return earliest === undefined ? { kind: "over" } : { kind: "rest", until: earliest };
}
