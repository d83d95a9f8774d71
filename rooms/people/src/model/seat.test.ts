import { addDays, day } from "@splot/kernel";
import fc from "fast-check";
import { expect, test } from "vitest";
import { membershipStates } from "./organisation.ts";
import { entitlementOn, type SeatFacts } from "./seat.ts";

const today = day("2026-03-02");
const seat: SeatFacts = { bodyKind: "assembly", voting: true, span: { from: day("2014-06-24") }, represents: true, membership: "active", isHeld: true };

test.each([
  ["a held seat of an active member", seat, undefined],
  ["a seat that has ended", { ...seat, span: { to: today } }, "seat_inactive"],
  ["a seat without a vote", { ...seat, voting: false }, "not_voting"],
  ["a seat that represents nobody", { ...seat, represents: false }, "represents_nobody"],
  ["a seat of a suspended member", { ...seat, membership: "suspended" as const }, "membership_inactive"],
  ["a seat without membership", { ...seat, membership: undefined }, "membership_inactive"],
  ["an empty seat", { ...seat, isHeld: false }, "no_mandate"],
  ["a board seat needs no membership", { ...seat, bodyKind: "board" as const, membership: undefined, represents: false }, undefined],
])("%s", (_, facts, reason) => {
  expect(entitlementOn(today, facts)).toEqual(reason === undefined ? { isEntitled: true } : { isEntitled: false, reason });
});

test("I16: no seat of an assembly is entitled without an active membership, a mandate, and a day in its span", () => {
  const facts = fc.record({
    bodyKind: fc.constant("assembly" as const),
    voting: fc.boolean(),
    represents: fc.boolean(),
    isHeld: fc.boolean(),
    membership: fc.option(fc.constantFrom(...membershipStates), { nil: undefined }),
    span: fc.record({ from: fc.integer({ min: -5, max: 5 }).map((count) => addDays(today, count)) }),
  });
  fc.assert(
    fc.property(facts, (one) => {
      const isRight = one.voting && one.represents && one.isHeld && one.membership === "active" && one.span.from <= today;
      expect(entitlementOn(today, one).isEntitled).toBe(isRight);
    }),
  );
});
