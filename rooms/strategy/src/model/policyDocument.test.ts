import { newId, type ObjectId } from "@splot/kernel";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Coherence, countCoherence, verdictCodes } from "./policyDocument.ts";

it("counts each judged pair once, and never takes an unjudged one for neutral", () => {
  const goals = Array.from({ length: 3 }, () => ({ id: newId<"object">() as ObjectId }));
  const priorities = [{ id: "p1" }, { id: "p2" }];
  const pairs = priorities.flatMap(({ id: priority }) => goals.map(({ id: node }) => ({ priority, node })));
  fc.assert(
    fc.property(fc.subarray(pairs), fc.array(fc.constantFrom(...verdictCodes), { minLength: 6, maxLength: 6 }), (judged, words) => {
      const list: Coherence[] = judged.map((pair, place) => ({ ...pair, verdict: words[place] ?? "neutral", reason: "x" }));
      const count = countCoherence(priorities, goals, [...list, { priority: "other", node: goals[0]?.id ?? newId(), verdict: "neutral", reason: "x" }]);
      expect(count.pairs).toBe(6);
      expect(count.judged).toBe(judged.length);
      expect(count.by.supports + count.by.neutral + count.by.conflicts).toBe(judged.length);
    }),
  );
});
