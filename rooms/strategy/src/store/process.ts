import type { ObjectId } from "@splot/kernel";
import { type Database, putRows, type ReadHandle, type WriteHandle } from "@splot/kernel/database";
import type { Insertable } from "kysely";
import type { ProcessPlace, ProcessProduct, ProcessStep, Statement } from "../model/process.ts";

/** Stores a step, or puts it in the place of what was recorded of it; its thing is stored before. */
export async function saveStep(write: WriteHandle, step: Pick<ProcessStep, "id" | "process" | "code" | "state">): Promise<void> {
  const { id, process, code, state } = step;
  await putRows(write, { table: "strategy.process_step", key: ["space_id", "id"] }, [{ space_id: write.space.id, id, process_id: process, code, state }]);
}

/** Takes the record of a step back; its object stays. */
export async function dropStep(write: WriteHandle, id: ObjectId): Promise<void> {
  await write.db.deleteFrom("strategy.process_step").where("space_id", "=", write.space.id).where("id", "=", id).execute();
}

/** Takes the recorded orders and products of a process back. */
export async function dropOrders(write: WriteHandle, process: ObjectId): Promise<void> {
  for (const table of ["strategy.process_order", "strategy.process_product"] as const) {
    await write.db.deleteFrom(table).where("space_id", "=", write.space.id).where("process_id", "=", process).execute();
  }
}

/** Stores the orders and the products of a process. */
export async function saveOrders(
  write: WriteHandle,
  process: ObjectId,
  { orders, products }: { readonly orders: readonly ProcessPlace[]; readonly products: readonly ProcessProduct[] },
): Promise<void> {
  const of = { space_id: write.space.id, process_id: process };
  if (orders.length > 0) {
    await write.db
      .insertInto("strategy.process_order")
      .values(orders.map(({ template, position, step, what, source }) => ({ ...of, template, position, step_code: step, what: JSON.stringify(what), source })))
      .execute();
  }
  if (products.length === 0) return;
  await write.db
    .insertInto("strategy.process_product")
    .values(
      products.map(
        (product, ord): Insertable<Database["strategy.process_product"]> => ({
          ...of,
          step_code: product.step,
          ord,
          kind: product.kind,
          title: JSON.stringify(product.title),
          product_count: "pieces" in product.count ? product.count.pieces : null,
          count_missing: "missing" in product.count ? product.count.missing : null,
          made_in: product.madeIn ?? null,
          is_published: product.isPublished,
          note: product.note === undefined ? null : JSON.stringify(product.note),
          status: product.status,
          source: product.source,
          thing_id: product.thing ?? null,
        }),
      ),
    )
    .execute();
}

/** The steps of a process, in the order of their codes. */
export async function listSteps(read: ReadHandle, process: ObjectId): Promise<readonly ProcessStep[]> {
  const rows = await read.db
    .selectFrom("strategy.process_step as s")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "s.space_id").onRef("o.id", "=", "s.id"))
    .select(["s.id", "s.process_id", "s.code", "s.state", "o.title", "o.address", "o.source"])
    .where("s.space_id", "=", read.space.id)
    .where("s.process_id", "=", process)
    .orderBy("s.code")
    .execute();
  return rows.map((row) => ({
    id: row.id as ObjectId,
    process: row.process_id as ObjectId,
    code: row.code,
    state: row.state,
    title: row.title,
    address: row.address,
    source: row.source ?? undefined,
  }));
}

/** The process that a step belongs to. Missing: `undefined`. */
export async function findProcessOfStep(read: ReadHandle, step: ObjectId): Promise<ObjectId | undefined> {
  const row = await read.db
    .selectFrom("strategy.process_step")
    .select("process_id")
    .where("space_id", "=", read.space.id)
    .where("id", "=", step)
    .executeTakeFirst();
  return row === undefined ? undefined : (row.process_id as ObjectId);
}

/** The places of the steps in both templates. */
export async function listPlaces(read: ReadHandle, process: ObjectId): Promise<readonly ProcessPlace[]> {
  const rows = await read.db
    .selectFrom("strategy.process_order")
    .select(["template", "position", "step_code", "what", "source"])
    .where("space_id", "=", read.space.id)
    .where("process_id", "=", process)
    .orderBy("template")
    .orderBy("position")
    .execute();
  return rows.map(({ step_code, ...row }) => ({ ...row, step: step_code }));
}

/** What the steps produced, in the order of the source. */
export async function listProducts(read: ReadHandle, process: ObjectId): Promise<readonly ProcessProduct[]> {
  const rows = await read.db
    .selectFrom("strategy.process_product as p")
    .leftJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "p.space_id").onRef("o.id", "=", "p.thing_id"))
    .selectAll("p")
    .select("o.address")
    .where("p.space_id", "=", read.space.id)
    .where("p.process_id", "=", process)
    .orderBy("p.ord")
    .execute();
  return rows.map((row) => ({
    step: row.step_code,
    kind: row.kind,
    title: row.title,
    count: row.product_count === null ? { missing: row.count_missing ?? "not_stated" } : { pieces: row.product_count },
    madeIn: row.made_in ?? undefined,
    isPublished: row.is_published,
    note: row.note ?? undefined,
    status: row.status,
    source: row.source,
    thing: row.thing_id === null ? undefined : (row.thing_id as ObjectId),
    address: row.address ?? undefined,
  }));
}

/** Takes the recorded short texts beside a thing back. */
export async function dropStatements(write: WriteHandle, object: ObjectId): Promise<void> {
  await write.db.deleteFrom("strategy.statement").where("space_id", "=", write.space.id).where("object_id", "=", object).execute();
}

/** Stores short texts beside a document or the process, in the order given. */
export async function saveStatements(write: WriteHandle, object: ObjectId, statements: readonly Statement[]): Promise<void> {
  await write.db
    .insertInto("strategy.statement")
    .values(
      statements.map(({ kind, code, parentCode, text, note, source }, ord) => ({
        space_id: write.space.id,
        object_id: object,
        kind,
        code,
        parent_code: parentCode ?? null,
        ord,
        text: JSON.stringify(text),
        note: note === undefined ? null : JSON.stringify(note),
        source,
      })),
    )
    .execute();
}

/** The short texts beside a document or the process. */
export async function listStatements(read: ReadHandle, object: ObjectId): Promise<readonly Statement[]> {
  const rows = await read.db
    .selectFrom("strategy.statement")
    .select(["kind", "code", "parent_code", "text", "note", "source"])
    .where("space_id", "=", read.space.id)
    .where("object_id", "=", object)
    .orderBy("kind")
    .orderBy("ord")
    .execute();
  return rows.map(({ parent_code, note, ...row }) => ({ ...row, parentCode: parent_code ?? undefined, note: note ?? undefined }));
}
