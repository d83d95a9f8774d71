import { action } from "@splot/kernel/journal";
import { citeObservation } from "@splot/observatory";
import { linkNewborn } from "@splot/thread";
import { citeNumberInput, placedOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listNumbers, lockInsight, saveNumber } from "../store/insights.ts";

/** Puts an official number beside an insight: pinned to the indicator's definition, unit, period and vintage. */
export const citeNumber = action({
  name: "insight.citeNumber",
  title: { pl: "Postaw liczbę przy wniosku", en: "Put a number beside an insight" },
  input: citeNumberInput,
  output: placedOutput,
  grants: policy.citeNumber,
  async run(act, { insight: id, indicator, unit, period, why }) {
    act.authorise();
    const insight = await lockInsight(act, id);
    if (insight.state !== "draft") throw refuse("insight.not_draft");
    const { locator, indicator: found } = await citeObservation(act, { from: id, indicator, unit, period });
    if ((await listNumbers(act, id)).some((one) => one.indicator.id === indicator && one.locator === locator)) throw refuse("insight.number_exists");
    await saveNumber(act, id, { indicator: { space: found.space, id: indicator, no: 1 }, locator, why: { pl: why } });
    await linkNewborn(act, {
      from: { space: found.space, object: indicator, locator },
      to: { object: id },
      relation: "evidences",
      madeHow: "person",
      reason: { pl: why },
    });
    act.record({ event: "insight.number_cited", object: id, payload: { indicator, locator } });
    return { id, address: insight.thing.address };
  },
});
