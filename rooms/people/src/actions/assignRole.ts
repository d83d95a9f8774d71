import type { PersonId } from "@splot/kernel";
import { type Act, action } from "@splot/kernel/journal";
import { type AssignmentId, assignRoleInput, assignRoleOutput, type RoleReach } from "../contract.ts";
import { checkAssignment } from "../model/role.ts";
import type { Span } from "../model/span.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { personNames } from "../store/persons.ts";
import { isScopeKnown, listAssignments, saveAssignment } from "../store/roles.ts";

/** Gives a person a role with its reach and dates; from today when no day is given. */
export const assignRole = action({
  name: "people.assignRole",
  title: { pl: "Nadaj rolę", en: "Assign a role" },
  input: assignRoleInput,
  output: assignRoleOutput,
  grants: policy.assignRole,
  async run(act, { person, from, to, ...reach }) {
    act.authorise();
    if (!(await personNames(act, [person])).has(person)) throw refuse("people.person_unknown", {}, "person");
    return { id: await giveRole(act, { person, reach, span: { from: from ?? act.today, to } }) };
  },
});

/** What is given to whom. */
export interface GivenRole {
  readonly person: PersonId;
  readonly reach: RoleReach;
  readonly span: Span;
}

/** Gives a role inside an act that was authorised. Refuses: a wrong reach, an unknown scope, a role held already. */
export async function giveRole(act: Act, { person, reach, span }: GivenRole): Promise<AssignmentId> {
  const wish = { person, role: reach.role, scopeKind: reach.scopeKind, scopeId: reach.scopeId, span };
  checkAssignment(wish, await listAssignments(act, person));
  if (wish.scopeId !== undefined && !(await isScopeKnown(act, wish.scopeKind, wish.scopeId))) throw refuse("people.scope_unknown", {}, "scope");
  const id = await saveAssignment(act, wish, act.actor.kind === "person" ? act.actor.person : undefined);
  act.record({
    event: "people.role_assigned",
    payload: { assignment: id, person, role: wish.role, scopeKind: wish.scopeKind, scopeId: wish.scopeId, from: span.from, to: span.to },
  });
  return id;
}
