import { inAlphabet, type ObjectId, say } from "@splot/kernel";
import { type Actor, type Grant, maySee } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import type { FormValues, Visit } from "@splot/kernel/http";
import { findThingAt, refuseUnknown, type Thing } from "@splot/kernel/objects";
import type { SelectChoice } from "@splot/kernel/web";
import { listOrganisations } from "@splot/people";
import { listPlanLines } from "@splot/strategy";

/** Queries of the thread and history panels together. */
export const PANEL_QUERIES = 5;
/** Queries before a page's own: who is asking. */
export const VISIT_QUERIES = 4;

/** An id that no thing has: a filter by something unknown leaves nothing. */
export const NOBODY = "00000000-0000-7000-8000-000000000000" as ObjectId;

/** Organisations for which this person acts by these grants. */
export function ownOrganisations(actor: Actor, grants: readonly Grant[]): readonly string[] {
  if (actor.kind !== "person") return [];
  return actor.roles.flatMap(({ role, scopeKind, scopeId }) =>
    scopeKind === "organisation" && scopeId !== undefined && grants.some((grant) => grant.role === role && grant.own !== undefined) ? [scopeId] : [],
  );
}

/** May this reader open a thing? Refuses: `object.unknown`, as if it did not exist. */
export function refuseHidden({ actor }: Visit, thing: Pick<Thing, "visibility">): void {
  if (!maySee(thing.visibility, actor.kind === "person" ? actor.roles : undefined)) throw refuseUnknown();
}

/** The last part of an address. */
export function lastOf(address: string): string {
  return address.slice(address.lastIndexOf("/") + 1);
}

/** A public action plan as a choice: by the end of its address where an address asks for it, by its id where a form sends it. */
export type PlanChoice = { readonly id: ObjectId; readonly slug: string; readonly label: string };

/** The public action plans as choices. One query. */
export async function planChoices(read: ReadHandle, { language }: Visit): Promise<readonly PlanChoice[]> {
  return (await listPlanLines(read)).map(({ id, address, code, title }) => ({ id, slug: lastOf(address), label: `${code} ${say(language, title)}` }));
}

/** The plan whose address ends so. Missing: `undefined`. */
export async function findPlan(read: ReadHandle, code: string): Promise<Thing | undefined> {
  return findThingAt(read, `/strategia/plany/${code}`, "plan");
}

/** Organisations as choices by id, in alphabetical order. One query. */
export async function orgChoices(read: ReadHandle, { language }: Visit): Promise<readonly SelectChoice[]> {
  return inAlphabet((await listOrganisations(read)).map(({ id, name }) => ({ value: id, label: say(language, name) })));
}

/** The fields of a form that were sent. */
export const only =
  (...fields: readonly string[]) =>
  (values: FormValues) =>
    Object.fromEntries(fields.flatMap((field) => (values[field] === undefined ? [] : [[field, values[field]]])));
