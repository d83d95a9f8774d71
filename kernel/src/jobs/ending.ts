import { z } from "zod";
import { may } from "../access/index.ts";
import type { Json } from "../canonical.ts";
import { insertRows } from "../database/index.ts";
import type { ObjectId } from "../ids.ts";
import { type Act, type Action, action } from "../journal/index.ts";
import { queueNotice } from "../notices/index.ts";
import type { Bilingual } from "../text.ts";
import { type JobHand, type JobKind, type JobOutcome, type JobState, jobStates } from "./job.ts";
import { JobLost, type Lease, type TakenJob } from "./lease.ts";
import { held } from "./store.ts";

const input = z.strictObject({ job: z.string() });

/** What holds a job while it runs, and what it may do beside its own transaction. */
interface Holding {
  readonly lease: Lease;
  readonly beside: JobHand<unknown>["beside"];
}

/** The act that does a job: the work of its kind, its report and its end, in one transaction. */
export function effectOf(kind: JobKind, job: TakenJob, { lease, beside }: Holding): Action<z.output<typeof input>, Json> {
  return action({
    name: "jobs.run",
    title: { pl: "Wykonaj zadanie", en: "Run a job" },
    grants: may("system"),
    input,
    output: z.strictObject({}),
    async run(act) {
      act.authorise();
      const outcome = await kind.run(act, { id: job.id, args: job.args, by: job.by, advance: lease.advance, beside });
      lease.end();
      await endJob(act, job, { state: stateOf(outcome), outcome });
      return {};
    },
  });
}

/** The act that ends a job of which nothing stands. */
export function failureOf(job: TakenJob, outcome: JobOutcome): Action<z.output<typeof input>, Json> {
  return action({
    name: "jobs.fail",
    title: { pl: "Zakończ zadanie bez skutku", en: "End a job without effect" },
    grants: may("system"),
    input,
    output: z.strictObject({}),
    async run(act) {
      act.authorise();
      await endJob(act, job, { state: "failed", outcome });
      return {};
    },
  });
}

function stateOf({ ok, bad }: JobOutcome): JobState {
  if (bad === 0) return "done";
  return ok === 0 ? "failed" : "partly";
}

/** Refuses (throws): `JobLost` when another runner has the job or it was cancelled; the act is undone then. */
async function endJob(act: Act, job: TakenJob, { state, outcome }: { readonly state: JobState; readonly outcome: JobOutcome }): Promise<void> {
  const { ok, bad, message, link, findings = [] } = outcome;
  const row = await held(act.db, { space: act.space, ...job })
    .set((column) => ({
      state,
      ok_count: ok,
      bad_count: bad,
      message: JSON.stringify(message),
      link: link ?? null,
      lease: null,
      lease_until: null,
      finished_at: act.now,
      ...(state === "failed" ? {} : { progress_done: column.ref("progress_total") }),
    }))
    .returning("id")
    .executeTakeFirst();
  if (row === undefined) throw new JobLost();
  await saveFindings(act, job, findings);
  if (job.by === undefined) return;
  act.record({ event: "jobs.ended", payload: { job: job.id, kind: job.kind, ok, bad }, from: "running", to: state });
  await queueNotice(act, { ...noticeOf(job, state), recipientKind: "person", recipient: job.by, object: job.id as ObjectId, step: "ended" });
}

async function saveFindings(act: Act, job: TakenJob, findings: readonly NonNullable<JobOutcome["findings"]>[number][]): Promise<void> {
  await insertRows(
    act,
    "kernel.job_finding",
    findings.map(({ row, place, isBad, text, hint }, index) => ({
      space_id: act.space.id,
      job_id: job.id,
      ord: index + 1,
      row_no: row ?? null,
      place: place ?? null,
      is_bad: isBad,
      text,
      hint: hint ?? null,
    })),
  );
}

const body: Bilingual = {
  pl: "Stan: {state}. Szczegóły i lista wierszy są na stronie zadania.",
  en: "State: {state}. Details and the list of rows are on the page of the job.",
};

function noticeOf({ id, title }: TakenJob, state: JobState) {
  const words = jobStates[state];
  return {
    subject: { pl: `Zakończone zadanie: ${title.pl}`, en: `Job ended: ${title.en ?? title.pl}` },
    body: { pl: body.pl.replace("{state}", words.pl), en: body.en.replace("{state}", words.en) },
    link: `/praca/zadania/${id}`,
  };
}
