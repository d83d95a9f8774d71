import { newId, type PersonId } from "@splot/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideVerdict, type InsightState, insightStates, refuseAsking, refusePublishing, stateAfterLoss, verdictCodes } from "./insight.ts";
import { nextStudyState, studyStates } from "./study.ts";

const author = newId<"person">() as PersonId;
const expert = newId<"person">() as PersonId;
const states = Object.keys(insightStates) as InsightState[];

const cases = fc.record({ state: fc.constantFrom(...states), verdict: fc.constantFrom(...verdictCodes), isOwn: fc.boolean(), forCount: fc.nat(3) });

describe("a verdict (I44)", () => {
  it("confirms only with evidence, in review, and by somebody other than the author", () => {
    fc.assert(
      fc.property(cases, ({ state, verdict, isOwn, forCount }) => {
        const decide = () => decideVerdict({ state, author }, { expert: isOwn ? author : expert, verdict, forCount });
        const isAllowed = state === "in_review" && !isOwn && (verdict !== "confirmed" || forCount > 0);
        if (isAllowed) expect(decide()).toBe(verdict);
        else expect(decide).toThrow();
      }),
    );
  });
  it("is asked for once, about something that rests on a card", () => {
    expect(() => refuseAsking("draft", 0)).toThrow(expect.objectContaining({ code: "insight.no_evidence" }));
    expect(() => refuseAsking("in_review", 2)).toThrow(expect.objectContaining({ code: "insight.not_draft" }));
    expect(() => refuseAsking("draft", 1)).not.toThrow();
  });
});

it("publishes what an expert confirmed or contested, once", () => {
  for (const state of states) {
    const publish = () => refusePublishing({ state });
    if (state === "confirmed" || state === "contested") expect(publish).not.toThrow();
    else expect(publish).toThrow(expect.objectContaining({ code: "insight.not_verified" }));
  }
  expect(() => refusePublishing({ state: "confirmed", publishedAt: new Date() })).toThrow(expect.objectContaining({ code: "insight.published" }));
});

it("a confirmed insight without evidence is confirmed no longer", () => {
  for (const state of states) {
    expect(stateAfterLoss(state, 0)).toBe(state === "confirmed" ? "retired" : state);
    expect(stateAfterLoss(state, 1)).toBe(state);
  }
});

it("a study moves on step by step and ends", () => {
  const way = ["planned"];
  for (let next = nextStudyState("planned"); next !== undefined; next = nextStudyState(next)) way.push(next);
  expect(way).toEqual(Object.keys(studyStates));
});
