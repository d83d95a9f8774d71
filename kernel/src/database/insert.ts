import { type Insertable, type RawBuilder, type Selectable, sql } from "kysely";
import type { Database } from "../../../db/types.ts";
import type { WriteHandle } from "./handles.ts";

/** A row to store, with the values that a reader of the table will see; columns with a default may be left out. */
export type NewRow<Name extends keyof Database> = {
  readonly [Column in keyof Insertable<Database[Name]>]: Column extends keyof Selectable<Database[Name]> ? Selectable<Database[Name]>[Column] : never;
};

/**
 * Stores rows of one table in one statement, whatever their number: for acts that arrive in bursts. All rows carry
 * the columns of the first. Nothing happens without rows.
 * NOTE: the rows travel as one JSON value, so the text of the statement never changes and stays prepared.
 */
export async function insertRows<Name extends keyof Database>(write: WriteHandle, table: Name, rows: readonly NewRow<Name>[]): Promise<void> {
  if (rows.length > 0) await insertion(table, rows).execute(write.db);
}

/** The same, where a row that is there already stays as it is. */
export async function insertMissingRows<Name extends keyof Database>(write: WriteHandle, table: Name, rows: readonly NewRow<Name>[]): Promise<void> {
  if (rows.length > 0) await sql`${insertion(table, rows)} on conflict do nothing`.execute(write.db);
}

/** Stores rows in the place of those that have the same key. Columns that are left out stay as they are. */
export async function putRows<Name extends keyof Database>(
  write: WriteHandle,
  { table, key }: { readonly table: Name; readonly key: readonly string[] },
  rows: readonly NewRow<Name>[],
): Promise<void> {
  if (rows.length === 0) return;
  const changed = Object.keys(rows[0] ?? {}).filter((column) => !key.includes(column));
  const set = sql.join(changed.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`));
  await sql`${insertion(table, rows)} on conflict (${sql.join(key.map((column) => sql.ref(column)))}) do update set ${set}`.execute(write.db);
}

function insertion<Name extends keyof Database>(table: Name, rows: readonly NewRow<Name>[]): RawBuilder<unknown> {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)));
  return sql`insert into ${sql.table(table)} (${columns}) select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`;
}
