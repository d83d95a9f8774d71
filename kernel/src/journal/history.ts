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
}

/** The newest history lines of an object, newest first. */
export async function listHistory(read: ReadHandle, object: ObjectId, limit = 50): Promise<readonly HistoryLine[]> {
  const rows = await read.db
    .selectFrom("kernel.journal_entry")
    .select(["at", "event", "role", "version_no", "from_state", "to_state"])
    .where("space_id", "in", [read.space.id, COMMONS])
    .where("object_id", "=", object)
    .orderBy("at", "desc")
    .orderBy("seq", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ version_no, from_state, to_state, ...row }) => ({
    ...row,
    version: version_no ?? undefined,
    from: from_state ?? undefined,
    to: to_state ?? undefined,
  }));
}
