import type { ObjectId } from "@splot/kernel";
import { type Database, putRows, type ReadHandle, type WriteHandle } from "@splot/kernel/database";
import { type Selectable, sql } from "kysely";
import type { Body } from "../model/body.ts";
import { type Precision, readSpan, type Span, writeSpan } from "../model/span.ts";
import { refuse } from "../refusals.ts";

/** The bodies of the space in the order of their list. Working teams of single municipalities come last. */
export async function listBodies(read: ReadHandle): Promise<readonly Body[]> {
  const rows = await read.db.selectFrom("people.body").selectAll().where("space_id", "=", read.space.id).orderBy("ord").orderBy("code").execute();
  return rows.map(bodyOf);
}

/** The bodies whose span is over today. */
export async function listEndedBodies(read: ReadHandle): Promise<ReadonlySet<ObjectId>> {
  const rows = await read.db
    .selectFrom("people.body")
    .select("id")
    .where("space_id", "=", read.space.id)
    .where(sql<boolean>`upper(span) <= ${read.today}::date`)
    .execute();
  return new Set(rows.map(({ id }) => id as ObjectId));
}

/** The body with this code, in any letter case. Missing: `undefined`. */
export async function findBody(read: ReadHandle, code: string): Promise<Body | undefined> {
  const row = await read.db
    .selectFrom("people.body")
    .selectAll()
    .where("space_id", "=", read.space.id)
    .where("code", "=", code.toUpperCase())
    .executeTakeFirst();
  return row === undefined ? undefined : bodyOf(row);
}

/** The body with this code. Refuses: `people.body_unknown`. */
export async function getBody(read: ReadHandle, code: string): Promise<Body> {
  const body = await findBody(read, code);
  if (body === undefined) throw refuse("people.body_unknown", { code });
  return body;
}

/** The body with this id. Missing: `undefined`. */
export async function findBodyById(read: ReadHandle, id: ObjectId): Promise<Body | undefined> {
  const row = await read.db.selectFrom("people.body").selectAll().where("space_id", "=", read.space.id).where("id", "=", id).executeTakeFirst();
  return row === undefined ? undefined : bodyOf(row);
}

/** The newest working team of an organisation. Missing: `undefined`. */
export async function findTeam(read: ReadHandle, organisation: ObjectId): Promise<Body | undefined> {
  const row = await read.db
    .selectFrom("people.body")
    .selectAll()
    .where("space_id", "=", read.space.id)
    .where("kind", "=", "working_team")
    .where("organisation_id", "=", organisation)
    .orderBy("span", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : bodyOf(row);
}

/** Stores a body, or puts it in the place of what was recorded of it; its object is saved before. */
export async function saveBody(write: WriteHandle, body: Body, ord: number): Promise<void> {
  const row = {
    space_id: write.space.id,
    id: body.id,
    code: body.code,
    name: body.name,
    kind: body.kind,
    role: body.role,
    composition: body.composition ?? null,
    seat_count: body.seatCount ?? null,
    number_pattern: body.numberPattern,
    number_reset: body.numberReset,
    span: writeSpan(body.span),
    from_precision: body.fromPrecision,
    organisation_id: body.organisation ?? null,
    parent_id: body.parent ?? null,
    ord,
  };
  await putRows(write, { table: "people.body", key: ["space_id", "id"] }, [row]);
}

/** Changes what is said of a body. Shape: a missing composition or number of seats is taken away. */
export async function changeBody(
  write: WriteHandle,
  id: ObjectId,
  { name, role, composition, seatCount }: Pick<Body, "name" | "role" | "composition" | "seatCount">,
): Promise<void> {
  await write.db
    .updateTable("people.body")
    .set({
      name: JSON.stringify(name),
      role: JSON.stringify(role),
      composition: composition === undefined ? null : JSON.stringify(composition),
      seat_count: seatCount ?? null,
    })
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .execute();
}

/** Lets the span of a body cover another span too, while its seats move there. */
export async function widenBody(write: WriteHandle, id: ObjectId, span: Span): Promise<void> {
  const both = sql<string>`range_merge(span, ${writeSpan(span)}::daterange)`;
  await write.db
    .updateTable("people.body")
    .set({ span: both, from_precision: sql<Precision>`case when lower_inf(${both}) then 'unknown' else 'day' end` })
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .execute();
}

/** Takes the record of a body back; its object stays. */
export async function dropBody(write: WriteHandle, id: ObjectId): Promise<void> {
  await write.db.deleteFrom("people.body").where("space_id", "=", write.space.id).where("id", "=", id).execute();
}

function bodyOf(row: Selectable<Database["people.body"]>): Body {
  return {
    id: row.id as ObjectId,
    code: row.code,
    name: row.name,
    kind: row.kind,
    role: row.role,
    composition: row.composition ?? undefined,
    seatCount: row.seat_count ?? undefined,
    numberPattern: row.number_pattern,
    numberReset: row.number_reset,
    span: readSpan(row.span),
    fromPrecision: row.from_precision,
    organisation: row.organisation_id === null ? undefined : (row.organisation_id as ObjectId),
    parent: row.parent_id === null ? undefined : (row.parent_id as ObjectId),
  };
}
