import fc from "fast-check";
import { expect, test } from "vitest";
import { PageCache } from "./cache.ts";

const MOST = 100;
const keeps = fc.array(fc.record({ key: fc.constantFrom("a", "b", "c", "d", "e"), size: fc.integer({ min: 0, max: 60 }) }), { maxLength: 60 });

test("keeps no page that can be found no more: after news or a minute, of that space alone", () => {
  const cache = new PageCache(MOST);
  const at = (seconds: number) => new Date(seconds * 1000);
  const keep = (space: string, seconds: number, address: string) => {
    const key = cache.key(space, at(seconds), address);
    cache.keep(key, "x".repeat(40));
    return key;
  };
  const [other, old] = [keep("a", 0, "/"), keep("ab", 0, "/")];
  cache.advance("ab");
  expect([cache.key("ab", at(1), "/") === old, cache.find(old), cache.find(other)?.length]).toEqual([false, undefined, 40]);
  const fresh = keep("ab", 1, "/");
  expect([cache.find(other)?.length, cache.find(fresh)?.length]).toEqual([40, 40]);
  cache.key("ab", at(60), "/");
  expect([cache.find(other)?.length, cache.find(fresh)]).toEqual([40, undefined]);
});

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
