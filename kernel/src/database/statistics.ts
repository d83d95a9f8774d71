import pg from "pg";

/**
 * Lets the database look at what it holds, as it otherwise does by itself a minute later. Without it the plans that
 * sessions keep after a first loading are those for empty tables.
 */
export async function refreshStatistics(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("analyze");
  } finally {
    await client.end();
  }
}
