import { newId, type PersonId, Refusal } from "@splot/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canMove, checkReviewed, checkWritten, isMidState, midMoves, midStates, reviewOf, stateAfter } from "./mid.ts";

const codeOf = (work: () => void): string | undefined => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return undefined;
};
const people = Array.from({ length: 4 }, () => newId<"person">() as PersonId);
const note = fc.record({
  review: fc.constant("r"),
  no: fc.nat(),
  block: fc.constant("challenge"),
  text: fc.string(),
  answer: fc.option(fc.string(), { nil: undefined }),
});
const review = fc.record({
  kind: fc.constantFrom("peer" as const, "expert" as const),
  reviewer: fc.constantFrom(...people),
  notes: fc.array(note, { maxLength: 3 }),
});

describe("a final plan (I113)", () => {
  it("has a peer and an expert review, every note answered, and no reviewer among its authors", () => {
    fc.assert(
      fc.property(fc.array(review, { maxLength: 5 }), fc.subarray(people), (reviews, authors) => {
        const isReviewed = ["peer", "expert"].every((kind) => reviews.some((one) => one.kind === kind));
        const isAnswered = reviews.every(({ notes }) => notes.every(({ answer }) => answer !== undefined));
        const isOwn = reviews.some(({ reviewer }) => authors.includes(reviewer));
        expect(codeOf(() => checkReviewed("finish", { reviews, authors })) === undefined).toBe(isReviewed && isAnswered && !isOwn);
      }),
    );
  });

  it("goes to the expert once another city has read it", () => {
    expect(codeOf(() => checkReviewed("send_experts", { reviews: [], authors: [] }))).toBe("mid.review_missing");
    expect(
      codeOf(() => checkReviewed("send_experts", { reviews: [{ kind: "peer", reviewer: people[0] ?? ("" as PersonId), notes: [] }], authors: [] })),
    ).toBeUndefined();
  });
});

describe("the way of a plan", () => {
  it("is one line from draft to reviewed", () => {
    const walk = ["draft"];
    for (const move of midMoves) {
      const state = walk.at(-1) ?? "";
      if (isMidState(state)) walk.push(stateAfter(state, move));
    }
    expect(["outline", ...walk]).toEqual(Object.keys(midStates));
  });

  it("refuses every other move", () => {
    for (const state of Object.keys(midStates).filter(isMidState)) {
      for (const move of midMoves) expect(codeOf(() => stateAfter(state, move)) === undefined).toBe(canMove(state, move));
      expect(midMoves.filter((move) => canMove(state, move)).length).toBeLessThanOrEqual(1);
    }
    expect(reviewOf("draft")).toBeUndefined();
  });

  it("needs a problem, an aim and an action before others read it", () => {
    const text = { pl: "x" };
    expect(codeOf(() => checkWritten({ challenge: text }, 1))).toBe("mid.text_missing");
    expect(codeOf(() => checkWritten({ challenge: text, aim: text }, 0))).toBe("mid.action_missing");
    expect(codeOf(() => checkWritten({ challenge: text, aim: text }, 1))).toBeUndefined();
  });
});
