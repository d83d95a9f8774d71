import type pg from "pg";

/** A table of Splot as the catalogue describes it. */
export interface DumpTable {
  /** Quoted, with its schema: fit for SQL. */
  readonly name: string;
  /** Columns that hold something of their own; computed ones are left out. Quoted. */
  readonly columns: readonly string[];
  /** Columns of the primary key, or all columns. Quoted. */
  readonly key: readonly string[];
  /** Rows are hidden behind their space. */
  readonly isSecured: boolean;
  readonly isForced: boolean;
}

interface TableRow extends DumpTable {
  readonly refersTo: readonly string[];
}

const TABLES = `
  select format('%I.%I', n.nspname, c.relname) as name, c.relrowsecurity as "isSecured", c.relforcerowsecurity as "isForced",
    (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
    coalesce((select array_agg(quote_ident(a.attname) order by k.ord) from pg_index i cross join unnest(i.indkey) with ordinality k(attnum, ord)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum where i.indrelid = c.oid and i.indisprimary), '{}') as key,
    coalesce((select array_agg(distinct format('%I.%I', fn.nspname, fc.relname)) from pg_constraint f join pg_class fc on fc.oid = f.confrelid
      join pg_namespace fn on fn.oid = fc.relnamespace where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid), '{}') as "refersTo"
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
    and format('%I.%I', n.nspname, c.relname) <> 'public.splot_migration'
    and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
  order by 1`;

/** All tables of the database, each after those that it refers to. Refuses (throws): tables that refer to one another in a circle. */
export async function listTables(client: pg.ClientBase): Promise<readonly DumpTable[]> {
  const { rows } = await client.query<TableRow>(TABLES);
  const sorted: TableRow[] = [];
  const done = new Set<string>();
  let left = rows;
  while (left.length > 0) {
    const ready = left.filter(({ refersTo }) => refersTo.every((name) => done.has(name)));
    if (ready.length === 0) throw new Error(`tables refer to one another in a circle: ${left.map(({ name }) => name).join(", ")}`);
    for (const table of ready) done.add(table.name);
    sorted.push(...ready);
    left = left.filter(({ name }) => !done.has(name));
  }
  return sorted;
}
