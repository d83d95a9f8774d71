import { type ChainHead, headsRoot } from "@splot/kernel/journal";
import fc from "fast-check";
import { expect, it } from "vitest";
import { HeadsTree } from "./HeadsTree.ts";

it("gives the root of the heads after every move, whatever the order", () => {
  const moves = fc.array(
    fc.record({
      stream: fc.constantFrom("main", "round:a", "round:b", "ballot:1", "ballot:2", "z", "0"),
      seq: fc.integer({ min: 1, max: 99 }),
      hash: fc.constantFrom("a", "b"),
    }),
    { minLength: 1, maxLength: 30 },
  );
  fc.assert(
    fc.property(moves, (list) => {
      const tree = new HeadsTree();
      const heads = new Map<string, ChainHead>();
      for (const head of list) {
        heads.set(head.stream, head);
        expect(tree.move(head)).toBe(headsRoot([...heads.values()]));
      }
    }),
  );
});
