import type { Unit } from "@splot/kernel/territory";
import { askOutside, type Outside } from "../bdl/askBank.ts";
import { restAfter } from "../model/bdl/backoff.ts";
import { refuse } from "../refusals.ts";
import { type GmlFeature, readGml } from "./gml.ts";
import { findOrder, ringsOf } from "./place.ts";

/** The layer of municipalities, and where the register serves it. Source: GUGiK, geoportal.gov.pl, download services of PRG. */
const LAYER = "A03_Granice_gmin";
const SYSTEM = "urn:ogc:def:crs:EPSG::2180";
/** Municipalities of one question: full outlines are long, and addresses must stay short. */
const BATCH = 10;
const MOST_TRIES = 4;

/** Asks the state register of borders for the outlines of municipalities. Shape: a GeoJSON layer in WGS 84, sorted by code, so that the same borders are the same text. Refuses: `observatory.borders_*`. */
export async function fetchBorders(outside: Outside, units: readonly Unit[], advance: (done: number, total: number) => Promise<void>): Promise<string> {
  const features = new Map<string, GmlFeature>();
  for (let done = 0; done < units.length; done += BATCH) {
    await advance(done, units.length);
    for (const feature of await askBatch(outside, units.slice(done, done + BATCH))) features.set(feature.code, feature);
  }
  const found = [...features.values()].toSorted((one, other) => one.code.localeCompare(other.code, "en"));
  if (found.length === 0) throw refuse("observatory.outlines_none");
  const order = findOrder(found, units);
  if (order === undefined) throw refuse("observatory.borders_misplaced");
  return JSON.stringify({
    type: "FeatureCollection",
    features: found.map((feature) => ({
      type: "Feature",
      id: feature.code,
      properties: { teryt: feature.code, name: feature.name },
      geometry: { type: "MultiPolygon", coordinates: ringsOf(feature, order) },
    })),
  });
}

async function askBatch(outside: Outside, units: readonly Unit[]): Promise<readonly GmlFeature[]> {
  const address = `${outside.bordersUrl}?${new URLSearchParams({
    service: "WFS",
    version: "2.0.0",
    request: "GetFeature",
    typeNames: `ms:${LAYER}`,
    srsName: SYSTEM,
    filter: filterOf(units),
  })}`;
  for (let tries = 1; ; tries += 1) {
    const asked = await askOutside(outside, address, { accept: "application/gml+xml, text/xml" });
    const reading = "body" in asked ? readGml(asked.body, LAYER) : undefined;
    if (reading !== undefined && reading.features.length >= (reading.matched ?? 0)) return reading.features;
    if (tries === MOST_TRIES)
      throw refuse("observatory.borders_unreachable", { why: "failure" in asked ? (asked.failure.status ?? asked.failure.kind) : "GML" });
    await outside.rest(restAfter(tries, outside.chance(), "failure" in asked ? Math.min(asked.failure.askedRest, 60_000) : 0));
  }
}

/** By the first six digits: the seventh changes when a village becomes a town. */
function filterOf(units: readonly Unit[]): string {
  const likes = units.map(
    ({ code }) =>
      `<fes:PropertyIsLike wildCard="*" singleChar="?" escapeChar="!"><fes:ValueReference>JPT_KOD_JE</fes:ValueReference><fes:Literal>${code.slice(0, 6)}*</fes:Literal></fes:PropertyIsLike>`,
  );
  const joined = likes.length === 1 ? likes.join("") : `<fes:Or>${likes.join("")}</fes:Or>`;
  return `<fes:Filter xmlns:fes="http://www.opengis.net/fes/2.0">${joined}</fes:Filter>`;
}
