import type { ObjectId } from "@splot/kernel";
import { putRows, type ReadHandle, type WriteHandle } from "@splot/kernel/database";
import type { Fund, Measure } from "../model/fund.ts";

/** Stores a fund whose thing is stored already, with its fields, in the place of what was recorded of it. */
export async function saveFund(
  write: WriteHandle,
  fund: Pick<Fund, "id" | "code" | "level" | "rate" | "facts" | "isConfirmed"> & { readonly ord: number; readonly measures: readonly Measure[] },
): Promise<void> {
  const space_id = write.space.id;
  const row = {
    space_id,
    id: fund.id,
    code: fund.code,
    level: fund.level,
    rate_max_bp: fund.rate?.maxBp ?? null,
    rate_confirmed: fund.rate?.isConfirmed ?? false,
    facts: fund.facts,
    is_confirmed: fund.isConfirmed,
    ord: fund.ord,
  };
  await putRows(write, { table: "projects.fund", key: ["space_id", "id"] }, [row]);
  await dropMeasures(write, fund.id);
  if (fund.measures.length === 0) return;
  await write.db
    .insertInto("projects.measure")
    .values(
      fund.measures.map(({ code, name, minor, currency, source }, place) => ({
        space_id,
        fund_id: fund.id,
        code,
        ord: place + 1,
        name: JSON.stringify(name),
        minor,
        currency,
        source,
      })),
    )
    .execute();
}

/** Changes what is said of a fund; its fields stay. */
export async function changeFund(write: WriteHandle, id: ObjectId, fund: Pick<Fund, "level" | "rate" | "facts" | "isConfirmed">): Promise<void> {
  await write.db
    .updateTable("projects.fund")
    .set({
      level: fund.level,
      rate_max_bp: fund.rate?.maxBp ?? null,
      rate_confirmed: fund.rate?.isConfirmed ?? false,
      facts: JSON.stringify(fund.facts),
      is_confirmed: fund.isConfirmed,
    })
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .execute();
}

/** Takes the record of a fund back; its object stays. */
export async function dropFund(write: WriteHandle, id: ObjectId): Promise<void> {
  await dropMeasures(write, id);
  await write.db.deleteFrom("projects.fund").where("space_id", "=", write.space.id).where("id", "=", id).execute();
}

async function dropMeasures(write: WriteHandle, fund: ObjectId): Promise<void> {
  await write.db.deleteFrom("projects.measure").where("space_id", "=", write.space.id).where("fund_id", "=", fund).execute();
}

function funds(read: ReadHandle) {
  return read.db
    .selectFrom("projects.fund as f")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "f.space_id").onRef("o.id", "=", "f.id"))
    .selectAll("f")
    .select(["o.title", "o.address", "o.origin", "o.mode", "o.source"])
    .where("f.space_id", "=", read.space.id);
}

/** Most sources of funding of one answer of the API; one that is entered by form stands after that many. */
export const MOST_FUNDS = 200;

/** The sources of funding in the order of their table. Missing `most`: all. */
export async function listFunds(read: ReadHandle, most: number | null = null): Promise<readonly Fund[]> {
  return (await funds(read).orderBy("f.ord").orderBy("f.code").limit(most).execute()).map(fundOfRow);
}

/** The source of funding with this id. Missing: `undefined`. */
export async function findFund(read: ReadHandle, id: ObjectId): Promise<Fund | undefined> {
  const row = await funds(read).where("f.id", "=", id).executeTakeFirst();
  return row === undefined ? undefined : fundOfRow(row);
}

/** The fields of a fund, or of all funds, with their allocations. */
export async function listMeasures(read: ReadHandle, fund?: ObjectId): Promise<readonly (Measure & { readonly fund: ObjectId })[]> {
  const rows = await read.db
    .selectFrom("projects.measure")
    .selectAll()
    .where("space_id", "=", read.space.id)
    .$if(fund !== undefined, (query) => query.where("fund_id", "=", fund ?? ""))
    .orderBy("fund_id")
    .orderBy("ord")
    .execute();
  return rows.map(({ fund_id, code, name, minor, currency, source }) => ({ fund: fund_id as ObjectId, code, name, minor: Number(minor), currency, source }));
}

function fundOfRow(row: Awaited<ReturnType<ReturnType<typeof funds>["executeTakeFirstOrThrow"]>>): Fund {
  return {
    id: row.id as ObjectId,
    code: row.code,
    title: row.title,
    address: row.address,
    origin: row.origin,
    mode: row.mode,
    source: row.source ?? undefined,
    level: row.level,
    rate: row.rate_max_bp === null ? undefined : { maxBp: row.rate_max_bp, isConfirmed: row.rate_confirmed },
    facts: row.facts,
    isConfirmed: row.is_confirmed,
  };
}
