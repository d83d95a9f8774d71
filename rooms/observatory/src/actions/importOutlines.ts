import { sha256 } from "@splot/kernel";
import type { WriteHandle } from "@splot/kernel/database";
import { type Act, action } from "@splot/kernel/journal";
import {
  areaCodeOf,
  countOutlinesOfLayer,
  joinLayer,
  type LayerJoin,
  listMembers,
  listUnits,
  readLayer,
  replaceOutlines,
  simplifyTogether,
} from "@splot/kernel/territory";
import type { z } from "zod";
import { importOutlinesInput, importOutlinesOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";

/** Points of all outlines together that a page can carry. */
const MOST_WEB_POINTS = 3000;

/**
 * Brings official borders: repairs the order of rings, joins on register codes, stores all or nothing.
 * Shape: what was joined and what did not fit. The same file again stores nothing.
 * Refuses: a file that is no layer, two outlines of one unit, a layer that fits nothing.
 */
export const importOutlines = action({
  name: "observatory.importOutlines",
  title: { pl: "Wczytaj granice gmin", en: "Import outlines of municipalities" },
  input: importOutlinesInput,
  output: importOutlinesOutput,
  grants: policy.importOutlines,
  async run(act, input) {
    act.authorise();
    return storeOutlines(act, act, input);
  },
});

/** Stores a layer in the territory that all spaces share, as part of an act; `shared` writes in the commons. Refuses: `observatory.outlines_*`. */
export async function storeOutlines(
  act: Act,
  shared: WriteHandle,
  { layer, source }: z.output<typeof importOutlinesInput>,
): Promise<z.output<typeof importOutlinesOutput>> {
  const layerSha256 = sha256(layer);
  const reading = readLayer(layer);
  if ("reason" in reading) throw unreadable(reading.reason);
  const join = joinLayer(reading.features, await listUnits(act, { level: "municipality", on: act.today }));
  if (join.doubles.length > 0) throw refuse("observatory.outlines_double", { codes: join.doubles.map(describeDouble).join("; ") });
  if (join.joined.length === 0) throw refuse("observatory.outlines_none");
  const members = new Set((await listMembers(act, areaCodeOf(act.space), act.today)).map(({ id }) => id));
  const report = reportOf({ ...join, without: join.without.filter(({ id }) => members.has(id)) });
  if ((await countOutlinesOfLayer(act, layerSha256)) === join.joined.length) return { ...report, stored: 0, replaced: 0, isRepeated: true };
  const web = simplifyTogether(
    join.joined.map(({ feature }) => feature.geometry.coordinates),
    MOST_WEB_POINTS,
  );
  const replaced = await replaceOutlines(
    shared,
    join.joined.map(({ unit, feature }, place) => ({
      unit: unit.id,
      geometry: feature.geometry,
      webGeometry: { type: "MultiPolygon", coordinates: web[place] ?? feature.geometry.coordinates },
      from: feature.from,
      to: feature.to,
      source,
      layerSha256,
    })),
  );
  act.record({ event: "observatory.outlines_imported", payload: { source, layerSha256, stored: join.joined.length, replaced }, isPublic: true });
  return { ...report, stored: join.joined.length, replaced, isRepeated: false };
}

function unreadable(reason: { readonly pl: string; readonly en: string }) {
  const refusal = refuse("observatory.outlines_unreadable");
  const { pl, en } = refusal.details.text;
  return Object.assign(refusal, { details: { ...refusal.details, text: { pl: pl.replace("{reason}", reason.pl), en: en.replace("{reason}", reason.en) } } });
}

function describeDouble(group: LayerJoin["doubles"][number]): string {
  return `${group[0]?.unit.code ?? ""} (${group.map(({ feature }) => feature.row).join(", ")})`;
}

function reportOf({ joined, without, strangers }: LayerJoin) {
  return {
    turnedRings: joined.reduce((sum, { feature }) => sum + feature.turnedCount, 0),
    kindChanged: joined
      .filter(({ isKindChanged }) => isKindChanged)
      .map(({ unit, feature }) => ({ code: unit.code, layerCode: feature.code ?? "", name: unit.name.pl })),
    without: without.map(({ code, name }) => ({ code, name: name.pl })),
    strangerCount: strangers.length,
    strangers: strangers.slice(0, 10).map(({ row, code, name }) => ({ row, code: code ?? "", name: name ?? "" })),
  };
}
