import type { Selectable } from "kysely";
import { sql } from "kysely";
import { day } from "../clock.ts";
import type { Database, ReadHandle, Space } from "../database/index.ts";
import type { Day } from "../day.ts";
import { COMMONS } from "../ids.ts";
import type { Bilingual, ContentText } from "../text.ts";

/** Level of a unit in the register; `area` is a named set of units. */
export type UnitLevel = "country" | "voivodeship" | "county" | "municipality" | "area";
/** The seventh digit of a TERYT code: urban, rural, urban-rural. */
export type MunicipalityKind = 1 | 2 | 3;

/** A unit of the territory. Shape: `code` is TERYT for register units, an own short code for areas. */
export interface Unit {
  readonly id: number;
  readonly code: string;
  readonly level: UnitLevel;
  readonly kind?: MunicipalityKind | undefined;
  readonly name: ContentText;
  readonly slug: string;
  readonly parentName?: string | undefined;
  /** Approximate place of the office, WGS 84; for layout only. Missing: not known. */
  readonly centre?: { readonly lon: number; readonly lat: number } | undefined;
  readonly source: string;
  /** First day in the register. */
  readonly since: Day;
}

/** Kinds of municipalities in words. Source: TERYT, seventh digit. */
export const municipalityKinds = {
  1: { pl: "gmina miejska", en: "urban municipality" },
  2: { pl: "gmina wiejska", en: "rural municipality" },
  3: { pl: "gmina miejsko-wiejska", en: "urban-rural municipality" },
} as const satisfies Record<MunicipalityKind, Bilingual>;

/** The code of the area that a space works for; the association's own setting, else the Kraków Metropolis. */
export function areaCodeOf(space: Space): string {
  const { area } = space.settings;
  return typeof area === "string" ? area : "SMK";
}

/** Where units are looked for: the register of all, and what an exercise has invented for itself. Their codes never meet. */
const registersOf = ({ space }: ReadHandle) => [COMMONS, space.id];

/** The area of this code on a day. Missing: `undefined`. */
export async function findUnit(read: ReadHandle, code: string, on: Day): Promise<Unit | undefined> {
  const row = await read.db
    .selectFrom("kernel.unit")
    .selectAll()
    .where("space_id", "in", registersOf(read))
    .where("code", "=", code)
    .where(sql<boolean>`valid_span @> ${on}::date`)
    .executeTakeFirst();
  return row === undefined ? undefined : unitOf(row);
}

/** The units that belong to an area on a day, by Polish name. */
export async function listMembers(read: ReadHandle, areaCode: string, on: Day): Promise<readonly Unit[]> {
  const rows = await read.db
    .selectFrom("kernel.area_member as m")
    .innerJoin("kernel.unit as a", (join) => join.onRef("a.space_id", "=", "m.space_id").onRef("a.id", "=", "m.area_id"))
    .innerJoin("kernel.unit as u", (join) => join.onRef("u.space_id", "=", "m.space_id").onRef("u.id", "=", "m.unit_id"))
    .selectAll("u")
    .where("m.space_id", "in", registersOf(read))
    .where("a.code", "=", areaCode)
    .where(sql<boolean>`m.span @> ${on}::date`)
    .orderBy(sql`u.name->>'pl' collate "pl-x-icu"`)
    .execute();
  return rows.map(unitOf);
}

/** Units of the register on a day, by code: of one level, or those with the given codes. */
export async function listUnits(
  read: ReadHandle,
  choice: { readonly level?: UnitLevel | undefined; readonly codes?: readonly string[] | undefined; readonly on: Day },
): Promise<readonly Unit[]> {
  const { level, codes, on } = choice;
  if (codes?.length === 0) return [];
  const all = read.db.selectFrom("kernel.unit").selectAll().where("space_id", "in", registersOf(read)).where(sql<boolean>`valid_span @> ${on}::date`);
  const ofLevel = level === undefined ? all : all.where("level", "=", level);
  const rows = await (codes === undefined ? ofLevel : ofLevel.where("code", "in", codes)).orderBy("code").execute();
  return rows.map(unitOf);
}

function unitOf(row: Selectable<Database["kernel.unit"]>): Unit {
  const { id, code, level, name, slug, parent_name, centre_lon, centre_lat, municipality_kind, source } = row;
  const centre = centre_lon === null || centre_lat === null ? undefined : { lon: Number(centre_lon), lat: Number(centre_lat) };
  const since = day(row.valid_span.slice(1, 11));
  return { id, code, level, kind: kindOf(municipality_kind), name, slug, parentName: parent_name ?? undefined, centre, source, since };
}

function kindOf(digit: number | null): MunicipalityKind | undefined {
  return digit === 1 || digit === 2 || digit === 3 ? digit : undefined;
}
