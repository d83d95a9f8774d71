import { type ContentText, newId, type ObjectId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import { listThings, refuseUnknown } from "@splot/kernel/objects";
import { sql } from "kysely";
import type { Decision, Programme, ProgrammeItem } from "../model/programme.ts";

function programmes(read: ReadHandle) {
  return read.db
    .selectFrom("delivery.programme as p")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "p.space_id").onRef("o.id", "=", "p.id"))
    .select(["p.id", "p.year", "p.basis", "p.adopted_on", "o.title", "o.address", "o.state", "o.origin"])
    .where("p.space_id", "=", read.space.id);
}
type Row = Awaited<ReturnType<ReturnType<typeof programmes>["executeTakeFirstOrThrow"]>>;

/** Most programmes of one answer of the API. */
export const MOST_PROGRAMMES = 100;

/** The programmes, newest year first; there is one a year. Missing `most`: all. */
export async function listProgrammes(read: ReadHandle, most: number | null = null): Promise<readonly Programme[]> {
  return (await programmes(read).orderBy("p.year", "desc").limit(most).execute()).map(programmeOf);
}

/** The programme of a year. Missing: `undefined`. */
export async function findProgramme(read: ReadHandle, year: number): Promise<Programme | undefined> {
  const row = await programmes(read).where("p.year", "=", year).executeTakeFirst();
  return row === undefined ? undefined : programmeOf(row);
}

/** The programme, locked against every other act on it. Refuses: `object.unknown`. */
export async function lockProgramme(write: WriteHandle, id: ObjectId): Promise<Programme> {
  await write.db.selectFrom("delivery.programme").select("id").where("space_id", "=", write.space.id).where("id", "=", id).forUpdate().execute();
  const row = await programmes(write).where("p.id", "=", id).executeTakeFirst();
  if (row === undefined) throw refuseUnknown();
  return programmeOf(row);
}

/** Stores a programme whose thing is stored already. */
export async function saveProgramme(write: WriteHandle, { id, year }: Pick<Programme, "id" | "year">): Promise<void> {
  await write.db.insertInto("delivery.programme").values({ space_id: write.space.id, id, year, basis: null, adopted_on: null }).execute();
}

/** Keeps by which decision a programme was adopted. */
export async function saveAdoption(write: WriteHandle, id: ObjectId, { basis, on }: NonNullable<Programme["adopted"]>): Promise<void> {
  await write.db.updateTable("delivery.programme").set({ basis, adopted_on: on }).where("space_id", "=", write.space.id).where("id", "=", id).execute();
}

/** Stores a proposal. Shape: its id and number. */
export async function saveItem(
  write: WriteHandle,
  {
    programme,
    title,
    proposer,
    task,
  }: { readonly programme: ObjectId; readonly title: ContentText; readonly proposer: ObjectId; readonly task?: ObjectId | undefined },
): Promise<{ readonly id: string; readonly no: number }> {
  const id = newId();
  const { no } = await write.db
    .insertInto("delivery.programme_item")
    .values({
      space_id: write.space.id,
      id,
      programme_id: programme,
      no: sql<number>`(select coalesce(max(no), 0) + 1 from delivery.programme_item where space_id = ${write.space.id} and programme_id = ${programme})`,
      title: JSON.stringify(title),
      proposer_org: proposer,
      task_id: task ?? null,
      decision: null,
      reason: null,
    })
    .returning("no")
    .executeTakeFirstOrThrow();
  return { id, no };
}

/**
 * The proposals of a programme by number, all of them: as many as municipalities made for one year. Two queries: proposers and tasks are
 * looked up by their ids, for a join would walk all things of the space where these are many.
 */
export async function listItems(read: ReadHandle, programme: ObjectId): Promise<readonly ProgrammeItem[]> {
  const rows = await read.db
    .selectFrom("delivery.programme_item")
    .select(["id", "no", "title", "decision", "reason", "proposer_org", "task_id"])
    .where("space_id", "=", read.space.id)
    .where("programme_id", "=", programme)
    .orderBy("no")
    .execute();
  const ids = new Set(rows.flatMap(({ proposer_org, task_id }) => [proposer_org, ...(task_id === null ? [] : [task_id])]));
  const things = new Map((await listThings(read, [...ids] as ObjectId[])).map((thing) => [thing.id as string, thing]));
  return rows.flatMap(({ id, no, title, decision, reason, proposer_org, task_id }): readonly ProgrammeItem[] => {
    const [proposer, task] = [things.get(proposer_org), things.get(task_id ?? "")];
    if (proposer === undefined) return [];
    const called = task === undefined ? undefined : { id: task.id, title: task.title, address: task.address };
    return [{ id, no, title, proposer: proposer.title, decision: decision ?? undefined, reason: reason ?? undefined, task: called }];
  });
}

/** The programme of a proposal. Refuses: `object.unknown`. */
export async function programmeOfItem(read: ReadHandle, item: string): Promise<ObjectId> {
  const row = await read.db
    .selectFrom("delivery.programme_item")
    .select("programme_id")
    .where("space_id", "=", read.space.id)
    .where("id", "=", item)
    .executeTakeFirst();
  if (row === undefined) throw refuseUnknown();
  return row.programme_id as ObjectId;
}

/** Keeps what is decided on a proposal. */
export async function saveItemDecision(
  write: WriteHandle,
  item: string,
  { decision, reason }: { readonly decision: Decision; readonly reason?: string | undefined },
): Promise<void> {
  await write.db
    .updateTable("delivery.programme_item")
    .set({ decision, reason: reason ?? null })
    .where("space_id", "=", write.space.id)
    .where("id", "=", item)
    .execute();
}

function programmeOf(row: Row): Programme {
  const { id, year, title, address, state, origin, basis, adopted_on } = row;
  if (state !== "draft" && state !== "adopted") throw new Error(`unknown state of a programme: ${state}`);
  return { id: id as ObjectId, year, title, address, state, origin, adopted: basis === null || adopted_on === null ? undefined : { basis, on: adopted_on } };
}
