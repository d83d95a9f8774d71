import type { Space } from "@splot/kernel/database";

/** A connection or a pool: founding runs before there is a space to have a handle of. */
interface Connection {
  query(text: string, values?: readonly unknown[]): Promise<{ readonly rows: readonly unknown[] }>;
}

/** Lets one founding run at a time. */
export async function lockFounding(client: Connection): Promise<void> {
  await client.query("select pg_advisory_xact_lock(7076109)");
}

/** Is there a space besides the commons? */
export async function hasSpace(connection: Connection): Promise<boolean> {
  const { rows } = await connection.query("select from kernel.space where kind <> 'commons' limit 1");
  return rows.length > 0;
}

/** Stores a space and makes it the space of the open transaction. */
export async function openNewSpace(client: Connection, space: Space, now: Date): Promise<void> {
  const { id, code, name, kind, purpose, zone, settings } = space;
  await client.query("insert into kernel.space (id, code, name, kind, purpose, zone, settings, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8)", [
    id,
    code,
    JSON.stringify(name),
    kind,
    purpose,
    zone,
    JSON.stringify(settings),
    now,
  ]);
  await client.query("select set_config('splot.space', $1, true)", [id]);
}
