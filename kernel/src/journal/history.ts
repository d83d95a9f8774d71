import { sql } from "kysely";
import type { Json } from "../canonical.ts";
import type { ReadHandle } from "../database/index.ts";
import { COMMONS, type ObjectId } from "../ids.ts";

/** One line of an object's history, without names and payloads. */
export interface HistoryLine {
  readonly at: Date;
  readonly event: string;
  readonly role: string;
  readonly version?: number | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** What the act says of itself in public, where it concerns a fact from a source. */
  readonly payload?: Json | undefined;
  /** Names of the fields that the act changed, never what stands in them. Missing: the act does not say. */
  readonly fields?: readonly string[] | undefined;
}

/** Events of facts from sources; their public payload says what changed, or why. */
const FACT_EVENTS = ["facts.corrected", "facts.retracted", "facts.restored"];

/** The newest history lines of an object, newest first. */
export async function listHistory(read: ReadHandle, object: ObjectId, limit = 50): Promise<readonly HistoryLine[]> {
  const rows = await read.db
    .selectFrom("kernel.journal_entry as e")
    .leftJoin("kernel.journal_payload as p", (join) =>
      join.onRef("p.space_id", "=", "e.space_id").onRef("p.stream", "=", "e.stream").onRef("p.seq", "=", "e.seq"),
    )
    .select(["e.at", "e.event", "e.role", "e.version_no", "e.from_state", "e.to_state"])
    .select((select) => [
      select
        .case()
        .when(select.and([select("e.event", "in", FACT_EVENTS), select("p.is_public", "=", true)]))
        .then(select.ref("p.payload"))
        .end()
        .as("payload"),
      sql<readonly string[] | null>`p.payload->'fields'`.as("fields"),
    ])
    .where("e.space_id", "in", [read.space.id, COMMONS])
    .where("e.object_id", "=", object)
    .orderBy("e.at", "desc")
    .orderBy("e.seq", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ version_no, from_state, to_state, payload, fields, ...row }) => ({
    ...row,
    payload: payload ?? undefined,
    fields: fields ?? undefined,
    version: version_no ?? undefined,
    from: from_state ?? undefined,
    to: to_state ?? undefined,
  }));
}
