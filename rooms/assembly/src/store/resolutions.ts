import type { ContentText, ListOrder, ObjectId } from "@splot/kernel";
import { type Database, putRows, type ReadHandle, type WriteHandle } from "@splot/kernel/database";
import type { Origin } from "@splot/kernel/objects";
import { type Selectable, sql } from "kysely";
import type { DraftEffect, ListedResolution, Resolution } from "../model/records.ts";

/** Stores an act with its effects. */
export async function saveResolution(write: WriteHandle, act: Resolution, effects: readonly DraftEffect[] = []): Promise<void> {
  const space_id = write.space.id;
  const json = (text: ContentText | undefined) => (text === undefined ? null : JSON.stringify(text));
  await write.db
    .insertInto("assembly.resolution")
    .values({
      space_id,
      id: act.id,
      record_code: act.recordCode ?? null,
      body_id: act.body ?? null,
      body_name: JSON.stringify(act.bodyName),
      act_kind: act.actKind,
      number: act.number ?? null,
      adopted_on: act.adoptedOn,
      adopted_precision: act.precision,
      legal_basis: json(act.legalBasis),
      effect: json(act.effect),
      amends_id: act.amends ?? null,
      ballot_id: act.ballot ?? null,
      ...textColumns(act),
    })
    .execute();
  if (effects.length === 0) return;
  await write.db
    .insertInto("assembly.resolution_effect")
    .values(
      effects.map(({ kind, object, version, sha256 }, index) => ({
        space_id,
        resolution_id: act.id,
        ord: index + 1,
        kind,
        object_id: object,
        version_no: version,
        sha256,
      })),
    )
    .execute();
}

/** Stores a recorded act, or puts it in the place of what was recorded of it. It has no effects and no ballot. */
export async function putResolution(write: WriteHandle, act: Resolution): Promise<void> {
  const row = {
    space_id: write.space.id,
    id: act.id,
    record_code: act.recordCode ?? null,
    body_id: act.body ?? null,
    body_name: act.bodyName,
    act_kind: act.actKind,
    number: act.number ?? null,
    adopted_on: act.adoptedOn,
    adopted_precision: act.precision,
    legal_basis: act.legalBasis ?? null,
    effect: act.effect ?? null,
    amends_id: act.amends ?? null,
  };
  await putRows(write, { table: "assembly.resolution", key: ["space_id", "id"] }, [row]);
}

/** Takes a recorded act back; its object stays. */
export async function dropResolution(write: WriteHandle, id: ObjectId): Promise<void> {
  await write.db.deleteFrom("assembly.resolution").where("space_id", "=", write.space.id).where("id", "=", id).where("ballot_id", "is", null).execute();
}

function textColumns({ text }: Resolution) {
  if (text === undefined) return { draft_id: null, version_no: null, sha256: null };
  return { draft_id: text.draft, version_no: text.version, sha256: text.sha256 };
}

/** The act with this id. Missing: `undefined`. */
export async function findResolution(read: ReadHandle, id: ObjectId): Promise<Resolution | undefined> {
  const row = await read.db.selectFrom("assembly.resolution").selectAll().where("space_id", "=", read.space.id).where("id", "=", id).executeTakeFirst();
  return row === undefined ? undefined : resolutionOf(row);
}

/** The recorded act with this code of its source table. Missing: `undefined`. */
export async function findResolutionByCode(read: ReadHandle, code: string): Promise<Resolution | undefined> {
  const row = await read.db
    .selectFrom("assembly.resolution")
    .selectAll()
    .where("space_id", "=", read.space.id)
    .where("record_code", "=", code)
    .executeTakeFirst();
  return row === undefined ? undefined : resolutionOf(row);
}

/** The act that the register holds under this number, as somebody typed it; the newest where sources number twice. Missing: none, or it was withdrawn. */
export async function findResolutionByNumber(read: ReadHandle, number: string): Promise<Resolution | undefined> {
  const row = await read.db
    .selectFrom("assembly.resolution as r")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "r.space_id").onRef("o.id", "=", "r.id"))
    .selectAll("r")
    .where("r.space_id", "=", read.space.id)
    .where((where) => where.or([where(sql<string>`lower(r.number collate "pl-x-icu")`, "=", number.toLowerCase()), where("r.record_code", "=", number)]))
    .where("o.state", "in", ["adopted", "recorded"])
    .orderBy("r.adopted_on", "desc")
    .orderBy("r.id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : resolutionOf(row);
}

/** The act that a ballot gave. Missing: none. */
export async function findResolutionOfBallot(read: ReadHandle, ballot: ObjectId): Promise<Resolution | undefined> {
  const row = await read.db
    .selectFrom("assembly.resolution")
    .selectAll()
    .where("space_id", "=", read.space.id)
    .where("ballot_id", "=", ballot)
    .executeTakeFirst();
  return row === undefined ? undefined : resolutionOf(row);
}

/** Columns that the register can be ordered by, as its address names them. */
export const registerOrders = ["data", "tytul"] as const;
/** The order of the register where nothing else is asked: newest first. */
export const usualOrder: ListOrder<(typeof registerOrders)[number]> = { column: "data", direction: "descending" };

/** Filters of the register. Missing: not filtered. `limit` bounds the page, and is missing where all are wanted; `after` is the id of the last act shown. */
export interface RegisterFilter {
  readonly search?: string | undefined;
  readonly body?: string | undefined;
  readonly year?: string | undefined;
  readonly kind?: string | undefined;
  /** Only acts of bodies of this space: the register also holds acts of others that concern it. */
  readonly isOwn?: boolean | undefined;
  readonly only?: ObjectId | undefined;
  readonly order?: ListOrder<(typeof registerOrders)[number]> | undefined;
  readonly after?: ObjectId | undefined;
  readonly limit?: number | undefined;
}

