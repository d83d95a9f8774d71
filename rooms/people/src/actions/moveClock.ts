import { daysBetween } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { moveClockInput, moveClockOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { shiftClock } from "../store/clock.ts";
import { shiftEnds } from "../store/sessions.ts";

/** Farthest jump of the clock. Unit: days. */
const MOST_DAYS = 400;

/** Moves the clock of an exercise forward to a later day, at the same time of day. Refuses: live spaces, going back. */
export const moveClock = action({
  name: "people.moveClock",
  title: { pl: "Przesuń zegar ćwiczenia", en: "Move the exercise clock" },
  input: moveClockInput,
  output: moveClockOutput,
  grants: policy.moveClock,
  async run(act, { day }) {
    act.authorise();
    if (act.space.purpose !== "exercise") throw refuse("people.clock_live");
    const days = daysBetween(act.today, day);
    if (days < 1) throw refuse("people.clock_back", { today: act.today }, "day");
    if (days > MOST_DAYS) throw refuse("people.clock_far", { most: MOST_DAYS }, "day");
    await shiftClock(act, days * 86_400);
    await shiftEnds(act, days * 86_400);
    act.record({ event: "people.clock_moved", payload: { from: act.today, to: day }, isPublic: true });
    return { day };
  },
});
