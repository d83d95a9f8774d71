import { newId, type PersonId } from "@splot/kernel";
import fc from "fast-check";
import { expect, it } from "vitest";
import { listConfirmable } from "./entries.ts";

const people = Array.from({ length: 3 }, () => newId<"person">() as PersonId);
const vote = fc.record({
  seat: fc.constantFrom("a", "b", "c"),
  channel: fc.constantFrom("clerk", "device"),
  enteredBy: fc.option(fc.constantFrom(...people), { nil: undefined }),
  confirmedBy: fc.option(fc.constantFrom(...people), { nil: undefined }),
});

it("whoever entered a vote never confirms it, and nobody confirms one that was replaced (I95, I125)", () => {
  fc.assert(
    fc.property(fc.array(vote, { maxLength: 12 }), fc.constantFrom(...people), (list, person) => {
      const votes = list.map((one, index) => ({ ...one, ord: index + 1 }));
      const found = new Set(listConfirmable(votes, person).map(({ ord }) => ord));
      for (const one of votes) {
        const isLast = !votes.some(({ seat, ord }) => seat === one.seat && ord > one.ord);
        const mayConfirm = isLast && one.channel === "clerk" && one.confirmedBy === undefined && one.enteredBy !== person;
        expect(found.has(one.ord)).toBe(mayConfirm);
      }
    }),
  );
});
