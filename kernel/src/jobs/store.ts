import type { ReadHandle, WriteHandle } from "../database/index.ts";
import { newId } from "../ids.ts";
import { refusals } from "../refusal.ts";
import type { ContentText } from "../text.ts";

/** A job as people see it. */
export interface Job {
  readonly id: string;
  readonly title: ContentText;
  readonly state: "queued" | "running" | "done" | "partly" | "failed" | "cancelled";
  readonly done: number;
  readonly total: number;
  readonly okCount: number;
  readonly badCount: number;
  readonly madeAt: Date;
}

/** What starts a job. At most one job of a kind and key runs at a time (I11). */
export interface NewJob {
  readonly kind: string;
  readonly key: string;
  readonly title: ContentText;
  readonly total: number;
}

const refuse = refusals({
  "job.running": { kind: "conflict", pl: "To zadanie już trwa. Poczekaj, aż się skończy.", en: "This job is already running. Wait until it ends." },
});

/** Starts a job. Shape: its id. Refuses: `job.running`. */
export async function startJob(write: WriteHandle, job: NewJob): Promise<string> {
  const id = newId();
  const row = await write.db
    .insertInto("kernel.job")
    .values({
      space_id: write.space.id,
      id,
      kind: job.kind,
      unique_key: job.key,
      title: JSON.stringify(job.title),
      arguments: "{}",
      state: "running",
      progress_total: job.total,
      report: null,
      made_at: write.now,
      made_by: null,
      finished_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (row === undefined) throw refuse("job.running");
  return id;
}

/** Says how far a job is. */
export async function advanceJob(write: WriteHandle, id: string, done: number): Promise<void> {
  await write.db.updateTable("kernel.job").set({ progress_done: done }).where("space_id", "=", write.space.id).where("id", "=", id).execute();
}

/** Ends a job with its counts: `done` when nothing was bad, `partly` when some was, `failed` when nothing was good. */
export async function finishJob(write: WriteHandle, id: string, counts: { readonly ok: number; readonly bad: number }): Promise<void> {
  const state = counts.bad === 0 ? "done" : counts.ok === 0 ? "failed" : "partly";
  await write.db
    .updateTable("kernel.job")
    .set((column) => ({ state, ok_count: counts.ok, bad_count: counts.bad, progress_done: column.ref("progress_total"), finished_at: write.now }))
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .execute();
}

/** The newest jobs of a space. */
export async function listJobs(read: ReadHandle, limit = 20): Promise<readonly Job[]> {
  const rows = await read.db
    .selectFrom("kernel.job")
    .selectAll()
    .where("space_id", "=", read.space.id)
    .orderBy("made_at", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    state: row.state,
    done: row.progress_done,
    total: row.progress_total,
    okCount: row.ok_count,
    badCount: row.bad_count,
    madeAt: row.made_at,
  }));
}
