import { type ContentText, type Day, type Id, joinRefusals, type PersonId, type Refusal } from "@splot/kernel";
import type { HeldRole, Role } from "@splot/kernel/access";
import { refuse } from "../refusals.ts";
import { holdsOn, meets, type Span } from "./span.ts";

/** Kinds of reach that a role can have, with their names. */
export const scopeKinds = {
  space: { pl: "całe stowarzyszenie", en: "the whole association" },
  organisation: { pl: "jedna gmina", en: "one municipality" },
  body: { pl: "jeden organ", en: "one body" },
  domain: { pl: "jedna dziedzina", en: "one domain" },
  seat: { pl: "jedno miejsce", en: "one seat" },
} as const;
export type ScopeKind = HeldRole["scopeKind"];

/** The reach that each role takes. Source: MODEL §12, the columns of the table. */
export const scopesOfRole = {
  team_member: ["organisation"],
  coordinator: ["organisation"],
  seat_holder: ["seat"],
  chair: ["space", "body"],
  clerk: ["space", "body"],
  officer: ["space", "domain"],
  director: ["space"],
  board: ["space", "seat"],
  audit: ["space"],
  expert: ["space", "domain"],
  network_city: ["organisation"],
  partner: ["organisation"],
  administrator: ["space"],
} as const satisfies Record<Role, readonly ScopeKind[]>;

/** A dated role of a person. */
export interface Assignment {
  readonly id: Id<"assignment">;
  readonly person: PersonId;
  readonly role: Role;
  readonly scopeKind: ScopeKind;
  readonly scopeId?: string | undefined;
  readonly span: Span;
}

/** An assignment with the words of its person and scope, for lists. */
export interface ShownAssignment extends Assignment {
  /** Missing: the whole space, or a domain whose name another room knows. */
  readonly scopeName?: ContentText | undefined;
}

/** A wish to give a role. */
export type NewAssignment = Omit<Assignment, "id">;

/** Refuses a role that cannot be given so: wrong reach, empty span, or held already. */
export function checkAssignment(wish: NewAssignment, held: readonly Assignment[]): void {
  const scopes: readonly ScopeKind[] = scopesOfRole[wish.role];
  const list: Refusal[] = [];
  if (!scopes.includes(wish.scopeKind)) list.push(refuse("people.role_scope", { pl: namesOf(scopes, "pl"), en: namesOf(scopes, "en") }, "scope"));
  if ((wish.scopeKind === "space") !== (wish.scopeId === undefined)) list.push(refuse("people.scope_missing", {}, "scope"));
  const { from, to } = wish.span;
  if (from !== undefined && to !== undefined && to <= from) list.push(refuse("people.span_empty", {}, "to"));
  const isHeld = held.some(
    (one) =>
      one.person === wish.person && one.role === wish.role && one.scopeKind === wish.scopeKind && one.scopeId === wish.scopeId && meets(one.span, wish.span),
  );
  if (isHeld) list.push(refuse("people.role_held", {}, "role"));
  const refusal = joinRefusals(list);
  if (refusal !== undefined) throw refusal;
}

/** Refuses to end the role of the last director who has no last day (I20). */
export function checkDirectorStays(ending: Id<"assignment">, today: Day, all: readonly Assignment[]): void {
  const stays = all.some(({ id, role, span }) => role === "director" && id !== ending && holdsOn(span, today) && span.to === undefined);
  if (!stays) throw refuse("people.last_director");
}

function namesOf(scopes: readonly ScopeKind[], language: "pl" | "en"): string {
  return scopes.map((scope) => scopeKinds[scope][language]).join(language === "pl" ? " albo " : " or ");
}
