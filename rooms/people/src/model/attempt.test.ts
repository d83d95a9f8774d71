import fc from "fast-check";
import { expect, test } from "vitest";
import { minutesToWait, mostAttempts } from "./attempt.ts";

const most = mostAttempts.here;
const now = new Date("2026-03-02T10:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

test("ten attempts in a quarter of an hour are allowed, the eleventh waits until the oldest is forgotten", () => {
  expect(minutesToWait(now, [{ minute: ago(3), count: 9 }], most)).toBeUndefined();
  expect(minutesToWait(now, [{ minute: ago(3), count: 10 }], most)).toBe(12);
  expect(
    minutesToWait(
      now,
      [
        { minute: ago(14), count: 1 },
        { minute: ago(3), count: 9 },
      ],
      most,
    ),
  ).toBe(1);
  expect(minutesToWait(now, [{ minute: ago(15), count: 100 }], most)).toBeUndefined();
});

test("after the named minutes another attempt is allowed", () => {
  const minutes = fc.array(fc.record({ minute: fc.integer({ min: 0, max: 20 }).map(ago), count: fc.integer({ min: 0, max: 8 }) }), { maxLength: 12 });
  fc.assert(
    fc.property(minutes, (list) => {
      const wait = minutesToWait(now, list, most);
      const left = list.filter(({ minute }) => minute > ago(15)).reduce((sum, { count }) => sum + count, 0);
      expect(wait === undefined).toBe(left < most);
      if (wait !== undefined) expect(minutesToWait(new Date(now.getTime() + wait * 60_000), list, most)).toBeUndefined();
    }),
  );
});
