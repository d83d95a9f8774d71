import { Refusal } from "@splot/kernel";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  checkConfirming,
  checkDeclining,
  checkShowing,
  checkWithdrawal,
  type DeclarationTimes,
  declarationAddress,
  declarationState,
  isDeclarationPublic,
} from "./declaration.ts";

const until = new Date("2026-03-09T09:00:00Z");
type Model = DeclarationTimes & { readonly hasConsent: boolean; readonly linkUntil: Date };
const moves = {
  confirm(one: Model, at: Date): Model {
    checkConfirming(one, at);
    return { ...one, confirmedAt: at };
  },
  show(one: Model, at: Date): Model {
    checkShowing(one);
    return { ...one, shownAt: at };
  },
  decline(one: Model, at: Date): Model {
    checkDeclining(one);
    return { ...one, declined: { at, reason: "unclear" } };
  },
  withdraw(one: Model, at: Date): Model {
    checkWithdrawal(one);
    return { ...one, withdrawnAt: at };
  },
} as const;
const arrows = [
  "sent>confirmed",
  "confirmed>shown",
  "confirmed>declined",
  "shown>declined",
  "sent>withdrawn",
  "confirmed>withdrawn",
  "shown>withdrawn",
  "declined>withdrawn",
];

test("whatever is tried in whatever order, only declared arrows are walked, and nothing is public without confirmation and consent (I6, I23)", () => {
  const names = Object.keys(moves) as (keyof typeof moves)[];
  fc.assert(
    fc.property(fc.boolean(), fc.array(fc.tuple(fc.constantFrom(...names), fc.integer({ min: 0, max: 12 })), { maxLength: 12 }), (hasConsent, tried) => {
      let one: Model = { hasConsent, linkUntil: until };
      let wasWithdrawn = false;
      for (const [name, day] of tried) {
        const before = declarationState(one);
        try {
          one = moves[name](one, new Date(Date.UTC(2026, 2, 2 + day, 9)));
          expect(arrows).toContain(`${before}>${declarationState(one)}`);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
        wasWithdrawn ||= one.withdrawnAt !== undefined;
        if (isDeclarationPublic(one)) expect([one.confirmedAt !== undefined, hasConsent, wasWithdrawn]).toEqual([true, true, false]);
      }
      if (one.confirmedAt !== undefined) expect(one.confirmedAt.getTime()).toBeLessThan(until.getTime());
    }),
  );
});

test.each([
  ["D-12", "/partnerzy/deklaracje/d-12"],
  ["ĆW-D-3", "/partnerzy/deklaracje/cw-d-3"],
])("the address of %s is %s", (code, address) => {
  expect(declarationAddress(code)).toBe(address);
});
