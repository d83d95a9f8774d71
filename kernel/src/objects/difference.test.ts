import fc from "fast-check";
import { expect, it } from "vitest";
import { applyChanges, diffBlocks } from "./difference.ts";
import type { Block } from "./versions.ts";

const block = (key: string, text: string): Block => ({ key, eid: `p_${key}`, kind: "para", text });
const documents = fc
  .uniqueArray(fc.record({ key: fc.constantFrom(..."abcdefghij"), text: fc.constantFrom("x", "y", "z") }), { selector: ({ key }) => key })
  .map((list) => list.map(({ key, text }) => block(key, text)));

it("applies a difference to the old version and gets the new one (I5)", () => {
  fc.assert(
    fc.property(documents, documents, (before, after) => {
      expect(applyChanges(before, diffBlocks(before, after))).toEqual(after);
    }),
    { numRuns: 500 },
  );
});

it("says nothing when nothing changed, and names one changed paragraph alone", () => {
  const before = [block("a", "x"), block("b", "y")];
  expect(diffBlocks(before, before)).toEqual([]);
  expect(diffBlocks(before, [block("a", "x"), block("b", "z")])).toEqual([{ kind: "changed", before: block("b", "y"), block: block("b", "z") }]);
});
