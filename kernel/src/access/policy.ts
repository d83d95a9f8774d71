import type { Day } from "../day.ts";
import type { PersonId } from "../ids.ts";
import { refusals } from "../refusal.ts";
import type { Bilingual } from "../text.ts";
import { type Role, roleNames } from "./roles.ts";

/** A role that a person holds on the day of the act, with its reach. */
export interface HeldRole {
  readonly role: Role;
  readonly scopeKind: "space" | "organisation" | "body" | "domain" | "seat";
  /** Missing: the scope is the whole space. */
  readonly scopeId?: string | undefined;
}

/** Who acts. Shape: a signed-in person, a visitor, or the program itself (clock, jobs). */
export type Actor =
  | { readonly kind: "person"; readonly person: PersonId; readonly name: Bilingual; readonly roles: readonly HeldRole[] }
  | { readonly kind: "visitor" }
  | { readonly kind: "system"; readonly name: string };

/** Who may do a thing: a role, and within which reach. */
export interface Grant {
  readonly role: Role | "anyone" | "system";
  /** The act is allowed only on things of the own organisation, body, domain or seat. */
  readonly own?: HeldRole["scopeKind"] | undefined;
}

/** A room's permissions: each act's name with the grants it knows. What is not listed is refused to all. */
export type Policy = Readonly<Record<string, readonly Grant[]>>;

/** What an act touches, for grants that reach only the own things. */
export type Reach = Readonly<Partial<Record<"organisation" | "body" | "domain" | "seat", string>>>;

/** "A director may …": grants for roles with the reach of their assignment. */
export function may(...roles: readonly Grant["role"][]): readonly Grant[] {
  return roles.map((role) => ({ role }));
}

/** "Whoever holds a role may …": everybody who is signed in with one. */
export function mayHolders(): readonly Grant[] {
  return may(...(Object.keys(roleNames) as Role[]));
}

/** "A team member may … of the own organisation": grants bound to the scope of the assignment. */
export function mayOwn(own: HeldRole["scopeKind"], ...roles: readonly Grant["role"][]): readonly Grant[] {
  return roles.map((role) => ({ role, own }));
}

const refuse = refusals({
  "access.signed_out": { kind: "signed_out", pl: "Zaloguj się, żeby to zrobić.", en: "Sign in to do this." },
  "access.forbidden": {
    kind: "forbidden",
    pl: "Twoja rola na to nie pozwala. Może to zrobić: {roles}.",
    en: "Your role does not allow this. It can be done by: {roles}.",
  },
});

/** The role under which an actor may act. Missing: `undefined`: refused (deny by default, I20). */
export function roleFor(actor: Actor, grants: readonly Grant[] | undefined, reach: Reach = {}): string | undefined {
  for (const grant of grants ?? []) {
    if (grant.role === "anyone") return actor.kind === "person" ? "participant" : actor.kind === "system" ? "system" : "public";
    if (grant.role === "system" && actor.kind === "system") return "system";
    if (actor.kind !== "person") continue;
    if (actor.roles.some((held) => held.role === grant.role && reaches(held, grant, reach))) return grant.role;
  }
  return undefined;
}

/** The role under which an actor acts. Refuses: `access.signed_out`, `access.forbidden`. */
export function authorise(actor: Actor, grants: readonly Grant[] | undefined, reach: Reach = {}): string {
  const role = roleFor(actor, grants, reach);
  if (role !== undefined) return role;
  if (actor.kind === "visitor") throw refuse("access.signed_out");
  const named = (grants ?? []).flatMap(({ role: known }) => (known in roleNames ? [roleNames[known as Role]] : []));
  const list = (language: "pl" | "en") => named.map((name) => name[language]).join(", ") || "–";
  const refusal = refuse("access.forbidden");
  const { pl, en } = refusal.details.text;
  const text = { pl: pl.replace("{roles}", list("pl")), en: en.replace("{roles}", list("en")) };
  throw Object.assign(refusal, { details: { ...refusal.details, text } });
}

/**
 * Refuses an actor whose roles could never pass, before anything of the request is read or shown.
 * The act itself still decides by its reach. Refuses: `access.*`.
 */
export function refuseOutsiders(actor: Actor, grants: readonly Grant[] | undefined): void {
  const anywhere = (grants ?? []).map(({ role }) => ({ role }));
  if (roleFor(actor, anywhere) === undefined) authorise(actor, anywhere);
}

function reaches(held: HeldRole, grant: Grant, reach: Reach): boolean {
  if (grant.own === undefined || grant.own === "space") return true;
  if (held.scopeKind !== grant.own) return false;
  return held.scopeId !== undefined && held.scopeId === reach[grant.own];
}

/** Roles valid on a day, out of dated assignments. Shape: spans `[from, to)`. */
export function rolesOn(today: Day, assignments: readonly (HeldRole & { readonly from: Day; readonly to?: Day | undefined })[]): readonly HeldRole[] {
  return assignments
    .filter(({ from, to }) => from <= today && (to === undefined || today < to))
    .map(({ role, scopeKind, scopeId }) => ({ role, scopeKind, scopeId }));
}
