import type { ContentText, Day, ObjectId, SpaceId } from "@splot/kernel";
import { COMMONS } from "@splot/kernel";
import { putRows, type ReadHandle, type WriteHandle } from "@splot/kernel/database";
import { RETRACTED } from "@splot/kernel/objects";
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

/** Was the copy of this release corrected by a later one, by a moment or ever? */
function isCorrected(asOf?: Date): RawBuilder<boolean> {
  const inTime = asOf === undefined ? sql`` : sql` and c.loaded_at <= ${asOf}`;
  return sql<boolean>`exists (select from observatory.vintage c where c.space_id = v.space_id and c.corrects = v.id${inTime})`;
}

/** Does a release count no more: its copy corrected, or itself taken back, by a moment or ever? */
export function isGone(asOf?: Date): RawBuilder<boolean> {
  const inTime = asOf === undefined ? sql`` : sql` and w.at <= ${asOf}`;
  return sql<boolean>`(${isCorrected(asOf)} or exists (select from observatory.withdrawal w where w.space_id = v.space_id and w.vintage_id = v.id${inTime}))`;
}

/** How a release stands: one whose copy was corrected is replaced, whatever it was when it was loaded. */
export function standingAt(asOf?: Date): RawBuilder<Standing> {
  return sql<Standing>`case when ${isCorrected(asOf)} then 'superseded' else v.standing end`;
}

const withdrawal = (column: string) => sql`(select w.${sql.ref(column)} from observatory.withdrawal w where w.space_id = v.space_id and w.vintage_id = v.id)`;

/** What a release is now, beside its columns. */
export const vintageNow = [
  standingAt().as("standing"),
  isCorrected().as("is_corrected"),
  sql<Date | null>`${withdrawal("at")}`.as("withdrawn_at"),
  sql<string | null>`${withdrawal("reason")}`.as("withdrawn_why"),
] as const;

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
  readonly withdrawn_at: Date | null;
  readonly withdrawn_why: string | null;
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
    withdrawn: row.withdrawn_at === null ? undefined : { at: row.withdrawn_at, reason: row.withdrawn_why ?? "" },
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

/** The source of the own space of which this was told before. Missing: `undefined`. */
export async function findOwnSource(
  read: ReadHandle,
  told: { readonly producer: string; readonly title: string; readonly licence: string; readonly isVerified: boolean; readonly isWithheld: boolean },
): Promise<string | undefined> {
  const row = await read.db
    .selectFrom("observatory.source")
    .select("id")
    .where("space_id", "=", read.space.id)
    .where(sql<boolean>`producer ->> 'pl' = ${told.producer} and title ->> 'pl' = ${told.title} and licence ->> 'pl' = ${told.licence}`)
    .where("is_verified", "=", told.isVerified)
    .where("redistribute", "=", !told.isWithheld)
    .orderBy("code")
    .executeTakeFirst();
  return row?.id;
}

/** Stores a source, or puts it in the place of what was recorded of it. */
export async function saveSource(write: WriteHandle, source: Source): Promise<void> {
  const { id, code, producer, title, citation, url, licence, isVerified, isWithheld } = source;
  const row = { space_id: write.space.id, id, code, producer, title, citation, url: url ?? null, licence, is_verified: isVerified, redistribute: !isWithheld };
  await putRows(write, { table: "observatory.source", key: ["space_id", "id"] }, [row]);
}

/** A release that a municipality supplied: whose, of which unit, to which request, and which one before it takes the place of, with the reason. */
export type Supplied = {
  readonly by: ObjectId;
  readonly unit: number;
  readonly request: string;
  readonly corrects?: number | undefined;
  readonly note?: ContentText | undefined;
};

function suppliedRow({ by, unit, request, corrects, note }: Supplied) {
  return { supplied_by: by, supplied_unit: unit, request_id: request, corrects: corrects ?? null, note: note === undefined ? null : JSON.stringify(note) };
}

/** A release to be stored. */
type NewVintage = Pick<Vintage, "code" | "releasedOn" | "origin" | "standing" | "note"> & {
  readonly sourceId: string;
  readonly corrects?: number | undefined;
  readonly supplied?: Supplied | undefined;
};

/** Stores a release of a source. Shape: its integer key. */
export async function saveVintage(write: WriteHandle, { supplied, ...vintage }: NewVintage): Promise<number> {
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
      ...(supplied === undefined ? {} : suppliedRow(supplied)),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Stores that a release was taken back, with the reason that everybody reads. */
export async function saveWithdrawal(
  write: WriteHandle,
  vintage: number,
  { reason, by }: { readonly reason: string; readonly by?: string | undefined },
): Promise<void> {
  await write.db
    .insertInto("observatory.withdrawal")
    .values({ space_id: write.space.id, vintage_id: vintage, at: write.now, reason, by: by ?? null })
    .execute();
}

/** Something that cites a number of a release. */
export interface Citing {
  readonly id: string;
  readonly address: string;
  readonly title: ContentText;
}

/** What of the own space cites numbers of a release, oldest first (I38); `isPublic`: only what everybody sees. */
export async function listCiting(read: ReadHandle, vintage: string, isPublic = false): Promise<readonly Citing[]> {
  const citing = read.db
    .selectFrom("kernel.object as o")
    .select(["o.id", "o.address", "o.title"])
    .where("o.space_id", "=", read.space.id)
    .where("o.state", "<>", RETRACTED)
    .where((build) =>
      build.exists(
        build
          .selectFrom("kernel.cite as c")
          .select("c.from_object")
          .whereRef("c.space_id", "=", "o.space_id")
          .whereRef("c.from_object", "=", "o.id")
          .where(sql<boolean>`(split_part(c.locator, ':', 3) = ${vintage} or ${vintage} = any(string_to_array(split_part(c.locator, ':', 3), '+')))`),
      ),
    )
    .orderBy("o.made_at")
    .orderBy("o.id");
  const rows = await (isPublic ? citing.where("o.visibility", "=", "public") : citing).execute();
  return rows.flatMap(({ id, address, title }) => (address === null ? [] : [{ id, address, title }]));
}
