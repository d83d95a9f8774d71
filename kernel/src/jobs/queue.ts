import { newId } from "../ids.ts";
import type { Act } from "../journal/index.ts";
import { type NewJob, refuseJob } from "./job.ts";

/** The event by which runners hear of new work. */
export const JOB_QUEUED = "jobs.queued";

/** Puts a job into the queue, as part of the act that wants it; it starts after the commit. Shape: its id. Refuses: `job.running`. */
export async function queueJob(act: Act, { kind, key, title, args }: NewJob): Promise<string> {
  const id = newId();
  const row = await act.db
    .insertInto("kernel.job")
    .values({
      space_id: act.space.id,
      id,
      kind,
      unique_key: key ?? null,
      title: JSON.stringify(title),
      arguments: JSON.stringify(args),
      state: "queued",
      message: null,
      link: null,
      lease: null,
      lease_until: null,
      made_at: act.now,
      made_by: act.actor.kind === "person" ? act.actor.person : null,
      finished_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (row === undefined) throw refuseJob("job.running");
  // NOTE: what the program starts by itself every day speaks through its own events, when there is something to say.
  if (act.actor.kind === "person") act.record({ event: JOB_QUEUED, payload: { job: id, kind } });
  return id;
}

/** Ends a job that waits or runs; whoever runs it finds out before anything of it is committed. Refuses: `job.over`. */
export async function cancelJob(act: Act, id: string): Promise<void> {
  const row = await act.db
    .updateTable("kernel.job")
    .set({ state: "cancelled", lease: null, lease_until: null, finished_at: act.now })
    .where("space_id", "=", act.space.id)
    .where("id", "=", id)
    .where("state", "in", ["queued", "running"])
    .returning("kind")
    .executeTakeFirst();
  if (row === undefined) throw refuseJob("job.over");
  act.record({ event: "jobs.cancelled", payload: { job: id, kind: row.kind } });
}
