import { addDays, day } from "@splot/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkMove, nextStates, openStates, progressOf, standingOf, taskStateCodes } from "./task.ts";

const today = day("2026-03-02");
const state = fc.constantFrom(...taskStateCodes);

describe("a task (I106)", () => {
  it("is overdue exactly while it is open and its last day has passed", () => {
    fc.assert(
      fc.property(state, fc.integer({ min: -400, max: 400 }), (own, days) => {
        const isOverdue = standingOf({ state: own, due: addDays(today, days) }, today) === "overdue";
        expect(isOverdue).toBe(openStates.includes(own) && days < 0);
      }),
    );
  });

  it("ends only with evidence or a reason, and never goes on after its end", () => {
    fc.assert(
      fc.property(state, state, fc.constantFrom(undefined, "protokół odbioru"), (from, to, closing) => {
        const isEnd = to === "done" || to === "dropped";
        const isAllowed = nextStates(from).includes(to) && (!isEnd || closing !== undefined);
        const move = () => checkMove(from, to, closing);
        if (isAllowed) expect(move).not.toThrow();
        else expect(move).toThrow();
      }),
    );
    expect(nextStates("done")).toEqual([]);
  });

  it.each([
    [{ state: "done", declaredBp: 4000 } as const, 10_000],
    [{ state: "planned" } as const, 0],
    [{ state: "in_progress" } as const, undefined],
    [{ state: "blocked", declaredBp: 100 } as const, 100],
  ])("%o has the progress %s", (task, progress) => {
    expect(progressOf(task)).toBe(progress);
  });
});
