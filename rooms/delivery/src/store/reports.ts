import type { ContentText, ObjectId, Origin } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import { refuseUnknown } from "@splot/kernel/objects";

/** A summary of a year. Missing version: it is a draft whose figures still move. */
export interface YearReport {
  readonly id: ObjectId;
  readonly year: number;
  readonly title: ContentText;
  readonly address: string;
  readonly state: string;
  readonly origin: Origin;
  readonly visibility: "public" | "members" | "office" | "restricted";
  readonly comment?: string | undefined;
  readonly publishedNo?: number | undefined;
}

function reports(read: ReadHandle) {
  return read.db
    .selectFrom("delivery.report as r")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "r.space_id").onRef("o.id", "=", "r.id"))
    .select(["r.id", "r.year", "r.comment_text", "r.published_no", "o.title", "o.address", "o.state", "o.origin", "o.visibility"])
    .where("r.space_id", "=", read.space.id);
}
type Row = Awaited<ReturnType<ReturnType<typeof reports>["executeTakeFirstOrThrow"]>>;

/** Most summaries of one answer of the API. */
export const MOST_REPORTS = 100;

/** The summaries, newest year first; there is one a year. Missing `most`: all. */
export async function listReports(read: ReadHandle, most: number | null = null): Promise<readonly YearReport[]> {
  return (await reports(read).orderBy("r.year", "desc").limit(most).execute()).map(reportOf);
}

/** The summary of a year. Missing: `undefined`. */
export async function findReport(read: ReadHandle, year: number): Promise<YearReport | undefined> {
  const row = await reports(read).where("r.year", "=", year).executeTakeFirst();
  return row === undefined ? undefined : reportOf(row);
}

/** The summary, locked against every other act on it. Refuses: `object.unknown`. */
export async function lockReport(write: WriteHandle, id: ObjectId): Promise<YearReport> {
  await write.db.selectFrom("delivery.report").select("id").where("space_id", "=", write.space.id).where("id", "=", id).forUpdate().execute();
  const row = await reports(write).where("r.id", "=", id).executeTakeFirst();
  if (row === undefined) throw refuseUnknown();
  return reportOf(row);
}

/** Stores a summary whose thing is stored already. */
export async function saveReport(write: WriteHandle, { id, year }: Pick<YearReport, "id" | "year">): Promise<void> {
  await write.db.insertInto("delivery.report").values({ space_id: write.space.id, id, year, comment_text: null, published_no: null }).execute();
}

/** Keeps which version was published, and what the office says to it. */
export async function savePublication(
  write: WriteHandle,
  id: ObjectId,
  { no, comment }: { readonly no: number; readonly comment?: string | undefined },
): Promise<void> {
  await write.db
    .updateTable("delivery.report")
    .set({ published_no: no, comment_text: comment ?? null })
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .execute();
}

function reportOf(row: Row): YearReport {
  const { id, comment_text, published_no, ...rest } = row;
  return { ...rest, id: id as ObjectId, comment: comment_text ?? undefined, publishedNo: published_no ?? undefined };
}
