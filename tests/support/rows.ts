import pg from "pg";

/** Rows of a space in all tables, and its own row. */
export async function countRows(url: string, space: string): Promise<number> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ name: string }>(
      "select table_schema || '.' || table_name as name from information_schema.columns where column_name = 'space_id' and table_schema not in ('pg_catalog', 'information_schema')",
    );
    const counts = rows.map(({ name }) => `select count(*) from ${name} where space_id = '${space}'`);
    const sum = await owner.query<{ sum: string }>(
      `select sum(count) from (${[...counts, `select count(*) from kernel.space where id = '${space}'`].join(" union all ")}) t`,
    );
    return Number(sum.rows[0]?.sum);
  } finally {
    await owner.end();
  }
}
