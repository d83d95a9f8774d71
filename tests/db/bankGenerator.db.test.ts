import pg from "pg";
import { expect, test } from "vitest";
import { growBank } from "../../bench/bank/growBank.ts";
import { testSite } from "../support/site.tsx";

const size = { indicators: 12, years: 3, units: 40 };

/** Grows a small bank in a database of its own. Shape: its numbers in words that are the same in every database. */
async function grown() {
  const { url } = await testSite({ rooms: [] });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query("select id from kernel.space where code = 'cwiczenie'");
    const bank = await growBank(url, rows[0].id, size);
    const { rows: numbers } = await client.query(
      `select i.code, u.code as unit, o.period, o.value, o.missing, o.flags, v.code as vintage from observatory.observation o
         join observatory.indicator i on i.series = o.series join kernel.unit u on u.id = o.unit_id join observatory.vintage v on v.id = o.vintage_id order by 1, 2, 3`,
    );
    const { rows: said } = await client.query(
      "select sum(value_count)::int as count, count(distinct vintage_id)::int as releases from observatory.vintage_extent",
    );
    return { bank, numbers, said };
  } finally {
    await client.end();
  }
}

test("the bank of the bench is the same in every run, as large as asked for, with gaps and flags", async () => {
  const [one, other] = [await grown(), await grown()];
  const count = size.indicators * size.years * size.units;
  expect([one.bank.observations, one.numbers.length, one.said]).toEqual([count, count, [{ count, releases: 2 }]]);
  expect(other.numbers).toEqual(one.numbers);
  expect(new Set(one.numbers.map(({ value }) => value)).size).toBeGreaterThan(count / 10);
  for (const has of [({ missing }: Row) => missing !== null, ({ flags }: Row) => flags.length > 0])
    expect(one.numbers.filter(has).length).toBeGreaterThan(count / 100);
  expect(one.numbers.every(({ value, missing }) => (value === null) !== (missing === null))).toBe(true);
});

type Row = { readonly value: string | null; readonly missing: string | null; readonly flags: readonly string[] };
