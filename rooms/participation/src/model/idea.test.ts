import type { Refusal } from "@splot/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAnswering, checkHiding, checkWithdrawing, decideShowing, type IdeaTimes, ideaState, isIdeaPublic } from "./idea.ts";

const at = new Date("2026-05-04T10:00:00Z");
type Step = "show" | "hide" | "keep" | "decline" | "take" | "withdraw";

/** The stage machine as a table: which steps each stage allows. */
const allowed: Readonly<Record<string, readonly Step[]>> = {
  received: ["show", "hide", "withdraw"],
  shown: ["hide", "keep", "decline", "take", "withdraw"],
  kept: ["hide", "keep", "decline", "take", "withdraw"],
  declined: ["hide", "withdraw"],
  taken_up: ["hide"],
  hidden: ["show", "withdraw"],
  withdrawn: [],
};

function take(times: IdeaTimes, step: Step): IdeaTimes {
  if (step === "show")
    return decideShowing(times) === "restore" ? { ...times, hiddenReason: undefined, shownAt: times.shownAt ?? at } : { ...times, shownAt: at };
  if (step === "hide") {
    checkHiding(times);
    return { ...times, hiddenReason: "off_topic" };
  }
  if (step === "withdraw") {
    checkWithdrawing(times);
    return { ...times, withdrawnAt: at };
  }
  checkAnswering(times);
  const verdict = ({ keep: "kept", decline: "declined", take: "taken_up" } as const)[step];
  return { ...times, answer: { verdict, text: "odpowiedź", at } };
}

describe("an idea", () => {
  it("moves only along declared arrows (I6), and what is hidden or not yet looked at is never public", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<Step>("show", "hide", "keep", "decline", "take", "withdraw"), { maxLength: 12 }), (steps) => {
        let times: IdeaTimes = {};
        for (const step of steps) {
          // What others build on is not withdrawn, shown or hidden.
          const isTaken = times.answer?.verdict === "taken_up";
          const may = (allowed[ideaState(times)] ?? []).includes(step) && !(step === "withdraw" && isTaken);
          try {
            times = take(times, step);
            expect(may).toBe(true);
          } catch (error) {
            if ((error as Refusal).code === undefined) throw error;
            expect(may).toBe(false);
          }
          if (isIdeaPublic(times)) expect(times.shownAt).toBeDefined();
          if (times.hiddenReason !== undefined || times.withdrawnAt !== undefined) expect(isIdeaPublic(times)).toBe(false);
        }
      }),
    );
  });
});
