import pg from "pg";

/** The word that every text of the twin begins with. */
export const MARK = "ZNAKOBCY";

/** Rows that are one for all spaces, whichever holds them: receipts by their code, units by their number. */
const OF_ALL = ["thread.receipt_place", "kernel.unit"];

/** Numbers that one row of all spaces has: the twin gets others. What hangs on them keeps the number, so that a forgotten space still finds two rows. */
const NUMBERS_OF_ALL: Readonly<Record<string, string>> = { "observatory.indicator": "series", "observatory.series": "id" };

/** The space that is planted beside the one under test. */
export const TWIN = "00000000-0000-7000-8000-0000000000b0";

/**
 * Plants a twin of a space: the same rows under the same ids and codes, in a space of its own, with a mark before every
 * text that may be changed. A look that forgets its space then finds two rows instead of one, or the wrong one.
 */
export async function plantTwin(url: string, code: string): Promise<void> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    await owner.query("begin; set local session_replication_role = replica");
    const { rows: spaces } = await owner.query<{ id: string }>("select id from kernel.space where code = $1", [code]);
    await owner.query(
      `insert into kernel.space select (jsonb_populate_record(s, jsonb_build_object('id', $2::text, 'code', 'obcy', 'name', jsonb_build_object('pl', $3::text)))).* from kernel.space s where id = $1`,
      [spaces[0]?.id, TWIN, MARK],
    );
    for (const { name, columns } of (await tablesOf(owner)).filter((table) => !OF_ALL.includes(table.name))) {
      const values = columns.map((column) => planted(name, column)).join(", ");
      const names = columns.map((column) => `"${column.name}"`).join(", ");
      await owner.query(`insert into ${name} (${names}) overriding system value select ${values} from ${name} where space_id = '${spaces[0]?.id}'`);
    }
    await owner.query("commit");
  } finally {
    await owner.end();
  }
}

/** What a table of the twin holds, so that a change in it is seen. */
export async function twinState(url: string): Promise<string> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    const parts = (await tablesOf(owner)).map(
      ({ name }) => `select '${name} ' || count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) as line from ${name} where space_id = '${TWIN}'`,
    );
    const { rows } = await owner.query<{ line: string }>(parts.join(" union all "));
    return rows.map(({ line }) => line).join("\n");
  } finally {
    await owner.end();
  }
}

interface Column {
  readonly name: string;
  readonly type: string;
  readonly isChecked: boolean;
}

async function tablesOf(owner: pg.Client): Promise<readonly { readonly name: string; readonly columns: readonly Column[] }[]> {
  const { rows } = await owner.query<Column & { readonly table: string }>(`
    select format('%I.%I', n.nspname, c.relname) as table, a.attname as name, t.typname as type,
      exists (select from pg_constraint k where k.conrelid = c.oid and k.contype in ('c', 'p', 'u', 'f') and a.attnum = any(k.conkey)) as "isChecked"
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    join pg_type t on t.oid = a.atttypid
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
      and exists (select from pg_attribute s where s.attrelid = c.oid and s.attname = 'space_id')
    order by 1, a.attnum`);
  return [...Map.groupBy(rows, ({ table }) => table)].map(([name, columns]) => ({ name, columns }));
}

/** NOTE: kinds, states and codes stay as they are, so that a forgotten space is not saved by another condition. */
const TEXTS =
  /^(text|body|name|title|statement|reason|note|question|place|rationale|answer|label|purpose|question_text|wording|function|end_reason|citation|definition)$/;

function planted(table: string, { name, type, isChecked }: Column): string {
  if (NUMBERS_OF_ALL[table] === name) return `"${name}" + 1000000`;
  if (name === "space_id") return `'${TWIN}'::uuid`;
  if (type === "uuid" && name.endsWith("_space")) return `case when "${name}" = space_id then '${TWIN}'::uuid else "${name}" end`;
  if (type === "jsonb" && table !== "kernel.space") return `regexp_replace("${name}"::text, '("(?:pl|en)": ")', '\\1${MARK} ', 'g')::jsonb`;
  if (type === "text" && !isChecked && TEXTS.test(name)) return `'${MARK} ' || "${name}"`;
  return `"${name}"`;
}
