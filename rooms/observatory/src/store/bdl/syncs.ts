import { type Id, newId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";

/** One going through the list of a space. Missing end: it goes on. */
export interface BankSync {
  readonly id: string;
  readonly startedAt: Date;
  readonly resumeAt?: Date | undefined;
  readonly endedAt?: Date | undefined;
}

/** The newest sync of the space. Missing: `undefined`, there was none. */
export async function findNewestSync({ db, space }: ReadHandle): Promise<BankSync | undefined> {
  const row = await db
    .selectFrom("observatory.bank_sync")
    .selectAll()
    .where("space_id", "=", space.id)
    .orderBy("started_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return { id: row.id, startedAt: row.started_at, resumeAt: row.resume_at ?? undefined, endedAt: row.ended_at ?? undefined };
}

/** The sync that goes on, locked; begins one where there is none. */
export async function lockSync(write: WriteHandle, at: Date): Promise<string> {
  const { db, space } = write;
  await db
    .insertInto("observatory.bank_sync")
    .values({ space_id: space.id, id: newId<"sync">(), started_at: at, resume_at: null, ended_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { id } = await db
    .selectFrom("observatory.bank_sync")
    .select("id")
    .where("space_id", "=", space.id)
    .where("ended_at", "is", null)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  return id;
}

/** Does this sync still go on? Locks it. NOTE: not its key, which rows of others refer to: two programs would wait for each other. */
export async function isSyncOpen({ db, space }: WriteHandle, id: string): Promise<boolean> {
  const row = await db
    .selectFrom("observatory.bank_sync")
    .select("id")
    .where("space_id", "=", space.id)
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends a sync, or says when it may be gone on with. */
export async function saveSync({ db, space }: WriteHandle, id: string, when: { readonly endedAt: Date } | { readonly resumeAt: Date }): Promise<void> {
  await db
    .updateTable("observatory.bank_sync")
    .set("endedAt" in when ? { ended_at: when.endedAt, resume_at: null } : { resume_at: when.resumeAt })
    .where("space_id", "=", space.id)
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .execute();
}

/** What went wrong or is worth knowing; its sentence is found by the code. */
export interface BankFinding {
  readonly resource: string;
  readonly variable?: number | undefined;
  readonly code: string;
  readonly isBad: boolean;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Keeps a finding of a sync. */
export async function addFinding({ db, space, now }: WriteHandle, sync: string, { resource, variable, code, isBad, params }: BankFinding): Promise<void> {
  await db
    .insertInto("observatory.bank_finding")
    .values({
      space_id: space.id,
      id: newId<"finding">(),
      sync_id: sync,
      resource,
      variable_id: variable ?? null,
      code,
      is_bad: isBad,
      params: JSON.stringify(params),
      found_at: now,
    })
    .execute();
}

/** Most findings that are shown of one sync. */
const MOST_FINDINGS = 200;

/** The findings of a sync, oldest first. */
export async function listBankFindings({ db, space }: ReadHandle, sync: string): Promise<readonly (BankFinding & { readonly id: Id<"finding"> })[]> {
  const rows = await db
    .selectFrom("observatory.bank_finding")
    .selectAll()
    .where("space_id", "=", space.id)
    .where("sync_id", "=", sync)
    .orderBy("id")
    .limit(MOST_FINDINGS)
    .execute();
  return rows.map(({ id, resource, variable_id, code, is_bad, params }) => ({
    id: id as Id<"finding">,
    resource,
    variable: variable_id ?? undefined,
    code,
    isBad: is_bad,
    params: params as BankFinding["params"],
  }));
}
