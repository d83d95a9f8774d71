import type { ContentText, Day, SpaceId } from "@splot/kernel";
import { COMMONS } from "@splot/kernel";
import { putRows, type ReadHandle, type WriteHandle } from "@splot/kernel/database";
import { type RawBuilder, sql } from "kysely";
import type { Source, Standing, Vintage } from "../model/observation.ts";

/** The columns of a vintage joined with its source, as the reads of this room select them. */
export const vintageColumns = [
  "v.id as vintage_id",
  "v.space_id as vintage_space",
  "v.code as vintage_code",
  "v.released_on",
  "v.loaded_at",
  "v.origin",
  "v.note as vintage_note",
  "s.id as source_id",
  "s.code as source_code",
  "s.producer",
  "s.title as source_title",
  "s.citation",
  "s.url",
  "s.licence",
  "s.is_verified",
  "s.redistribute",
] as const;

/** Was the copy of this release corrected by a later one? */
export const isCorrected: RawBuilder<boolean> = sql<boolean>`exists (select from observatory.vintage c where c.space_id = v.space_id and c.corrects = v.id)`;
/** How a release stands now: one whose copy was corrected is replaced, whatever it was when it was loaded. */
export const standingNow = sql<Standing>`case when ${isCorrected} then 'superseded' else v.standing end`;

/** What a release is now, beside its columns. */
export const vintageNow = [standingNow.as("standing"), isCorrected.as("is_corrected")] as const;

/** A row of those columns, with what the release is now. */
export interface VintageRow {
  readonly vintage_id: number;
  readonly vintage_space: SpaceId;
  readonly vintage_code: string;
  readonly released_on: Day | null;
  readonly loaded_at: Date;
  readonly origin: Vintage["origin"];
  readonly standing: Standing;
  readonly is_corrected: boolean;
  readonly vintage_note: ContentText | null;
  readonly source_id: string;
  readonly source_code: string;
  readonly producer: ContentText;
  readonly source_title: ContentText;
  readonly citation: ContentText;
  readonly url: string | null;
  readonly licence: ContentText;
  readonly is_verified: boolean;
  readonly redistribute: boolean;
}

/** A vintage out of its row. */
export function vintageOf(row: VintageRow): Vintage {
  const source: Source = {
    id: row.source_id,
    code: row.source_code,
    producer: row.producer,
    title: row.source_title,
    citation: row.citation,
    url: row.url ?? undefined,
    licence: row.licence,
    isVerified: row.is_verified,
    isWithheld: !row.redistribute,
  };
  return {
    id: row.vintage_id,
    space: row.vintage_space,
    code: row.vintage_code,
    releasedOn: row.released_on ?? undefined,
    loadedAt: row.loaded_at,
    origin: row.origin,
    standing: row.standing,
    isCorrected: row.is_corrected,
    note: row.vintage_note ?? undefined,
    source,
  };
}

/** The vintage of this code in the space or the commons. Missing: `undefined`. */
export async function findVintage(read: ReadHandle, code: string): Promise<Vintage | undefined> {
  const row = await read.db
    .selectFrom("observatory.vintage as v")
    .innerJoin("observatory.source as s", (join) => join.onRef("s.space_id", "=", "v.space_id").onRef("s.id", "=", "v.source_id"))
    .select([...vintageColumns, ...vintageNow])
    .where("v.space_id", "in", [read.space.id, COMMONS])
    .where("v.code", "=", code)
    .executeTakeFirst();
  return row === undefined ? undefined : vintageOf(row);
}

/** The id of a source of the own space by its code. Missing: `undefined`. */
export async function findSourceId(read: ReadHandle, code: string): Promise<string | undefined> {
  const row = await read.db.selectFrom("observatory.source").select("id").where("space_id", "=", read.space.id).where("code", "=", code).executeTakeFirst();
  return row?.id;
}

/** Stores a source, or puts it in the place of what was recorded of it. */
export async function saveSource(write: WriteHandle, source: Source): Promise<void> {
  const { id, code, producer, title, citation, url, licence, isVerified, isWithheld } = source;
  const row = { space_id: write.space.id, id, code, producer, title, citation, url: url ?? null, licence, is_verified: isVerified, redistribute: !isWithheld };
  await putRows(write, { table: "observatory.source", key: ["space_id", "id"] }, [row]);
}

/** Stores a release of a source. Shape: its integer key. */
export async function saveVintage(
  write: WriteHandle,
  vintage: Pick<Vintage, "code" | "releasedOn" | "origin" | "standing" | "note"> & { readonly sourceId: string; readonly corrects?: number | undefined },
): Promise<number> {
  const { id } = await write.db
    .insertInto("observatory.vintage")
    .values({
      space_id: write.space.id,
      code: vintage.code,
      source_id: vintage.sourceId,
      released_on: vintage.releasedOn ?? null,
      loaded_at: write.now,
      origin: vintage.origin,
      standing: vintage.standing,
      note: vintage.note === undefined ? null : JSON.stringify(vintage.note),
      corrects: vintage.corrects ?? null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
