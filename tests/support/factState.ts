import pg from "pg";

/** What a table of facts is without: keys of its own making, instants, places in lists, counters of edits. */
const LEFT_OUT = ["space_id", "made_at", "loaded_at", "ord", "revision", "address", "made_by", "redistribute", "slug", "corrects"];
/** Tables that keep the past, and those of the program itself. */
const PAST =
  /^(kernel\.(space|version|block|cite|journal_\w+|command|number_series|job|notice|file|fact)|thread\.(receipt\w*|watch)|participation\.(remark|wording|disposition)|strategy\.(change\w*))$/;

interface Found {
  readonly table: string;
  readonly row: Record<string, unknown>;
}

/**
 * What the facts of an installation come to, whatever way they came about: every row that reads go by, with keys put
 * in words, as sorted lines. What was taken back or corrected is not part of it.
 */
export async function factState(url: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const names = await wordsOfKeys(client);
    const found: Found[] = [];
    for (const table of await listTables(client)) {
      const { rows } = await client.query<{ row: Record<string, unknown> }>(`select to_jsonb(t) as row from ${table} t`);
      found.push(...rows.map(({ row }) => ({ table, row })));
    }
    return found
      .filter((one) => isCurrent(one, names))
      .map((one) => line(one, names))
      .sort();
  } finally {
    await client.end();
  }
}

async function listTables(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.columns
     where column_name = 'space_id' and table_schema in ('kernel', 'people', 'thread', 'observatory', 'participation', 'assembly', 'strategy', 'projects') order by 1`,
  );
  return rows.map(({ name }) => name).filter((name) => !PAST.test(name));
}

/** Keys of things, units, series and releases in words that are the same in every installation. */
async function wordsOfKeys(client: pg.Client): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  const add = async (prefix: string, query: string) => {
    for (const { key, word } of (await client.query<{ key: string; word: string }>(query)).rows) names.set(`${prefix}${key}`, word);
  };
  await add("", "select object_id::text as key, key as word from kernel.fact where object_id is not null and retracted_at is null");
  await add("", "select id::text as key, 'source ' || code as word from observatory.source");
  await add("unit ", "select id::text as key, code as word from kernel.unit where not isempty(valid_span)");
  await add("series ", "select series::text as key, code as word from observatory.indicator");
  await add(
    "vintage ",
    "select id::text as key, regexp_replace(code, '-k[0-9]+$', '') as word from observatory.vintage v where not exists (select from observatory.vintage c where c.corrects = v.id)",
  );
  return names;
}

/** Rows that are no longer current, by table; every other row is. */
const current: Readonly<Record<string, (row: Found["row"], names: ReadonlyMap<string, string>) => boolean>> = {
  "kernel.object": (row) => row["state"] !== "retracted",
  "kernel.unit": (row) => row["valid_span"] !== "empty",
  "kernel.regulation": () => false,
  "thread.link": (row) => row["ended_at"] === null,
  "strategy.version": (row) => row["state"] === "in_force",
  "observatory.vintage": (row, names) => names.has(`vintage ${row["id"]}`),
  "observatory.observation": (row, names) => names.has(`vintage ${row["vintage_id"]}`),
  "observatory.vintage_extent": (row, names) => names.has(`vintage ${row["vintage_id"]}`),
  "observatory.indicator": (row, names) => names.has(`${row["id"]}`),
  "observatory.series": (row, names) => names.has(`${row["indicator_id"]}`),
};

function isCurrent({ table, row }: Found, names: ReadonlyMap<string, string>): boolean {
  return current[table]?.(row, names) ?? true;
}

const isUuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

function line({ table, row }: Found, names: ReadonlyMap<string, string>): string {
  const told = Object.entries(row)
    .filter(([column]) => !LEFT_OUT.includes(column))
    .map(([column, value]) => [column, wordOf(table, { column, value }, names)]);
  return `${table} ${JSON.stringify(Object.fromEntries(told))}`;
}

/** A version number tells how often a document was corrected; its content stands in its own rows. */
const COUNTERS: readonly string[] = ["no", "from_version", "to_version", "sha256", "fact_key"];

/** Columns with keys of integers, and what those are keys of. */
const integerKeys: Readonly<Record<string, string>> = {
  unit_id: "unit",
  area_id: "unit",
  series: "series",
  numerator_series: "series",
  denominator_series: "series",
  weight_series: "series",
  vintage_id: "vintage",
  "kernel.unit.id": "unit",
  "observatory.vintage.id": "vintage",
  "observatory.series.id": "series",
};
const withRelease: readonly string[] = ["to_locator", "from_locator", "observatory.vintage.code"];

/** The code of a team is made of the address of its municipality, which outlasts a corrected name. */
function isTeamCode(column: string, value: unknown): boolean {
  return column === "code" && String(value).startsWith("ZESPOL-");
}

function wordOf(table: string, { column, value }: { readonly column: string; readonly value: unknown }, names: ReadonlyMap<string, string>): unknown {
  if (value === null) return null;
  if (COUNTERS.includes(column) || isTeamCode(column, value)) return "#";
  if (withRelease.includes(column) || withRelease.includes(`${table}.${column}`)) return String(value).replace(/-k\d+$/, "");
  const key = integerKeys[`${table}.${column}`] ?? integerKeys[column];
  if (key !== undefined) return names.get(`${key} ${value}`) ?? value;
  return typeof value === "string" && isUuid.test(value) ? (names.get(value) ?? "#") : value;
}
