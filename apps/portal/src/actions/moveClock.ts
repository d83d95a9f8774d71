import { advanceClock } from "@splot/kernel/database";
import { action } from "@splot/kernel/journal";
import { z } from "zod";
import { policy } from "../policy.ts";

/** Moves the clock of an exercise forward, never back. Refuses: `space.clock_is_real`. */
export const moveClock = action({
  name: "portal.moveClock",
  title: { pl: "Przesuń zegar ćwiczenia", en: "Move the clock of the exercise" },
  input: z.strictObject({ days: z.coerce.number().int().min(1).max(366) }),
  grants: policy.moveClock,
  async run(act, { days }) {
    act.authorise();
    await advanceClock(act, days);
    act.record({ event: "portal.clock_moved", payload: { days }, isPublic: true });
    return { days };
  },
});
