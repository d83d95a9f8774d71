import { type Act, action } from "@splot/kernel/journal";
import { listUnits } from "@splot/kernel/territory";
import type { z } from "zod";
import { type newObservation, recordVintageInput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listIndicatorsByCode } from "../store/indicators.ts";
import { type NewObservation, saveObservations } from "../store/observations.ts";
import { findSourceId, findVintage, saveVintage } from "../store/vintages.ts";

/** Writes down one release of a source with all its numbers. Refuses: a release that is already stored. */
export const recordVintage = action({
  name: "observatory.recordVintage",
  title: { pl: "Zapisz wydanie danych", en: "Record a release of figures" },
  input: recordVintageInput,
  grants: policy.recordVintage,
  async run(act, { observations, source, ...vintage }) {
    act.authorise();
    if ((await findVintage(act, vintage.code)) !== undefined) throw refuse("observatory.vintage_known", { code: vintage.code });
    const sourceId = await findSourceId(act, source);
    if (sourceId === undefined) throw new Error(`the source ${source} is not recorded`);
    const rows = await keyed(act, observations);
    const id = await saveVintage(act, { ...vintage, sourceId, origin: "fact" });
    await saveObservations(act, id, { rows });
    act.record({
      event: "observatory.vintage_recorded",
      payload: { code: vintage.code, releasedOn: vintage.releasedOn, observationCount: rows.length },
      isPublic: true,
    });
    return { vintage: vintage.code, observationCount: rows.length };
  },
});

/** Observations by the integer keys of series and unit. Refuses: unknown indicators and units. */
export async function keyed(act: Act, observations: readonly z.output<typeof newObservation>[]): Promise<readonly NewObservation[]> {
  const indicators = new Map(
    (await listIndicatorsByCode(act, [...new Set(observations.map(({ indicator }) => indicator))])).map(({ code, series }) => [code, series]),
  );
  const units = new Map((await listUnits(act, { codes: [...new Set(observations.map(({ unit }) => unit))], on: act.today })).map(({ code, id }) => [code, id]));
  return observations.map(({ indicator, unit, ...rest }) => {
    const [series, unitKey] = [indicators.get(indicator), units.get(unit)];
    if (series === undefined) throw refuse("observatory.indicator_unknown");
    if (unitKey === undefined) throw refuse("observatory.unit_unknown");
    return { series, unit: unitKey, ...rest };
  });
}
