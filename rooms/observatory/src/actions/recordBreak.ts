import { type Act, action } from "@splot/kernel/journal";
import { breakOutput, endBreakInput, recordBreakInput } from "../contract/quality.ts";
import { frequencyOf } from "../model/frequency.ts";
import type { Indicator } from "../model/observation.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { isBreakStanding, saveBreak, saveBreakEnd } from "../store/breaks.ts";
import { findIndicator } from "../store/indicators.ts";

/**
 * Declares that the values of an indicator are not comparable from a period on; nothing is computed across it (I32).
 * Refuses: an unknown indicator, `observatory.period_unfit`, `observatory.break_known`.
 */
export const recordBreak = action({
  name: "observatory.recordBreak",
  title: { pl: "Zapisz przerwanie szeregu", en: "Record a break in a series" },
  input: recordBreakInput,
  output: breakOutput,
  grants: policy.recordBreak,
  async run(act, { indicator: code, period, note }) {
    act.authorise();
    const { series } = await indicatorFor(act, code, period);
    if (await isBreakStanding(act, series, period)) throw refuse("observatory.break_known", { period }, "period");
    await saveBreak(act, { series, period, note, by: act.actor.kind === "person" ? act.actor.person : undefined });
    act.record({ event: "observatory.break_recorded", payload: { indicator: code, period, note: note.pl }, isPublic: true });
    return { indicator: code, period };
  },
});

/** Takes a declared break back that was a mistake. Refuses: one that does not stand here. */
export const endBreak = action({
  name: "observatory.endBreak",
  title: { pl: "Cofnij przerwanie szeregu", en: "Take a break in a series back" },
  input: endBreakInput,
  output: breakOutput,
  grants: policy.recordBreak,
  async run(act, { indicator: code, period, reason }) {
    act.authorise();
    const { series } = await indicatorFor(act, code, period);
    if (!(await isBreakStanding(act, series, period))) throw refuse("observatory.break_unknown", { period }, "period");
    await saveBreakEnd(act, { series, period, why: reason });
    act.record({ event: "observatory.break_ended", payload: { indicator: code, period, reason }, isPublic: true });
    return { indicator: code, period };
  },
});

/** The indicator that is measured in such periods. Refuses: an unknown one, `observatory.period_unfit`. */
async function indicatorFor(act: Act, code: string, period: string): Promise<Indicator> {
  const found = await findIndicator(act, { code });
  if (found === undefined) throw refuse("observatory.indicator_unknown", {}, "indicator");
  if (frequencyOf(period) !== found.frequency) throw refuse("observatory.period_unfit", { period }, "period");
  return found;
}
