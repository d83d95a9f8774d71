import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newId, type PersonId, Refusal } from "../index.ts";
import { type Actor, authorise, type Grant, type HeldRole, may, mayOwn, roleFor } from "./policy.ts";
import { maySee, type Role, roleNames } from "./roles.ts";

const roles = Object.keys(roleNames) as Role[];
const person = (...held: readonly HeldRole[]): Actor => ({ kind: "person", person: newId() as PersonId, name: { pl: "x", en: "x" }, roles: held });
const inSpace = (role: Role): HeldRole => ({ role, scopeKind: "space" });

describe("deny by default (I20)", () => {
  it("refuses everyone what no policy lists", () => {
    for (const actor of [{ kind: "visitor" } as const, person(...roles.map(inSpace)), { kind: "system", name: "x" } as const]) {
      expect(roleFor(actor, undefined)).toBeUndefined();
      expect(roleFor(actor, [])).toBeUndefined();
    }
  });
  it("allows a role only where it is listed", () => {
    fc.assert(
      fc.property(fc.constantFrom(...roles), fc.subarray(roles), (role, listed) => {
        expect(roleFor(person(inSpace(role)), may(...listed)) !== undefined).toBe(listed.includes(role));
      }),
    );
  });
  it("never reaches outside its scope (I18)", () => {
    fc.assert(
      fc.property(fc.constantFrom<Grant["own"] & string>("organisation", "body", "domain", "seat"), fc.uuid(), fc.uuid(), (own, mine, other) => {
        const actor = person({ role: "team_member", scopeKind: own, scopeId: mine });
        expect(roleFor(actor, mayOwn(own, "team_member"), { [own]: mine })).toBe("team_member");
        if (mine !== other) expect(roleFor(actor, mayOwn(own, "team_member"), { [own]: other })).toBeUndefined();
        expect(roleFor(actor, mayOwn(own, "team_member"))).toBeUndefined();
      }),
    );
  });
  it("tells a visitor to sign in, and a person who may", () => {
    expect(() => authorise({ kind: "visitor" }, may("director"))).toThrow(expect.objectContaining({ kind: "signed_out" }));
    try {
      authorise(person(inSpace("clerk")), may("director"));
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
      expect(error instanceof Refusal && error.details.text.pl).toContain("dyrektor biura");
    }
  });
});

it("shows office papers to the office only", () => {
  expect(maySee("public", undefined)).toBe(true);
  expect(maySee("members", undefined)).toBe(false);
  expect(maySee("members", [{ role: "seat_holder" }])).toBe(true);
  expect(maySee("office", [{ role: "seat_holder" }])).toBe(false);
  expect(maySee("restricted", [{ role: "director" }])).toBe(false);
});
