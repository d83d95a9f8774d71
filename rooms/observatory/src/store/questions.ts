import { type ContentText, type Instant, newId } from "@splot/kernel";
import { insertMissingRows, type ReadHandle, type WriteHandle } from "@splot/kernel/database";
import { sql } from "kysely";
import type { QuestionRule, QuestionState, StoredQuestion } from "../model/question.ts";
import { selectSeriesOf } from "./series.ts";

/** Which questions; missing parts do not narrow. */
export interface QuestionChoice {
  readonly ids?: readonly string[] | undefined;
  readonly series?: readonly number[] | undefined;
  /** Codes of units. A question about an indicator in all units belongs to none of them. */
  readonly units?: readonly string[] | undefined;
  readonly state?: QuestionState | undefined;
  /** Code of the release of the value. */
  readonly vintage?: string | undefined;
}

function questions(read: ReadHandle, { ids, series, units, state, vintage }: QuestionChoice) {
  return read.db
    .selectFrom("observatory.question as q")
    .innerJoin("observatory.vintage as v", (join) => join.onRef("v.space_id", "=", "q.vintage_space").onRef("v.id", "=", "q.vintage_id"))
    .leftJoin("kernel.unit as u", "u.id", "q.unit_id")
    .where("q.space_id", "=", read.space.id)
    .$if(ids !== undefined, (query) => query.where("q.id", "in", ids?.length === 0 ? [NONE] : (ids ?? [])))
    .$if(series !== undefined, (query) => query.where("q.series", "in", series?.length === 0 ? [-1] : (series ?? [])))
    .$if(units !== undefined, (query) => query.where("u.code", "in", units?.length === 0 ? [""] : (units ?? [])))
    .$if(state !== undefined, (query) => query.where("q.state", "=", state ?? "open"))
    .$if(vintage !== undefined, (query) => query.where("v.code", "=", vintage ?? ""));
}

const NONE = "00000000-0000-7000-8000-000000000000";
const columns = [
  "q.id",
  "q.series",
  "u.code as unit",
  "u.name as unit_name",
  "q.period",
  "v.code as vintage",
  "q.rule",
  "q.facts",
  "q.asked_at",
  "q.state",
  "q.settled_at",
  "q.comment",
] as const;

/** Questions, the oldest first; one part after the question with an id when asked. */
export async function listQuestions(
  read: ReadHandle,
  choice: QuestionChoice,
  paging?: { readonly limit: number; readonly after?: string | undefined },
): Promise<readonly StoredQuestion[]> {
  const all = questions(read, choice).select(columns).orderBy("q.asked_at").orderBy("q.id");
  const after = paging?.after;
  const part =
    after === undefined || after === ""
      ? all
      : all.where(
          sql<boolean>`(q.asked_at, q.id) > (select p.asked_at, p.id from observatory.question p where p.space_id = ${read.space.id} and p.id::text = ${after})`,
        );
  const rows = await (paging === undefined ? part : part.limit(paging.limit)).execute();
  return rows.map((row) => ({
    id: row.id,
    series: row.series,
    unit: row.unit === null || row.unit_name === null ? undefined : { code: row.unit, name: row.unit_name },
    period: row.period,
    vintage: row.vintage,
    rule: row.rule,
    facts: numbersOf(row.facts),
    askedAt: row.asked_at,
    state: row.state,
    settledAt: row.settled_at ?? undefined,
    comment: row.comment ?? undefined,
  }));
}

/** The open questions about some series, in all units or in some, in one query: for pages that show the numbers. */
export async function listOpenQuestions(read: ReadHandle, choice: { readonly series: readonly number[]; readonly units?: readonly string[] | undefined }) {
  const found = await listQuestions(read, { series: choice.series, state: "open" });
  return found.filter(({ unit }) => unit === undefined || choice.units === undefined || choice.units.includes(unit.code));
}

/** A value that is asked about: the numbers of its series, unit and release. */
export interface AskedPlace {
  readonly series: number;
  readonly unit: number;
  readonly period: string;
  readonly vintage: number;
}

/** The values of some indicators, by their codes, or of some series that an open question is about (I37), in one query. NOTE: open questions are few, numbers are many. */
export async function listAskedPlaces(read: ReadHandle, choice: readonly string[] | { readonly series: readonly number[] }): Promise<readonly AskedPlace[]> {
  const wanted = "series" in choice ? sql`${[...choice.series]}::integer[]` : sql`array(${selectSeriesOf(read, choice)})`;
  const rows = await read.db
    .selectFrom("observatory.question")
    .select(["series", "unit_id", "period", "vintage_id"])
    .distinct()
    .where("space_id", "=", read.space.id)
    .where("state", "=", "open")
    .where(sql<boolean>`series = any(${wanted})`)
    .orderBy("series")
    .orderBy("unit_id")
    .orderBy("period")
    .orderBy("vintage_id")
    .execute();
  return rows.flatMap(({ series: of, unit_id, period, vintage_id }) => (unit_id === null ? [] : [{ series: of, unit: unit_id, period, vintage: vintage_id }]));
}

