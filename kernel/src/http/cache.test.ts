import fc from "fast-check";
import { expect, test } from "vitest";
import { PageCache } from "./cache.ts";

const MOST = 100;
const keeps = fc.array(fc.record({ key: fc.constantFrom("a", "b", "c", "d", "e"), size: fc.integer({ min: 0, max: 60 }) }), { maxLength: 60 });

test("counts what it holds: a page goes only when the others need its room, the one kept longest ago first", () => {
  fc.assert(
    fc.property(keeps, (list) => {
      const cache = new PageCache(MOST);
      const held = new Map<string, number>();
      for (const { key, size } of list) {
        cache.keep(key, "x".repeat(size));
        held.delete(key);
        held.set(key, size);
        for (const oldest of [...held.keys()]) {
          if ([...held.values()].reduce((sum, one) => sum + one, 0) <= MOST) break;
          held.delete(oldest);
        }
        for (const name of ["a", "b", "c", "d", "e"]) expect(cache.find(name)?.length).toBe(held.get(name));
      }
    }),
  );
});
