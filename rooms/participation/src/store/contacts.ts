import type { WriteHandle } from "@splot/kernel/database";
import { sql } from "kysely";

/** Lets go of contacts that are erased: remarks, ideas and declarations stay, nobody is behind them any more. */
export async function forgetContacts(write: WriteHandle, contacts: readonly string[]): Promise<void> {
  if (contacts.length === 0) return;
  for (const table of ["participation.remark", "participation.idea", "participation.declaration"] as const) {
    await write.db
      .updateTable(table)
      .set({ contact_id: null })
      .where("space_id", "=", write.space.id)
      .where("contact_id", "=", sql<string>`any(${contacts}::uuid[])`)
      .execute();
  }
}
