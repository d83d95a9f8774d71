/** Writes db/types.ts from the catalogue of a migrated database. Comments `ml` and `json: T` on jsonb columns give their types. */
import pg from "pg";

interface Column {
  readonly schema: string;
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly has_default: boolean;
  readonly generated: boolean;
  readonly comment: string | null;
  readonly check: string | null;
}

const QUERY = `
  select n.nspname as schema, c.relname as table, a.attname as column, format_type(a.atttypid, null) as type,
    not a.attnotnull as nullable, a.atthasdef or a.attidentity <> '' as has_default, a.attgenerated <> '' as generated,
    col_description(c.oid, a.attnum) as comment,
    (select pg_get_constraintdef(k.oid) from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
      and pg_get_constraintdef(k.oid) like '%= ANY (ARRAY[%' limit 1) as check
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'v', 'p') and a.attnum > 0 and not a.attisdropped
    and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'pg_toast')
  order by 1, 2, a.attnum`;

const scalars: Readonly<Record<string, string>> = {
  text: "string",
  character: "string",
  date: "Day",
  daterange: "string",
  integer: "number",
  smallint: "number",
  bigint: "number",
  "double precision": "number",
  real: "number",
  boolean: "boolean",
  "timestamp with time zone": "Date",
  numeric: "string",
  bytea: "Buffer",
  "text[]": "string[]",
  "integer[]": "number[]",
  "uuid[]": "string[]",
};

function typeOf(column: Column): string {
  const { type, comment, check } = column;
  if (type === "jsonb") return `ColumnType<${/^ml\b/.test(comment ?? "") ? "ContentText" : "Json"}, string, string>`;
  const choices = [...(check?.matchAll(/'([^']+)'::text/g) ?? [])].map(([, word]) => JSON.stringify(word));
  if (choices.length > 0 && type === "text") return choices.join(" | ");
  if (type === "uuid") return idOf(column.column);
  return scalarOf(type);
}

function scalarOf(type: string): string {
  const scalar = scalars[type];
  if (scalar === undefined) throw new Error(`no type for ${type}`);
  return scalar;
}

function idOf(column: string): string {
  if (/(^|_)space(_id)?$/.test(column)) return "SpaceId";
  if (/(^|_)object(_id)?$/.test(column)) return "ObjectId";
  return column === "person_id" ? "PersonId" : "string";
}

function lineOf(column: Column): string {
  const type = column.nullable ? nullableOf(column) : typeOf(column);
  const whole = column.generated || column.has_default ? `Generated<${type}>` : type;
  return `  ${column.column}: ${whole};`;
}

function nullableOf(column: Column): string {
  const type = typeOf(column);
  const json = /^ColumnType<(\w+), string, string>$/.exec(type);
  return json ? `ColumnType<${json[1]} | null, string | null, string | null>` : `${type} | null`;
}

/** The text of db/types.ts for the database at `url`. */
export async function generateTypes(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Column>(QUERY);
  await client.end();
  const tables = Map.groupBy(rows, ({ schema, table }) => `${schema}.${table}`);
  const parts = [...tables].map(([name, columns]) => `export interface ${nameOf(name)} {\n${columns.map(lineOf).join("\n")}\n}`);
  const members = [...tables.keys()].map((name) => `  "${name}": ${nameOf(name)};`);
  return [
    "// Generated from the migrations by `npm run generate`; do not edit.",
    'import type { ColumnType, Generated } from "kysely";',
    'import type { ContentText, Day, Json, ObjectId, PersonId, SpaceId } from "@splot/kernel";',
    "",
    ...parts,
    `export interface Database {\n${members.join("\n")}\n}`,
    "",
  ].join("\n");
}

function nameOf(table: string): string {
  return `${table
    .split(/[._]/)
    .map((word) => word[0]?.toUpperCase() + word.slice(1))
    .join("")}Table`;
}