/** How many questions there are. */
export async function countQuestions(read: ReadHandle, choice: QuestionChoice): Promise<number> {
  const { count } = await questions(read, choice)
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Open questions of one owner. Missing `unit`: those about indicators in all units, which the office answers. */
export interface OwnerQuestions {
  readonly unit?: { readonly code: string; readonly name: ContentText } | undefined;
  readonly count: number;
  readonly oldest: Instant;
}

/** Open questions by owner, the oldest first, in one query. */
export async function countByOwner(read: ReadHandle, units?: readonly string[]): Promise<readonly OwnerQuestions[]> {
  const rows = await questions(read, { state: "open", units })
    .select(["u.code", "u.name"])
    .select(({ fn }) => [fn.countAll<string>().as("count"), fn.min("q.asked_at").as("oldest")])
    .groupBy(["u.code", "u.name"])
    .orderBy("oldest")
    .orderBy("u.code")
    .execute();
  return rows.map(({ code, name, count, oldest }) => ({
    unit: code === null || name === null ? undefined : { code, name },
    count: Number(count),
    oldest,
  }));
}

function numbersOf(json: unknown): Readonly<Record<string, number>> {
  if (typeof json !== "object" || json === null) return {};
  return Object.fromEntries(Object.entries(json).flatMap(([name, value]) => (typeof value === "number" ? [[name, value]] : [])));
}

/** A question to be kept: keys as the tables have them. */
export interface NewQuestion {
  readonly series: number;
  readonly unit?: number | undefined;
  readonly period: string;
  readonly vintage: { readonly space: string; readonly id: number };
  readonly rule: QuestionRule;
  readonly ruleVersion: number;
  readonly facts: Readonly<Record<string, number>>;
}

/** Stores questions in one statement; one that was asked before stays as it is. */
export async function saveQuestions(write: WriteHandle, fresh: readonly NewQuestion[]): Promise<void> {
  const rows = fresh.map((one) => ({
    space_id: write.space.id,
    id: newId<"question">(),
    series: one.series,
    unit_id: one.unit ?? null,
    period: one.period,
    vintage_space: one.vintage.space as typeof write.space.id,
    vintage_id: one.vintage.id,
    rule: one.rule,
    rule_version: one.ruleVersion,
    facts: one.facts,
    asked_at: write.now,
  }));
  await insertMissingRows(write, "observatory.question", rows);
}

/** Closes questions whose value a new release has replaced. */
export async function saveCorrected(write: WriteHandle, ids: readonly string[], vintage: number): Promise<void> {
  if (ids.length === 0) return;
  await write.db
    .updateTable("observatory.question")
    .set({ state: "corrected", settled_at: write.now, settled_vintage: vintage })
    .where("space_id", "=", write.space.id)
    .where("state", "=", "open")
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute();
}

/** A release was taken back: what was asked about it is settled, and what it had settled is open again. */
export async function undoQuestions(write: WriteHandle, vintage: number): Promise<void> {
  const { id } = write.space;
  await write.db
    .updateTable("observatory.question")
    .set({ state: "open", settled_at: null, settled_vintage: null })
    .where("space_id", "=", id)
    .where("settled_vintage", "=", vintage)
    .execute();
  await write.db
    .updateTable("observatory.question")
    .set({ state: "corrected", settled_at: write.now })
    .where("space_id", "=", id)
    .where("state", "=", "open")
    .where("vintage_space", "=", id)
    .where("vintage_id", "=", vintage)
    .execute();
}

/** Stores the explanation of a question. */
export async function saveExplanation(write: WriteHandle, id: string, { comment, by }: { readonly comment: string; readonly by?: string | undefined }) {
  await write.db
    .updateTable("observatory.question")
    .set({ state: "explained", settled_at: write.now, settled_vintage: null, comment, settled_by: by ?? null })
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .execute();
}

/** The series of which a release holds numbers of some units, and their periods. */
export async function listSeriesOfVintage(read: ReadHandle, vintage: number, units: readonly number[]): Promise<readonly number[]> {
  const rows = await read.db
    .selectFrom("observatory.observation")
    .select("series")
    .distinct()
    .where("space_id", "=", read.space.id)
    .where("vintage_id", "=", vintage)
    .where("unit_id", "in", units.length === 0 ? [-1] : units)
    .orderBy("series")
    .execute();
  return rows.map(({ series }) => series);
}
