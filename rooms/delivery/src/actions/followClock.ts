import { findDay } from "@splot/kernel";
import type { Reaction } from "@splot/kernel/journal";
import { raiseUntil } from "./escalateThreat.ts";

/** When the clock of an exercise is moved, what is overdue on the new day rises in the same act (I108). */
export const followClock: Reaction = {
  event: "people.clock_moved",
  async react(act, { payload }) {
    const to = typeof payload === "object" && payload !== null && "to" in payload && typeof payload.to === "string" ? findDay(payload.to) : undefined;
    if (to !== undefined) await raiseUntil(act, to);
  },
};
