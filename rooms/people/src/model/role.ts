import { type ContentText, type Day, type Id, type Instant, joinRefusals, type PersonId, type Refusal } from "@splot/kernel";
import type { HeldRole, Role } from "@splot/kernel/access";
import { refuse } from "../refusals.ts";
import { endSpan } from "./check.ts";
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

/** A role that is over: given with an end, or ended by somebody. */
export interface PastRole extends Omit<ShownAssignment, "span"> {
  /** Missing: the role ended before it began to hold. */
  readonly span?: Span | undefined;
  readonly endedAt?: Instant | undefined;
  /** Missing: its end was set from the beginning. */
  readonly reason?: string | undefined;
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

/**
 * The span of a role that ends on a day, which is the first without it. Shape: a role that has not begun becomes empty.
 * Refuses: `people.end_past`, `people.end_after_end`.
 */
export function endRoleOn(span: Span, on: Day, today: Day): Span {
  if (on < today) throw refuse("people.end_past", {}, "on");
  if (span.from !== undefined && on <= span.from) return { from: on, to: on };
  return endSpan(span, on);
}

/** Refuses to leave the office without a director who has no last day (I20). Shape: `left` are the roles that stay, of those whose account is active. */
export function checkDirectorStays(today: Day, left: readonly Pick<Assignment, "role" | "span">[]): void {
  const stays = left.some(({ role, span }) => role === "director" && holdsOn(span, today) && span.to === undefined);
  if (!stays) throw refuse("people.last_director");
}

function namesOf(scopes: readonly ScopeKind[], language: "pl" | "en"): string {
  return scopes.map((scope) => scopeKinds[scope][language]).join(language === "pl" ? " albo " : " or ");
}
