import { newId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";

const PROFILE = "long-csv-1";

/** An accepted file. */
export interface AcceptedImport {
  readonly vintage: string;
  readonly rowCount: number;
}

/** The import of these bytes, if it stands already. Missing: `undefined`. */
export async function findImport(read: ReadHandle, sha256: string): Promise<AcceptedImport | undefined> {
  const row = await read.db
    .selectFrom("observatory.import as i")
    .innerJoin("observatory.vintage as v", (join) => join.onRef("v.space_id", "=", "i.space_id").onRef("v.id", "=", "i.vintage_id"))
    .select(["v.code", "i.row_count"])
    .where("i.space_id", "=", read.space.id)
    .where("i.sha256", "=", sha256)
    .where("i.profile", "=", PROFILE)
    .executeTakeFirst();
  return row === undefined ? undefined : { vintage: row.code, rowCount: row.row_count };
}

/** Stores that a file was accepted. */
export async function saveImport(
  write: WriteHandle,
  fresh: { readonly sha256: string; readonly rowCount: number; readonly vintage: number; readonly madeBy?: string | undefined },
): Promise<void> {
  await write.db
    .insertInto("observatory.import")
    .values({
      space_id: write.space.id,
      id: newId(),
      sha256: fresh.sha256,
      profile: PROFILE,
      row_count: fresh.rowCount,
      vintage_id: fresh.vintage,
      made_at: write.now,
      made_by: fresh.madeBy ?? null,
    })
    .execute();
}
