import { sql } from "kysely";
import type { Day } from "../clock.ts";
import type { WriteHandle } from "../database/index.ts";
import { type ContentText, slug } from "../text.ts";
import { listMembers, listUnits, type UnitLevel } from "./units.ts";

/** What is written down of a unit. `to` missing: still valid. */
export interface NewUnit {
  readonly code: string;
  readonly level: UnitLevel;
  readonly name: ContentText;
  readonly slug: string;
  readonly parentName?: string | undefined;
  readonly centre?: { readonly lon: number; readonly lat: number } | undefined;
  readonly from: Day;
  readonly source: string;
}

/** Writes down a unit of the register. Shape: its integer key. Only in the commons. */
export async function saveUnit(write: WriteHandle, unit: NewUnit): Promise<number> {
  const isMunicipality = unit.level === "municipality";
  const { id } = await write.db
    .insertInto("kernel.unit")
    .values({
      space_id: write.space.id,
      code: unit.code,
      level: unit.level,
      name: JSON.stringify(unit.name),
      slug: unit.slug,
      municipality_kind: isMunicipality ? Number(unit.code.slice(-1)) : null,
      parent_code: isMunicipality ? unit.code.slice(0, 4) : null,
      parent_name: unit.parentName ?? null,
      centre_lon: unit.centre === undefined ? null : String(unit.centre.lon),
      centre_lat: unit.centre === undefined ? null : String(unit.centre.lat),
      valid_span: sql<string>`daterange(${unit.from}::date, null)`,
      source: unit.source,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Makes a unit of level `area` a named set of units with dated members. */
export async function saveArea(
  write: WriteHandle,
  area: {
    readonly unit: number;
    readonly kind: "association" | "peer_group";
    readonly basis: string;
    readonly members: readonly { readonly unit: number; readonly from: Day; readonly source: string }[];
  },
): Promise<void> {
  const space_id = write.space.id;
  await write.db.insertInto("kernel.area").values({ space_id, unit_id: area.unit, kind: area.kind, basis: area.basis }).execute();
  if (area.members.length === 0) return;
  await write.db
    .insertInto("kernel.area_member")
    .values(
      area.members.map(({ unit, from, source }) => ({
        space_id,
        area_id: area.unit,
        unit_id: unit,
        span: sql<string>`daterange(${from}::date, null)`,
        source,
      })),
    )
    .execute();
}

/** A municipality that joins the area of an association. */
export interface JoiningUnit {
  readonly code: string;
  readonly name: ContentText;
  readonly slug: string;
  readonly from: Day;
  readonly source: string;
}

/**
 * Lets municipalities join an area; area and units are written down where the register does not have them yet, and a
 * unit that is a member already stays one. Only in the commons.
 */
export async function joinArea(
  write: WriteHandle,
  area: { readonly code: string; readonly name: ContentText; readonly basis: string },
  joining: readonly JoiningUnit[],
): Promise<void> {
  const [first] = joining;
  if (first === undefined) return;
  const known = new Map(
    (await listUnits(write, { codes: [area.code, ...joining.map(({ code }) => code)], on: write.today })).map(({ code, id }) => [code, id]),
  );
  const isNew = !known.has(area.code);
  const areaId = known.get(area.code) ?? (await saveUnit(write, { ...first, code: area.code, level: "area", name: area.name, slug: slug(area.name.pl) }));
  if (isNew) await saveArea(write, { unit: areaId, kind: "association", basis: area.basis, members: [] });
  const members = new Set((await listMembers(write, area.code, write.today)).map(({ id }) => id));
  for (const unit of joining) {
    const id = known.get(unit.code) ?? (await saveUnit(write, { ...unit, level: "municipality" }));
    if (members.has(id)) continue;
    const span = sql<string>`daterange(${unit.from}::date, null)`;
    await write.db.insertInto("kernel.area_member").values({ space_id: write.space.id, area_id: areaId, unit_id: id, span, source: unit.source }).execute();
  }
}
