import { describe, expect, it } from "vitest";
import { type Choice, decide, type Elector } from "./decision.ts";
import { type BallotBundle, recount } from "./recount.ts";
import { shippedRules } from "./rule.ts";

const electors = Array.from(
  { length: 15 },
  (_, index): Elector => ({
    seat: `s${index}`,
    ord: index + 1,
    organisation: { pl: `gmina ${index}` },
    isPresent: index < 9,
    isRecused: false,
    isChair: false,
  }),
);
const casts = Array.from({ length: 9 }, (_, index) => ({
  ord: index + 1,
  seat: `s${index}`,
  choice: "yes" as Choice,
  channel: "device" as const,
  nonce: `nonce-${index}`,
  at: "2026-03-02T10:00:00.000Z",
  isConfirmed: false,
}));
const text = { object: "draft", version: 1, sha256: "a".repeat(64) };
const sound: BallotBundle = {
  ballot: "b",
  code: "WZC-I/2026/1",
  question: { pl: "?" },
  text,
  rule: shippedRules.unanimity.rule,
  call: 1,
  seatCount: 15,
  openedAt: "2026-03-02T09:00:00.000Z",
  closedAt: "2026-03-02T11:00:00.000Z",
  electors,
  casts,
  tally: decide(shippedRules.unanimity.rule, { seatCount: 15, call: 1, electors }, casts),
  resolution: { object: "r", number: "1/I/2026", sha256: text.sha256, effects: [] },
};
const altered = (index: number, change: Partial<BallotBundle["casts"][number]>) =>
  casts.map((cast, place) => (place === index ? { ...cast, ...change } : cast));

describe("recount", () => {
  it("finds nothing in a sound bundle, also after a trip through JSON", () => {
    expect(recount(sound)).toEqual([]);
    expect(recount(JSON.parse(JSON.stringify(sound)))).toEqual([]);
  });

  it("finds a changed vote, elector or rule in the tally", () => {
    expect(recount({ ...sound, casts: altered(2, { choice: "no" }) })).toEqual(["tally_differs"]);
    expect(recount({ ...sound, electors: electors.map((one) => (one.ord === 12 ? { ...one, isPresent: true } : one)) })).toEqual(["tally_differs"]);
    expect(recount({ ...sound, rule: shippedRules.simple.rule })).toEqual(["tally_differs"]);
  });

  it("finds a removed, repeated, foreign or late vote", () => {
    expect(recount({ ...sound, casts: casts.slice(1) })).toContain("order_broken");
    expect(recount({ ...sound, casts: altered(1, { nonce: "nonce-0" }) })).toEqual(["nonce_repeated"]);
    expect(recount({ ...sound, casts: altered(0, { seat: "s14" }) })).toContain("not_an_elector");
    expect(recount({ ...sound, casts: altered(0, { at: "2026-03-02T11:00:01.000Z" }) })).toEqual(["outside_opening_hours"]);
  });

  it("finds a number without an adoption and a text that is not the one voted on (I97)", () => {
    const lost = altered(0, { choice: "no" });
    const tally = decide(sound.rule, { seatCount: 15, call: 1, electors }, lost);
    expect(recount({ ...sound, casts: lost, tally })).toEqual(["number_without_adoption"]);
    expect(recount({ ...sound, text: { ...text, sha256: "b".repeat(64) } })).toEqual(["text_differs"]);
  });
});
