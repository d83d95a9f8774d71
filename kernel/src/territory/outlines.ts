import { sql } from "kysely";
import type { ReadHandle, WriteHandle } from "../database/index.ts";
import type { Day } from "../day.ts";
import { COMMONS } from "../ids.ts";
import { areaOf, boxOf, type MultiPolygon } from "./geometry.ts";

/** The borders of a unit on a day, light enough for a page. */
export interface Outline {
  readonly unit: number;
  readonly geometry: MultiPolygon;
  readonly source: string;
}

/** Borders to be stored. Unit: degrees, WGS 84. */
export interface NewOutline {
  readonly unit: number;
  readonly geometry: MultiPolygon;
  readonly webGeometry: MultiPolygon;
  /** Missing: valid from the beginning of the register. */
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly source: string;
  readonly layerSha256: string;
}

/** Borders of units on a day, in one query; units without an outline are left out. */
export async function listOutlines(read: ReadHandle, units: readonly number[], on: Day): Promise<readonly Outline[]> {
  if (units.length === 0) return [];
  const rows = await read.db
    .selectFrom("kernel.outline")
    .select(["unit_id", "web_geometry", "source"])
    .where("space_id", "=", COMMONS)
    .where("unit_id", "in", units)
    .where(sql<boolean>`span @> ${on}::date`)
    .orderBy("unit_id")
    .execute();
  return rows.map(({ unit_id, web_geometry, source }) => ({ unit: unit_id, geometry: web_geometry as unknown as MultiPolygon, source }));
}

/** Puts new borders in the place of those they overlap in time. Shape: how many were replaced. */
export async function replaceOutlines(write: WriteHandle, outlines: readonly NewOutline[]): Promise<number> {
  let replaced = 0;
  for (const outline of outlines) {
    const span = sql<string>`daterange(${outline.from ?? null}::date, ${outline.to ?? null}::date)`;
    const gone = await write.db
      .deleteFrom("kernel.outline")
      .where("space_id", "=", write.space.id)
      .where("unit_id", "=", outline.unit)
      .where(sql<boolean>`span && ${span}`)
      .executeTakeFirst();
    replaced += Number(gone.numDeletedRows);
    const { west, south, east, north } = boxOf(outline.geometry.coordinates);
    await write.db
      .insertInto("kernel.outline")
      .values({
        space_id: write.space.id,
        unit_id: outline.unit,
        span,
        geometry: JSON.stringify(outline.geometry),
        web_geometry: JSON.stringify(outline.webGeometry),
        west: String(west),
        south: String(south),
        east: String(east),
        north: String(north),
        area_m2: Math.round(areaOf(outline.geometry.coordinates)),
        source: outline.source,
        layer_sha256: outline.layerSha256,
      })
      .execute();
  }
  return replaced;
}

/** How many stored outlines came from a file, by its hash. */
export async function countOutlinesOfLayer(read: ReadHandle, layerSha256: string): Promise<number> {
  const row = await read.db
    .selectFrom("kernel.outline")
    .select((select) => select.fn.countAll<number>().as("count"))
    .where("space_id", "=", COMMONS)
    .where("layer_sha256", "=", layerSha256)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
