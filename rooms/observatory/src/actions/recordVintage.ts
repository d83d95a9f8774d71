import type { Json } from "@splot/kernel";
import { factAction } from "@splot/kernel/facts";
import type { Act } from "@splot/kernel/journal";
import { listUnits } from "@splot/kernel/territory";
import type { z } from "zod";
import { type newObservation, recordVintageInput, recordVintageOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listIndicatorsByCode } from "../store/indicators.ts";
import { type NewObservation, saveObservations } from "../store/observations.ts";
import { findSourceId, findVintage, saveVintage } from "../store/vintages.ts";

/**
 * Writes down one release of a source with all its numbers. A corrected copy is a release of its own with a code of its
 * own, in the place of the one before, which stays and can be cited (I27). Refuses: a release that is already stored.
 */
export const recordVintage = factAction({
  name: "observatory.recordVintage",
  title: { pl: "Zapisz wydanie danych", en: "Record a release of figures" },
  input: recordVintageInput,
  output: recordVintageOutput,
  grants: policy.recordVintage,
  async run(act, { observations, source, ...vintage }) {
    act.authorise();
    const { code, corrects } = await placeOf(act, vintage.code);
    const sourceId = await findSourceId(act, source);
    if (sourceId === undefined) throw new Error(`the source ${source} is not recorded`);
    const rows = await keyed(act, observations);
    const id = await saveVintage(act, { ...vintage, code, corrects, sourceId, origin: "fact" });
    await saveObservations(act, id, { rows });
    act.record({
      event: "observatory.vintage_recorded",
      payload: { code, releasedOn: vintage.releasedOn, observationCount: rows.length },
      isPublic: true,
    });
    return { vintage: code, observationCount: rows.length };
  },
  // NOTE: releases are append-only, so what takes one back is an empty correction of it.
  async retract(act, { result }) {
    const found = await findVintage(act, result.vintage);
    if (found === undefined) return;
    const { code, corrects } = await placeOf(act, result.vintage);
    await saveVintage(act, { ...found, code, corrects, sourceId: found.source.id, note: undefined });
  },
});

/** The code of a release, and the one whose copy it corrects. Refuses: `observatory.vintage_known`. */
async function placeOf(act: Act, code: string): Promise<{ readonly code: string; readonly corrects?: number }> {
  const standing = act.fact?.standing;
  const before = standing === undefined ? undefined : await findVintage(act, codeOf(standing.result) ?? code);
  if (standing !== undefined && before !== undefined) return { code: `${code.replace(/-k\d+$/, "")}-k${standing.revision + 1}`, corrects: before.id };
  if ((await findVintage(act, code)) !== undefined) throw refuse("observatory.vintage_known", { code });
  return { code };
}

function codeOf(result: Json): string | undefined {
  return typeof result === "object" && result !== null && "vintage" in result && typeof result["vintage"] === "string" ? result["vintage"] : undefined;
}

/** Observations by the integer keys of series and unit. Refuses: unknown indicators and units. */
async function keyed(act: Act, observations: readonly z.output<typeof newObservation>[]): Promise<readonly NewObservation[]> {
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
