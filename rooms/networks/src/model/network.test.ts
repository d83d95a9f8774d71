import { Refusal } from "@splot/kernel";
import fc from "fast-check";
import { expect, it } from "vitest";
import { checkStart, type LeaderRule, leaderRules, needsLeader, networkMoves, networkStateAfter } from "./network.ts";

const member = fc.record({
  role: fc.constantFrom("member" as const, "leader" as const),
  state: fc.constantFrom("accepted" as const, "applied" as const, "declined" as const),
});

it("starts a network exactly when its size is within the limits and a leader is there where the rule requires one (I111, I112)", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...(Object.keys(leaderRules) as LeaderRule[])),
      fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 5 })),
      fc.array(member, { maxLength: 8 }),
      (leaderRule, [sizeLeast, more], members) => {
        const accepted = members.filter(({ state }) => state === "accepted");
        const leaders = accepted.filter(({ role }) => role === "leader").length;
        const fits = accepted.length >= sizeLeast && accepted.length <= sizeLeast + more && leaders === (needsLeader(leaderRule) ? 1 : 0);
        const start = () => checkStart({ leaderRule }, { sizeLeast, sizeMost: sizeLeast + more }, members);
        if (fits) expect(start()).toBeUndefined();
        else expect(start).toThrow(Refusal);
      },
    ),
  );
});

it("goes one way from the call to the end", () => {
  expect(networkMoves.reduce((state, move) => networkStateAfter(state, move), "call" as Parameters<typeof networkStateAfter>[0])).toBe("closed");
  expect(() => networkStateAfter("closed", "start")).toThrow(Refusal);
});
