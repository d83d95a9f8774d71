import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canMove, checkOpen, endStates, isProjectState, openStates, type ProjectState, projectStates, stateAfter } from "./states.ts";

const states = Object.keys(projectStates).filter(isProjectState);
const moves = ["submit", "check", "return", "accept", "decline", "start", "complete", "abandon"] as const;

describe("states of a project", () => {
  it("never leave an end", () => {
    for (const state of endStates) for (const move of moves) expect([state, move, canMove(state, move)]).toEqual([state, move, false]);
  });
  it("reach delivery only through submission, check and acceptance, whatever is tried", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 30 }), (tried) => {
        let state: ProjectState = "draft";
        const passed: ProjectState[] = [];
        for (const move of tried) {
          if (!canMove(state, move)) continue;
          state = stateAfter(state, move);
          passed.push(state);
        }
        if (passed.includes("in_delivery"))
          expect(passed.filter((one) => ["submitted", "formal_check", "accepted"].includes(one)).length).toBeGreaterThanOrEqual(3);
      }),
    );
  });
  it("let the fiche be written only in a draft or after a return", () => {
    for (const state of states) {
      const change = () => checkOpen(state);
      if (openStates.includes(state)) expect(change).not.toThrow();
      else expect(change).toThrow(expect.objectContaining({ code: "project.frozen" }));
    }
  });
});
