import pg from "pg";

/** Looks whether anything was written: the same text before and after means that no row came, changed or went. */
export interface Watcher {
  fingerprint(): Promise<string>;
  end(): Promise<void>;
}

/** What a refused request may leave: counted attempts to guess, and nothing else. */
const LEFT_OUT = ["people.sign_in_attempt", "assembly.code_attempt"];

/** A watcher over all tables of a database, as its owner. Shape: rows and newest writing transaction of each table. */
export async function watchTables(url: string): Promise<Watcher> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    "select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1",
  );
  const parts = rows
    .filter(({ name }) => !LEFT_OUT.includes(name))
    .map(({ name }) => `select '${name} ' || count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) as line from ${name}`);
  const query = { name: "fingerprint", text: parts.join(" union all ") };
  return {
    fingerprint: async () => (await client.query<{ line: string }>(query)).rows.map(({ line }) => line).join("\n"),
    end: () => client.end(),
  };
}
