import { day } from "@splot/kernel";
import fc from "fast-check";
import { expect, it } from "vitest";
import { latestOf, splitOf, stanceCodes, stateOfReplies } from "./reply.ts";

const orgs = ["mf", "mk", "kprm"];
const reply = fc.record({
  org: fc.constantFrom(...orgs),
  on: fc.integer({ min: 1, max: 28 }).map((no) => day(`2026-02-${String(no).padStart(2, "0")}`)),
  stance: fc.constantFrom(...stanceCodes),
});

it("stands where its least advanced addressee stands (I114)", () => {
  fc.assert(
    fc.property(fc.subarray(orgs, { minLength: 1 }), fc.array(reply, { maxLength: 8 }), (addressees, replies) => {
      const state = stateOfReplies(addressees, replies);
      const split = splitOf(addressees, replies);
      expect([...split.values()].reduce((sum, count) => sum + count, 0)).toBe(addressees.length);
      const least = [...stanceCodes].find((stance) => split.has(stance));
      expect(state).toBe(split.has("none") ? "submitted" : least);
    }),
  );
});

it("never stands further after one more addressee has not replied", () => {
  expect(stateOfReplies(["a"], [{ org: "a", on: day("2026-02-01"), stance: "accepted" }])).toBe("accepted");
  expect(stateOfReplies(["a", "b"], [{ org: "a", on: day("2026-02-01"), stance: "accepted" }])).toBe("submitted");
});

it("takes the latest reply by its day, and of one day the one entered last", () => {
  const replies = [
    { org: "a", on: day("2026-02-03"), stance: "accepted" as const },
    { org: "a", on: day("2026-02-01"), stance: "acknowledged" as const },
    { org: "a", on: day("2026-02-03"), stance: "implemented" as const },
  ];
  expect(latestOf(replies, "a")?.stance).toBe("implemented");
  expect(latestOf(replies, "b")).toBeUndefined();
});
