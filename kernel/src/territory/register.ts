import { sql, type UpdateObject } from "kysely";
import { day } from "../clock.ts";
import { type Database, putRows, type WriteHandle } from "../database/index.ts";
import type { Day } from "../day.ts";
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

/** Writes down a unit of the register, or puts it in the place of what was recorded of it. Shape: its integer key. Only in the commons. */
export async function saveUnit(write: WriteHandle, unit: NewUnit, isKnown = false): Promise<number> {
  const isMunicipality = unit.level === "municipality";
  const columns = {
    level: unit.level,
    name: JSON.stringify(unit.name),
    municipality_kind: isMunicipality ? Number(unit.code.slice(-1)) : null,
    parent_code: isMunicipality ? unit.code.slice(0, 4) : null,
    parent_name: unit.parentName ?? null,
    centre_lon: unit.centre === undefined ? null : String(unit.centre.lon),
    centre_lat: unit.centre === undefined ? null : String(unit.centre.lat),
    valid_span: sql<string>`daterange(${unit.from}::date, null)`,
    source: unit.source,
  };
  const known = isKnown ? await changeUnit(write, unit.code, columns) : undefined;
  if (known !== undefined) return known;
  // NOTE: the short name in addresses stays with a unit when its name is corrected.
  const of = { space_id: write.space.id, code: unit.code, slug: unit.slug };
  const { id } = await write.db
    .insertInto("kernel.unit")
    .values({ ...of, ...columns })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Changes the newest row of a unit. Missing: there is none. */
async function changeUnit(write: WriteHandle, code: string, columns: UpdateObject<Database, "kernel.unit">): Promise<number | undefined> {
  const newest = write.db.selectFrom("kernel.unit").select("id").where("space_id", "=", write.space.id).where("code", "=", code).orderBy("id", "desc").limit(1);
  const row = await write.db
    .updateTable("kernel.unit")
    .set(columns)
    .where("space_id", "=", write.space.id)
    .where("id", "=", newest)
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

/**
 * Takes units of the register back: no day finds them. Their rows stay, because numbers of past releases hang on them.
 * A unit that some area still holds stays valid; an area that is taken back lets go of its members.
 */
export async function dropUnits(write: WriteHandle, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return;
  const space_id = write.space.id;
  const ids = write.db.selectFrom("kernel.unit").select("id").where("space_id", "=", space_id).where("code", "in", codes);
  await write.db.deleteFrom("kernel.area_member").where("space_id", "=", space_id).where("area_id", "in", ids).execute();
  await write.db.deleteFrom("kernel.area").where("space_id", "=", space_id).where("unit_id", "in", ids).execute();
  const held = write.db.selectFrom("kernel.area_member").select("unit_id").where("space_id", "=", space_id);
  await write.db
    .updateTable("kernel.unit")
    .set({ valid_span: "empty" })
    .where("space_id", "=", space_id)
    .where("code", "in", codes)
    .where("id", "not in", held)
    .execute();
}

/** Makes a unit of level `area` a named set of units with exactly these dated members. */
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
  await putRows(write, { table: "kernel.area", key: ["space_id", "unit_id"] }, [{ space_id, unit_id: area.unit, kind: area.kind, basis: area.basis }]);
  await write.db.deleteFrom("kernel.area_member").where("space_id", "=", space_id).where("area_id", "=", area.unit).execute();
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

/** First day of the division of the country that the codes of the register follow; the membership of a unit begins by itself. */
const REGISTER_DAY = day("1999-01-01");

/**
 * Lets municipalities join an area; area and units are written down where the register does not have them yet, and a
 * unit that is a member already stays one. A unit stands in the register from its first day, so that numbers of earlier
 * years find it; only its membership begins with the day of joining. Only in the commons.
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
  const areaId =
    known.get(area.code) ??
    (await saveUnit(write, { ...first, from: REGISTER_DAY, code: area.code, level: "area", name: area.name, slug: slug(area.name.pl) }));
  if (isNew) await saveArea(write, { unit: areaId, kind: "association", basis: area.basis, members: [] });
  const members = new Set((await listMembers(write, area.code, write.today)).map(({ id }) => id));
  for (const unit of joining) {
    const id = known.get(unit.code) ?? (await saveUnit(write, { ...unit, from: REGISTER_DAY, level: "municipality" }));
    if (members.has(id)) continue;
    const span = sql<string>`daterange(${unit.from}::date, null)`;
    await write.db.insertInto("kernel.area_member").values({ space_id: write.space.id, area_id: areaId, unit_id: id, span, source: unit.source }).execute();
  }
}
