import { COMMONS, type ContentText, type ObjectId, type SpaceId } from "@splot/kernel";
import { insertMissingRows, insertRows, type ReadHandle, type WriteHandle } from "@splot/kernel/database";
import { type RawBuilder, sql } from "kysely";
import { standardDimensions } from "../model/standardDimensions.ts";

/** An indicator under a breakdown. Shape: `breakdown` item by dimension; empty: the whole. */
export interface Series {
  readonly id: number;
  readonly indicator: ObjectId;
  readonly breakdown: Readonly<Record<string, string>>;
}

/** What numbers are broken down by, with its items in their order. */
export interface Dimension {
  readonly code: string;
  readonly name: ContentText;
  readonly items: readonly { readonly code: string; readonly name: ContentText; readonly parent?: string | undefined }[];
}

/** The series of some indicators, the whole of each first, in one query. */
export async function listSeries(read: ReadHandle, indicators: readonly ObjectId[]): Promise<readonly Series[]> {
  return indicators.length === 0 ? [] : (await series(read).where("indicator_id", "in", indicators).execute()).map(seriesOf);
}

/** Series by their numbers, in one query. */
export async function listSeriesById(read: ReadHandle, ids: readonly number[]): Promise<readonly Series[]> {
  return ids.length === 0 ? [] : (await series(read).where("id", "in", ids).execute()).map(seriesOf);
}

function series(read: ReadHandle) {
  return read.db
    .selectFrom("observatory.series")
    .select(["id", "indicator_id", "breakdown"])
    .where("space_id", "in", [read.space.id, COMMONS])
    .orderBy("indicator_id")
    .orderBy("id");
}

function seriesOf({ id, indicator_id, breakdown }: { readonly id: number; readonly indicator_id: string; readonly breakdown: unknown }): Series {
  return { id, indicator: indicator_id as ObjectId, breakdown: textsOf(breakdown) };
}

function textsOf(json: unknown): Readonly<Record<string, string>> {
  if (typeof json !== "object" || json === null) return {};
  return Object.fromEntries(Object.entries(json).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
}

/** A breakdown as one text, whatever the order of its members. */
export function breakdownKey(breakdown: Readonly<Record<string, string>>): string {
  const names = Object.keys(breakdown);
  // NOTE: asked for each row of a file, most of which have none or one.
  return names.length === 0
    ? ""
    : names.length === 1
      ? `${names[0]}=${breakdown[names[0] ?? ""]}`
      : names
          .sort()
          .map((name) => `${name}=${breakdown[name]}`)
          .join("&");
}

/** Opens a series of the own space. Shape: its number. */
export async function openSeries(
  write: WriteHandle,
  { indicator, breakdown }: { readonly indicator: { readonly id: ObjectId; readonly space: SpaceId }; readonly breakdown: Readonly<Record<string, string>> },
): Promise<number> {
  await openItems(write, breakdown);
  const { id } = await write.db
    .insertInto("observatory.series")
    .values({ space_id: write.space.id, indicator_space: indicator.space, indicator_id: indicator.id, breakdown: JSON.stringify(breakdown) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Items that no list holds yet, under their standard name, else the name that the source writes. */
async function openItems(write: WriteHandle, breakdown: Readonly<Record<string, string>>): Promise<void> {
  const space_id = write.space.id;
  const known = await listDimensions(write, Object.keys(breakdown));
  const fresh = Object.entries(breakdown).filter(([code, item]) => known.every((one) => one.code !== code || one.items.every((other) => other.code !== item)));
  await insertMissingRows(
    write,
    "observatory.dimension",
    fresh.map(([code]) => ({
      space_id,
      code,
      name: known.find((one) => one.code === code)?.name ?? standardDimensions[code]?.name ?? { pl: code.replaceAll("_", " ") },
    })),
  );
  await insertRows(
    write,
    "observatory.dimension_item",
    fresh.map(([dimension, code]) => ({
      space_id,
      dimension,
      code,
      name: standardDimensions[dimension]?.items[code] ?? { pl: code },
      ord: known.find((one) => one.code === dimension)?.items.length ?? 0,
      parent: null,
    })),
  );
}

/** Dimensions with their items; what the own space names itself goes before the commons. */
export async function listDimensions(read: ReadHandle, codes: readonly string[]): Promise<readonly Dimension[]> {
  if (codes.length === 0) return [];
  const rows = await read.db
    .selectFrom("observatory.dimension as d")
    .leftJoin("observatory.dimension_item as i", (join) => join.onRef("i.space_id", "=", "d.space_id").onRef("i.dimension", "=", "d.code"))
    .select(["d.space_id", "d.code", "d.name", "i.code as item", "i.name as item_name", "i.parent"])
    .where("d.space_id", "in", [read.space.id, COMMONS])
    .where("d.code", "in", codes)
    .orderBy("d.code")
    .orderBy("i.ord")
    .orderBy("i.code")
    .execute();
  return [...Map.groupBy(rows, ({ code }) => code).entries()].map(([code, ofCode]) => {
    const own = [...ofCode].sort((a, b) => Number(b.space_id !== COMMONS) - Number(a.space_id !== COMMONS));
    const items = new Map<string, Dimension["items"][number]>();
    for (const { item, item_name, parent } of own)
      if (item !== null && item_name !== null && !items.has(item)) items.set(item, { code: item, name: item_name, parent: parent ?? undefined });
    return { code, name: own[0]?.name ?? { pl: code }, items: [...items.values()] };
  });
}

/** Selects the numbers of all series of indicators by code. */
export function selectSeriesOf(read: ReadHandle, indicators: readonly string[]): RawBuilder<unknown> {
  return sql`select e.id from observatory.series e join observatory.indicator n on n.space_id = e.indicator_space and n.id = e.indicator_id
    where e.space_id in (${read.space.id}, ${COMMONS}) and n.code = any(${[...indicators]}::text[])`;
}
