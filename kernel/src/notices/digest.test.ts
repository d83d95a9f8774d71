import fc from "fast-check";
import { expect, it } from "vitest";
import { dayOf } from "../clock.ts";
import { digestDue } from "./digest.ts";

const zone = "Europe/Warsaw";
const DAY = 86_400_000;

it.each([
  ["daily", "2026-11-27T10:00:00Z", "2026-11-28T06:00:00.000Z"],
  ["daily", "2026-11-27T23:30:00Z", "2026-11-29T06:00:00.000Z"],
  ["weekly", "2026-11-27T10:00:00Z", "2026-11-30T06:00:00.000Z"],
  ["weekly", "2026-11-30T05:00:00Z", "2026-12-07T06:00:00.000Z"],
  ["daily", "2026-03-28T10:00:00Z", "2026-03-29T06:00:00.000Z"],
] as const)("a %s notice of %s leaves at %s", (digest, now, due) => {
  expect(digestDue(digest, new Date(now), zone)?.toISOString()).toBe(due);
});

it("is never in the past, never later than the rhythm, and the same for all notices of one day", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }),
      fc.constantFrom("daily" as const, "weekly" as const),
      (now, digest) => {
        const due = digestDue(digest, now, zone)?.getTime() ?? 0;
        expect(due).toBeGreaterThan(now.getTime());
        expect(due - now.getTime()).toBeLessThanOrEqual((digest === "daily" ? 1 : 7) * DAY + 8 * 3_600_000);
        const later = new Date(now.getTime() + 3_600_000);
        if (dayOf(later, zone) === dayOf(now, zone)) expect(digestDue(digest, later, zone)?.getTime()).toBe(due);
      },
    ),
  );
  expect(digestDue("at_once", new Date(), zone)).toBeUndefined();
});
