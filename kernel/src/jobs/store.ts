import { type Kysely, type Selectable, sql } from "kysely";
import type { Database } from "../../../db/types.ts";
import type { ReadHandle } from "../database/index.ts";
import { findId, type PersonId } from "../ids.ts";
import type { ContentText } from "../text.ts";
import type { JobFinding, JobState } from "./job.ts";

/** A job as people see it. */
export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly title: ContentText;
  readonly state: JobState;
  readonly done: number;
  readonly total: number;
  readonly okCount: number;
  readonly badCount: number;
  /** Missing: it has not ended, or was cancelled. */
  readonly message?: ContentText | undefined;
  readonly link?: string | undefined;
  readonly madeAt: Date;
  /** Missing: the program. */
  readonly by?: PersonId | undefined;
  readonly finishedAt?: Date | undefined;
}

/** Which jobs: newest first, of one person, in one state, older than one. Missing: all. */
export interface JobChoice {
  readonly by?: PersonId | undefined;
  readonly state?: JobState | undefined;
  readonly before?: string | undefined;
  readonly limit: number;
}

/** The newest jobs of a choice, one part of the list. */
export async function listJobs(read: ReadHandle, { limit, ...choice }: JobChoice): Promise<readonly Job[]> {
  const rows = await chosen(read, choice).selectAll().orderBy("id", "desc").limit(limit).execute();
  return rows.map(jobOf);
}

/** How many jobs a choice holds. */
export async function countJobs(read: ReadHandle, choice: Omit<JobChoice, "limit" | "before">): Promise<number> {
  const { count } = await chosen(read, choice)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

function chosen({ db, space }: ReadHandle, { by, state, before }: Omit<JobChoice, "limit">) {
  let query = db.selectFrom("kernel.job").where("space_id", "=", space.id);
  if (by !== undefined) query = query.where("made_by", "=", by);
  if (state !== undefined) query = query.where("state", "=", state);
  return before === undefined || findId(before) === undefined ? query : query.where("id", "<", before);
}

/** The job with this id. Missing: `undefined`. */
export async function findJob(read: ReadHandle, id: string): Promise<Job | undefined> {
  if (findId(id) === undefined) return undefined;
  const row = await read.db.selectFrom("kernel.job").selectAll().where("space_id", "=", read.space.id).where("id", "=", id).executeTakeFirst();
  return row === undefined ? undefined : jobOf(row);
}

/** The newest job of a kind and key, whatever its state. Missing: `undefined`. */
export async function findJobOfKey(read: ReadHandle, kind: string, key: string): Promise<Job | undefined> {
  const row = await read.db
    .selectFrom("kernel.job")
    .selectAll()
    .where("space_id", "=", read.space.id)
    .where("kind", "=", kind)
    .where("unique_key", "=", key)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : jobOf(row);
}

/** Rows of a job's report after one, in the order of what was read. */
export async function listFindings(
  read: ReadHandle,
  job: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly (JobFinding & { readonly ord: number })[]> {
  const rows = await read.db
    .selectFrom("kernel.job_finding")
    .selectAll()
    .where("space_id", "=", read.space.id)
    .where("job_id", "=", job)
    .where("ord", ">", after)
    .orderBy("ord")
    .limit(limit)
    .execute();
  return rows.map(({ ord, row_no, place, is_bad, text, hint }) => ({
    ord,
    row: row_no ?? undefined,
    place: place ?? undefined,
    isBad: is_bad,
    text,
    hint: hint ?? undefined,
  }));
}

function jobOf(row: Selectable<Database["kernel.job"]>): Job {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    state: row.state,
    done: row.progress_done,
    total: row.progress_total,
    okCount: row.ok_count,
    badCount: row.bad_count,
    message: row.message ?? undefined,
    link: row.link ?? undefined,
    madeAt: row.made_at,
    by: row.made_by === null ? undefined : findId<"person">(row.made_by),
    finishedAt: row.finished_at ?? undefined,
  };
}

/** A moment ahead on the clock of the database, the one that all runners share. */
export function soon(seconds: number) {
  return sql<Date>`clock_timestamp() + make_interval(secs => ${seconds})`;
}

/** Jobs that this runner holds: changes of others find none. */
export function held(db: Kysely<Database>, { space, id, lease }: { readonly space: ReadHandle["space"]; readonly id: string; readonly lease: string }) {
  return db.updateTable("kernel.job").where("space_id", "=", space.id).where("id", "=", id).where("lease", "=", lease).where("state", "=", "running");
}
