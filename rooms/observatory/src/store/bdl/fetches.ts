import { newId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import { sql } from "kysely";

/** A resource that is being fetched page by page. */
export interface BankFetch {
  readonly id: string;
  readonly sync: string;
  readonly resource: string;
  readonly variable?: number | undefined;
  /** Pages and records kept so far; the next page has this number. */
  readonly pageCount: number;
  readonly recordCount: number;
  readonly total?: number | undefined;
  readonly lastUpdate?: string | undefined;
  readonly failureCount: number;
  readonly notBefore?: Date | undefined;
  readonly claim?: string | undefined;
  readonly claimedUntil?: Date | undefined;
}

/** How a resource was fetched last. */
export interface EndedFetch {
  readonly resource: string;
  readonly sync: string;
  readonly state: "complete" | "same" | "changed" | "failed";
  readonly endedAt: Date;
}

const columns = [
  "id",
  "sync_id",
  "resource",
  "variable_id",
  "page_count",
  "record_count",
  "total_count",
  "last_update",
  "failure_count",
  "not_before",
  "claim",
  "claimed_until",
] as const;

/** What is being fetched in the space, by resource. */
export async function listOpenFetches({ db, space }: ReadHandle): Promise<readonly BankFetch[]> {
  const rows = await db
    .selectFrom("observatory.bank_fetch")
    .select(columns)
    .where("space_id", "=", space.id)
    .where("state", "=", "open")
    .orderBy("id")
    .execute();
  return rows.map(fetchOf);
}

/** The fetch with this id, locked, while it is open. Missing: `undefined`. */
export async function lockFetch({ db, space }: WriteHandle, id: string): Promise<BankFetch | undefined> {
  const row = await db
    .selectFrom("observatory.bank_fetch")
    .select(columns)
    .where("space_id", "=", space.id)
    .where("id", "=", id)
    .where("state", "=", "open")
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row === undefined ? undefined : fetchOf(row);
}

interface FetchRow {
  readonly id: string;
  readonly sync_id: string;
  readonly resource: string;
  readonly variable_id: number | null;
  readonly page_count: number;
  readonly record_count: number;
  readonly total_count: number | null;
  readonly last_update: string | null;
  readonly failure_count: number;
  readonly not_before: Date | null;
  readonly claim: string | null;
  readonly claimed_until: Date | null;
}

function fetchOf(row: FetchRow): BankFetch {
  return {
    id: row.id,
    sync: row.sync_id,
    resource: row.resource,
    variable: row.variable_id ?? undefined,
    pageCount: row.page_count,
    recordCount: row.record_count,
    total: row.total_count ?? undefined,
    lastUpdate: row.last_update ?? undefined,
    failureCount: row.failure_count,
    notBefore: row.not_before ?? undefined,
    claim: row.claim ?? undefined,
    claimedUntil: row.claimed_until ?? undefined,
  };
}

/** How each resource ended last, and all that ended in one sync. */
export async function listEndedFetches({ db, space }: ReadHandle, sync: string): Promise<readonly EndedFetch[]> {
  const rows = await db
    .selectFrom("observatory.bank_fetch")
    .select(["resource", "sync_id", "state", "ended_at"])
    .where("space_id", "=", space.id)
    .where("ended_at", "is not", null)
    .where((build) =>
      build.or([
        build("sync_id", "=", sync),
        build(
          "id",
          "in",
          build
            .selectFrom("observatory.bank_fetch as whole")
            .distinctOn("whole.resource")
            .select("whole.id")
            .where("whole.space_id", "=", space.id)
            .where("whole.state", "=", "complete")
            .orderBy("whole.resource")
            .orderBy("whole.ended_at", "desc"),
        ),
      ]),
    )
    .execute();
  return rows.flatMap(({ resource, sync_id, state, ended_at }) =>
    state === "open" || ended_at === null ? [] : [{ resource, sync: sync_id, state, endedAt: ended_at }],
  );
}

/** Begins to fetch a resource. */
export async function openFetch(
  { db, space }: WriteHandle,
  fresh: { readonly sync: string; readonly resource: string; readonly variable?: number | undefined; readonly at: Date },
): Promise<BankFetch> {
  const id = newId<"fetch">();
  const { sync, resource, variable, at } = fresh;
  await db
    .insertInto("observatory.bank_fetch")
    .values({
      space_id: space.id,
      id,
      sync_id: sync,
      resource,
      variable_id: variable ?? null,
      state: "open",
      total_count: null,
      last_update: null,
      not_before: null,
      claim: null,
      claimed_until: null,
      started_at: at,
      ended_at: null,
    })
    .execute();
  return { id, sync, resource, variable, pageCount: 0, recordCount: 0, failureCount: 0 };
}

/** Changes of a fetch. */
export interface FetchChange {
  readonly sync_id?: string;
  readonly state?: EndedFetch["state"];
  readonly page_count?: number;
  readonly record_count?: number;
  readonly total_count?: number | null;
  readonly last_update?: string | null;
  readonly failure_count?: number;
  readonly not_before?: Date | null;
  readonly claim?: string | null;
  readonly claimed_until?: Date | null;
  readonly ended_at?: Date;
}

/** Changes an open fetch. */
export async function saveFetch({ db, space }: WriteHandle, id: string, change: FetchChange): Promise<void> {
  await db.updateTable("observatory.bank_fetch").set(change).where("space_id", "=", space.id).where("id", "=", id).where("state", "=", "open").execute();
}

/** How often a resource had to be begun anew in a sync. */
export async function countChanged({ db, space }: ReadHandle, { sync, resource }: Pick<BankFetch, "sync" | "resource">): Promise<number> {
  const { count } = await db
    .selectFrom("observatory.bank_fetch")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("space_id", "=", space.id)
    .where("sync_id", "=", sync)
    .where("resource", "=", resource)
    .where("state", "=", "changed")
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** How many fetches stand in which state in a sync. */
export async function countFetches({ db, space }: ReadHandle, sync: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("observatory.bank_fetch")
    .select(["state", sql<number>`count(*)`.as("count")])
    .where("space_id", "=", space.id)
    .where("sync_id", "=", sync)
    .groupBy("state")
    .execute();
  return new Map(rows.map(({ state, count }) => [state, Number(count)]));
}
