import { addDays, day, newId, type PersonId, Refusal } from "@splot/kernel";
import { type HeldRole, type Role, roleFor, roleNames, rolesOn } from "@splot/kernel/access";
import fc from "fast-check";
import { expect, test } from "vitest";
import { policy } from "../policy.ts";
import { peopleRoom } from "../room.ts";
import { type Assignment, checkAssignment, checkDirectorStays, endRoleOn, scopeKinds, scopesOfRole } from "./role.ts";

const today = day("2026-03-02");
const person: PersonId = newId<"person">();
const roles = Object.keys(roleNames) as Role[];
const scopes = Object.keys(scopeKinds) as (keyof typeof scopeKinds)[];

function codesOf(work: () => void): readonly string[] {
  try {
    work();
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [error.code, ...(error.details.others ?? []).map(({ code }) => code)];
  }
}

test("a role is given only with a reach that it takes", () => {
  for (const role of roles) {
    for (const scopeKind of scopes) {
      const wish = { person, role, scopeKind, scopeId: scopeKind === "space" ? undefined : "x", span: { from: today } };
      const allowed: readonly string[] = scopesOfRole[role];
      expect(codesOf(() => checkAssignment(wish, [])).includes("people.role_scope")).toBe(!allowed.includes(scopeKind));
    }
  }
});

test("the same role cannot be held twice at a time, but again later", () => {
  const held: Assignment = { id: newId<"assignment">(), person, role: "clerk", scopeKind: "space", span: { from: today, to: addDays(today, 10) } };
  expect(codesOf(() => checkAssignment({ ...held, span: { from: addDays(today, 9) } }, [held]))).toEqual(["people.role_held"]);
  expect(codesOf(() => checkAssignment({ ...held, span: { from: addDays(today, 10) } }, [held]))).toEqual([]);
});

test("I20: a director without a last day stays", () => {
  const director = (span: Assignment["span"]) => ({ role: "director" as const, span });
  const ofLeft = (...left: readonly Pick<Assignment, "role" | "span">[]) => codesOf(() => checkDirectorStays(today, left));
  expect(ofLeft()).toEqual(["people.last_director"]);
  expect(ofLeft(director({ from: addDays(today, 1) }))).toEqual(["people.last_director"]);
  expect(ofLeft(director({ from: today, to: addDays(today, 90) }))).toEqual(["people.last_director"]);
  expect(ofLeft({ role: "officer", span: { from: today } })).toEqual(["people.last_director"]);
  expect(ofLeft(director({ from: today }))).toEqual([]);
});

test("a role ends today or later, never again after its end, and one that has not begun becomes empty", () => {
  expect(endRoleOn({ from: addDays(today, -5) }, today, today)).toEqual({ from: addDays(today, -5), to: today });
  expect(endRoleOn({ from: addDays(today, 5) }, today, today)).toEqual({ from: today, to: today });
  expect(codesOf(() => endRoleOn({ from: addDays(today, -5) }, addDays(today, -1), today))).toEqual(["people.end_past"]);
  expect(codesOf(() => endRoleOn({ from: addDays(today, -5), to: addDays(today, 3) }, addDays(today, 4), today))).toEqual(["people.end_after_end"]);
});

test("I17: a role counts only on the days of its span", () => {
  const assignment = { role: "director" as const, scopeKind: "space" as const, from: today, to: addDays(today, 5) };
  fc.assert(
    fc.property(fc.integer({ min: -10, max: 10 }), (count) => {
      expect(rolesOn(addDays(today, count), [assignment]).length).toBe(count >= 0 && count < 5 ? 1 : 0);
    }),
  );
});

test("I18: a right bound to the own organisation, body or seat never reaches another", () => {
  const own = fc.constantFrom("organisation" as const, "body" as const, "seat" as const);
  fc.assert(
    fc.property(
      fc.record({ role: fc.constantFrom(...roles), scopeKind: own, bound: own, mine: fc.constantFrom("a", "b"), touched: fc.constantFrom("a", "b") }),
      ({ role, scopeKind, bound, mine, touched }) => {
        const held: HeldRole = { role, scopeKind, scopeId: mine };
        const actor = { kind: "person" as const, person, name: { pl: "", en: "" }, roles: [held] };
        const isAllowed = roleFor(actor, [{ role, own: bound }], { [bound]: touched }) !== undefined;
        expect(isAllowed).toBe(scopeKind === bound && mine === touched);
      },
    ),
  );
});

test("I20: every act of the room names who may, and no act is open to a role by accident", () => {
  const listed = new Set<unknown>(Object.values(policy));
  for (const { name, grants } of peopleRoom.actions) expect([name, listed.has(grants)]).toEqual([name, true]);
  const openToAll = peopleRoom.actions
    .filter(({ grants }) => grants.some(({ role }) => role === "anyone"))
    .map(({ name }) => name)
    .toSorted();
  expect(openToAll).toEqual(["people.acceptInvitation", "people.changePassword", "people.signIn", "people.signOut", "people.switchPerson"]);
  expect(
    roleFor({ kind: "person", person, name: { pl: "", en: "" }, roles: roles.map((role) => ({ role, scopeKind: "space" as const })) }, undefined),
  ).toBeUndefined();
});

test("I19: the system administrator changes no body, seat, mandate or role", () => {
  const administrator = { kind: "person" as const, person, name: { pl: "", en: "" }, roles: [{ role: "administrator" as const, scopeKind: "space" as const }] };
  for (const act of [
    "recordOrganisation",
    "recordMembership",
    "recordBody",
    "createSeat",
    "endSeat",
    "recordMandate",
    "endMandate",
    "assignRole",
    "endRole",
    "inviteAccount",
  ] as const) {
    expect(roleFor(administrator, policy[act])).toBeUndefined();
  }
});
