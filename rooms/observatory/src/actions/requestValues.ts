import { isMissing, newId, say } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { areaCodeOf, listMembers } from "@splot/kernel/territory";
import { requestValuesInput, requestValuesOutput } from "../contract/quality.ts";
import { frequencyOf } from "../model/frequency.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listIndicatorsByCode } from "../store/indicators.ts";
import { listObservations } from "../store/observations.ts";
import { saveRequest } from "../store/requests.ts";

/**
 * Asks the municipalities for values of some indicators. Refuses: an unknown indicator, `observatory.period_unfit`, a due day in the
 * past, and numbers that another source gives already: nobody is asked for what is known.
 */
export const requestValues = action({
  name: "observatory.requestValues",
  title: { pl: "Poproś gminy o wartości", en: "Ask the municipalities for values" },
  input: requestValuesInput,
  output: requestValuesOutput,
  grants: policy.requestValues,
  async run(act, { indicators: codes, period, due, note }) {
    act.authorise();
    const found = await listIndicatorsByCode(act, codes);
    if (found.length < new Set(codes).size) throw refuse("observatory.indicator_unknown", {}, "indicators");
    if (found.some(({ frequency }) => frequency !== frequencyOf(period))) throw refuse("observatory.period_unfit", { period }, "period");
    if (due < act.today) throw refuse("observatory.due_passed", {}, "due");
    const units = (await listMembers(act, areaCodeOf(act.space), act.today)).map(({ code }) => code);
    const known = await listObservations(act, { series: found.map(({ series }) => series), units, period });
    const official = known.find(({ value }) => !isMissing(value));
    const of = found.find(({ series }) => series === official?.series);
    if (official !== undefined && of !== undefined)
      throw refuse("observatory.value_known", { name: say("pl", of.name), period, source: say("pl", official.vintage.source.title) }, "indicators");
    const id = newId<"request">();
    const by = act.actor.kind === "person" ? act.actor.person : undefined;
    await saveRequest(act, { id, period, due, note, series: found.map(({ series }) => series), by });
    act.record({ event: "observatory.values_requested", payload: { request: id, period, due, indicators: found.map(({ code }) => code) } });
    return { id };
  },
});