/** Acts of the register in their order; newest first where none is asked. */
export async function listResolutions(read: ReadHandle, filter: RegisterFilter): Promise<readonly ListedResolution[]> {
  const { column, direction } = filter.order ?? usualOrder;
  const by = column === "data" ? sql`r.adopted_on` : sql`o.title->>'pl' collate "pl-x-icu"`;
  const way = direction === "descending" ? "desc" : "asc";
  let query = narrowed(joined(read), filter);
  if (filter.after !== undefined) {
    const last = joined(read)
      .clearSelect()
      .select([by.as("by"), "r.id"])
      .where("r.id", "=", filter.after);
    query = query.where(sql<boolean>`(${by}, r.id) ${direction === "descending" ? sql`<` : sql`>`} (${last})`);
  }
  const rows = await query
    .orderBy(by, way)
    .orderBy("r.id", way)
    .limit(filter.limit ?? null)
    .execute();
  return rows.map(listedOf);
}

/** How many acts fit the filter, and what can be chosen in the whole register. */
export interface RegisterCounts {
  readonly count: number;
  readonly bodies: readonly string[];
  readonly years: readonly string[];
  readonly kinds: readonly string[];
}

/** The number of acts that fit, and the choices of the filters. Two queries. */
export async function countResolutions(read: ReadHandle, filter: RegisterFilter): Promise<RegisterCounts> {
  const { count } = await narrowed(joined(read), filter)
    .clearSelect()
    .select((select) => select.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  const rows = await read.db
    .selectFrom("assembly.resolution")
    .select([sql<string>`body_name->>'pl'`.as("body"), "act_kind", sql<string>`to_char(adopted_on, 'YYYY')`.as("year")])
    .distinct()
    .where("space_id", "=", read.space.id)
    .execute();
  const sorted = (values: readonly string[]) => [...new Set(values)].sort((a, b) => a.localeCompare(b, "pl"));
  return {
    count: Number(count),
    bodies: sorted(rows.map(({ body }) => body)),
    kinds: sorted(rows.map(({ act_kind }) => act_kind)),
    years: sorted(rows.map(({ year }) => year)).reverse(),
  };
}

/** Acts that an act amends, or that amend it, oldest first. */
export async function listAmendmentChain(read: ReadHandle, act: Resolution): Promise<readonly ListedResolution[]> {
  const root = act.amends ?? act.id;
  const rows = await joined(read)
    .where((where) => where.or([where("r.id", "=", root), where("r.amends_id", "=", root)]))
    .orderBy("r.adopted_on")
    .orderBy("r.id")
    .execute();
  return rows.length < 2 ? [] : rows.map(listedOf);
}

function joined(read: ReadHandle) {
  return read.db
    .selectFrom("assembly.resolution as r")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "r.space_id").onRef("o.id", "=", "r.id"))
    .selectAll("r")
    .select(["o.title", "o.address", "o.mode", "o.origin", "o.source"])
    .where("r.space_id", "=", read.space.id);
}

function narrowed(query: ReturnType<typeof joined>, { search, body, year, kind, isOwn, only }: RegisterFilter): ReturnType<typeof joined> {
  let narrow = isOwn === true ? query.where("r.body_id", "is not", null) : query;
  if (search !== undefined) {
    const like = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
    narrow = narrow.where(sql<boolean>`concat_ws(' ', o.title->>'pl', o.title->>'en', r.number, r.legal_basis->>'pl', r.effect->>'pl') ilike ${like}`);
  }
  if (only !== undefined) narrow = narrow.where("r.id", "=", only);
  if (body !== undefined) narrow = narrow.where(sql<boolean>`r.body_name->>'pl' = ${body}`);
  if (year !== undefined) narrow = narrow.where(sql<boolean>`to_char(r.adopted_on, 'YYYY') = ${year}`);
  return kind === undefined ? narrow : narrow.where("r.act_kind", "=", kind);
}

type JoinedRow = Selectable<Database["assembly.resolution"]> & {
  readonly title: ContentText;
  readonly address: string;
  readonly mode: "enacted" | "recorded";
  readonly origin: Origin;
  readonly source: string | null;
};

function listedOf(row: JoinedRow): ListedResolution {
  const { title, address, mode, origin, source } = row;
  return { ...resolutionOf(row), title, address, mode, origin, source: source ?? undefined };
}

function resolutionOf(row: Selectable<Database["assembly.resolution"]>): Resolution {
  const { draft_id: draft, version_no: version, sha256 } = row;
  return {
    id: row.id as ObjectId,
    recordCode: row.record_code ?? undefined,
    body: row.body_id === null ? undefined : (row.body_id as ObjectId),
    bodyName: row.body_name,
    actKind: row.act_kind,
    number: row.number ?? undefined,
    adoptedOn: row.adopted_on,
    precision: row.adopted_precision,
    legalBasis: row.legal_basis ?? undefined,
    effect: row.effect ?? undefined,
    amends: row.amends_id === null ? undefined : (row.amends_id as ObjectId),
    ballot: row.ballot_id === null ? undefined : (row.ballot_id as ObjectId),
    text: draft === null || version === null || sha256 === null ? undefined : { draft: draft as ObjectId, version, sha256 },
  };
}
