import { join } from "node:path";
import pg from "pg";
import { growBank } from "../../bench/bank/growBank.ts";
import { seedObservatory } from "../../seeds/reference/observatory.ts";
import { seedFor } from "../../seeds/reference/seed.ts";
import type { testSite } from "./site.tsx";

/** Members of the area of a large bank: more than a page shows at once. */
export const UNITS = 260;

/** The facts of the observatory and a generated bank in the exercise, whose area has `UNITS` members; then `work` over the bare database. */
export async function growLargeBank(
  { site, url }: Pick<Awaited<ReturnType<typeof testSite>>, "site" | "url">,
  work: (client: pg.Client, space: string) => Promise<void>,
): Promise<void> {
  await seedObservatory(seedFor({ performer: site.performer, clock: site.clock, root: join(import.meta.dirname, "../.."), space: "krakow" }));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query("select id from kernel.space where code = 'cwiczenie'");
    await growBank(url, rows[0].id, { indicators: 80, years: 3, units: UNITS });
    await work(client, rows[0].id);
  } finally {
    await client.end();
  }
}
