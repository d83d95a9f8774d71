import { canonical, newId, type ObjectId, type PersonId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import type { ComputedStatus, DeclaredStatus, StatusInputs, StatusPair } from "../model/status.ts";
import type { StatusReason } from "../model/words.ts";

/** A declared status and what the rule gave beside it, to be stored together. */
export interface NewStatus {
  readonly subject: ObjectId;
  readonly declared: DeclaredStatus;
  readonly computed: ComputedStatus;
  readonly ruleVersion: number;
  readonly inputs: StatusInputs;
  /** Missing: answered by the link of a team. */
  readonly by?: PersonId | undefined;
}

/** Stores a declared status and, apart from it, the computed one of the same day (I104). */
export async function saveStatus(write: WriteHandle, { subject, declared, computed, ruleVersion, inputs, by }: NewStatus): Promise<string> {
  const id = newId();
  const space_id = write.space.id;
  await write.db
    .insertInto("delivery.status")
    .values({
      space_id,
      id,
      subject_id: subject,
      as_of: declared.asOf,
      progress_bp: declared.progressBp,
      forecast: declared.forecast ?? null,
      colour: declared.colour,
      text: declared.text ?? null,
      made_at: write.now,
      made_by: by ?? null,
    })
    .execute();
  await write.db
    .insertInto("delivery.computed_status")
    .values({ space_id, status_id: id, colour: computed.colour, reasons: [...computed.reasons], rule_version: ruleVersion, inputs: canonical({ ...inputs }) })
    .execute();
  return id;
}

/** Declared and computed statuses of things, newest first; all of them. One query. */
export async function listStatuses(read: ReadHandle, subjects: readonly ObjectId[]): Promise<readonly StatusPair[]> {
  if (subjects.length === 0) return [];
  const rows = await read.db
    .selectFrom("delivery.status as s")
    .innerJoin("delivery.computed_status as c", (join) => join.onRef("c.space_id", "=", "s.space_id").onRef("c.status_id", "=", "s.id"))
    .select(["s.id", "s.subject_id", "s.as_of", "s.progress_bp", "s.forecast", "s.colour", "s.text"])
    .select(["c.colour as computed_colour", "c.reasons", "c.rule_version"])
    .where("s.space_id", "=", read.space.id)
    .where("s.subject_id", "in", subjects)
    .orderBy("s.made_at", "desc")
    .orderBy("s.id", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    subject: row.subject_id as ObjectId,
    declared: { asOf: row.as_of, progressBp: row.progress_bp, forecast: row.forecast ?? undefined, colour: row.colour, text: row.text ?? undefined },
    computed: { colour: row.computed_colour, reasons: row.reasons as StatusReason[], ruleVersion: row.rule_version },
  }));
}
