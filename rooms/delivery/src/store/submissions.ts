import type { ObjectId, PersonId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import { refuseUnknown } from "@splot/kernel/objects";
import { sql } from "kysely";
import { type Answer, type AnswerValues, isSubmissionState, type Submission, type SubmissionState } from "../model/campaign.ts";

function submissions(read: ReadHandle) {
  return read.db
    .selectFrom("delivery.submission as s")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "s.space_id").onRef("o.id", "=", "s.id"))
    .innerJoin("kernel.object as w", (join) => join.onRef("w.space_id", "=", "s.space_id").onRef("w.id", "=", "s.org_id"))
    .innerJoin("delivery.task as t", (join) => join.onRef("t.space_id", "=", "s.space_id").onRef("t.id", "=", "s.subject_id"))
    .innerJoin("kernel.object as k", (join) => join.onRef("k.space_id", "=", "t.space_id").onRef("k.id", "=", "t.id"))
    .leftJoinLateral(
      (select) =>
        select
          .selectFrom("delivery.answer as l")
          .select(["l.no", "l.progress_bp", "l.forecast", "l.colour", "l.text", "l.nothing_changed", "l.made_at as answered_at"])
          .whereRef("l.space_id", "=", "s.space_id")
          .whereRef("l.submission_id", "=", "s.id")
          .orderBy("l.no", "desc")
          .limit(1)
          .as("a"),
      (join) => join.onTrue(),
    )
    .select(["s.id", "s.campaign_id", "s.org_id", "s.subject_id", "s.return_reason", "o.title", "o.address", "o.state", "o.visibility", "o.origin"])
    .select(["w.title as org_name", "k.title as task_title", "k.address as task_address", "t.due"])
    .select(["a.no", "a.progress_bp", "a.forecast", "a.colour", "a.text", "a.nothing_changed", "a.answered_at"])
    .where("s.space_id", "=", read.space.id);
}
type SubmissionRow = Awaited<ReturnType<ReturnType<typeof submissions>["executeTakeFirstOrThrow"]>>;

/** How submissions are narrowed. Missing: not narrowed. */
export interface SubmissionFilter {
  readonly campaign?: ObjectId | undefined;
  readonly orgs?: readonly string[] | undefined;
  readonly states?: readonly SubmissionState[] | undefined;
  readonly most?: number | undefined;
}

/** Most submissions of one answer of the API. */
export const MOST_SUBMISSIONS = 2000;

/** Submissions that a filter leaves, by team and due day. Missing `most`: all; a campaign has one for each team and task. One query. */
export async function listSubmissions(read: ReadHandle, { campaign, orgs, states, most }: SubmissionFilter): Promise<readonly Submission[]> {
  if (orgs?.length === 0) return [];
  const rows = await submissions(read)
    .$if(campaign !== undefined, (query) => query.where("s.campaign_id", "=", campaign ?? ""))
    .$if(orgs !== undefined, (query) => query.where("s.org_id", "in", orgs ?? []))
    .$if(states !== undefined, (query) => query.where("o.state", "in", states ?? []))
    .orderBy("w.title")
    .orderBy("t.due")
    .orderBy("s.id")
    .limit(most ?? null)
    .execute();
  return rows.map(submissionOf);
}

/** The submission with this id. Refuses: `object.unknown`. */
export async function getSubmission(read: ReadHandle, id: ObjectId): Promise<Submission> {
  const row = await submissions(read).where("s.id", "=", id).executeTakeFirst();
  if (row === undefined) throw refuseUnknown();
  return submissionOf(row);
}

/** The submission, locked against every other act on it. Refuses: `object.unknown`. */
export async function lockSubmission(write: WriteHandle, id: ObjectId): Promise<Submission> {
  await write.db.selectFrom("delivery.submission").select("id").where("space_id", "=", write.space.id).where("id", "=", id).forUpdate().execute();
  return getSubmission(write, id);
}

/** Accepted answers that may be repeated: the newest of each organisation and task among these submissions. One query. */
export async function listAccepted(read: ReadHandle, ids: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, Answer>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<
    { id: ObjectId; submission_id: ObjectId; no: number } & Pick<SubmissionRow, "progress_bp" | "forecast" | "colour" | "text"> & { made_at: Date }
  >`
    select distinct on (s.id) s.id, a.submission_id, a.no, a.progress_bp, a.forecast, a.colour, a.text, a.made_at
    from delivery.submission s
      join delivery.submission e on e.space_id = s.space_id and e.org_id = s.org_id and e.subject_id = s.subject_id and e.id <> s.id
      join kernel.object o on o.space_id = e.space_id and o.id = e.id and o.state = 'accepted'
      join delivery.answer a on a.space_id = e.space_id and a.submission_id = e.id
    where s.space_id = ${read.space.id} and s.id = any (${sql.val([...ids])}::uuid[])
    order by s.id, a.made_at desc, a.no desc`.execute(read.db);
  return new Map(rows.flatMap((row) => (row.progress_bp === null || row.colour === null ? [] : [[row.id, answerOf(row, row.submission_id)] as const])));
}

/** Stores the next answer of a submission. `same` is the accepted one that it repeats. */
export async function saveAnswer(
  write: WriteHandle,
  {
    submission,
    no,
    by,
    same,
    ...values
  }: AnswerValues & {
    readonly submission: ObjectId;
    readonly no: number;
    readonly by?: PersonId | undefined;
    readonly same?: Answer | undefined;
  },
): Promise<void> {
  await write.db
    .insertInto("delivery.answer")
    .values({
      space_id: write.space.id,
      submission_id: submission,
      no,
      progress_bp: values.progressBp,
      forecast: values.forecast ?? null,
      colour: values.colour,
      text: values.text ?? null,
      nothing_changed: same !== undefined,
      same_submission: same?.submission ?? null,
      same_no: same?.no ?? null,
      made_at: write.now,
      made_by: by ?? null,
    })
    .execute();
}

/** Keeps why an answer was returned; without a reason it is cleared. */
export async function saveReturn(write: WriteHandle, id: ObjectId, reason: string | undefined): Promise<void> {
  await write.db
    .updateTable("delivery.submission")
    .set({ return_reason: reason ?? null })
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .execute();
}

type AnswerRow = {
  readonly no: number;
  readonly progress_bp: number | null;
  readonly forecast: Submission["due"] | null;
  readonly colour: Answer["colour"] | null;
};
function answerOf(row: AnswerRow & { readonly text: string | null; readonly made_at: Date }, submission: ObjectId, nothingChanged = false): Answer {
  const { no, progress_bp, forecast, colour, text, made_at } = row;
  return {
    submission,
    no,
    progressBp: progress_bp ?? 0,
    forecast: forecast ?? undefined,
    colour: colour ?? "green",
    text: text ?? undefined,
    nothingChanged,
    madeAt: made_at,
  };
}

function submissionOf(row: SubmissionRow): Submission {
  const { state, no, answered_at } = row;
  if (!isSubmissionState(state)) throw new Error(`unknown state of a submission: ${state}`);
  const id = row.id as ObjectId;
  return {
    id,
    title: row.title,
    address: row.address,
    origin: row.origin,
    state,
    visibility: row.visibility,
    campaign: row.campaign_id as ObjectId,
    org: row.org_id as ObjectId,
    orgName: row.org_name,
    task: row.subject_id as ObjectId,
    taskTitle: row.task_title,
    taskAddress: row.task_address,
    due: row.due,
    returnReason: row.return_reason ?? undefined,
    answer: no === null || answered_at === null ? undefined : answerOf({ ...row, no, made_at: answered_at }, id, row.nothing_changed === true),
  };
}
