import { readFileSync } from "node:fs";
import { join } from "node:path";
import { roleNames } from "@splot/kernel/access";
import { describeApi, type Room } from "@splot/kernel/http";
import pg from "pg";
import { arrows } from "./arrows.ts";
import { generateTypes } from "./generate-types.ts";

/** A file that is derived from the program, and its text now. */
export interface Generated {
  readonly path: string;
  readonly text: string;
}

/** What is derived from the rooms: API description, permission matrix, graph of rooms. */
export function generateFromRooms(rooms: readonly Room[]): readonly Generated[] {
  return [
    { path: "docs/generated/openapi.json", text: `${JSON.stringify(describeApi(rooms, "0.1.0"), null, 1)}\n` },
    { path: "docs/generated/permissions.md", text: permissionMatrix(rooms) },
    { path: "docs/generated/rooms.md", text: roomGraph(rooms) },
  ];
}

/** What is derived from a migrated database: types, golden schema, data dictionary. */
export async function generateFromDatabase(url: string): Promise<readonly Generated[]> {
  return [
    { path: "db/types.ts", text: await generateTypes(url) },
    { path: "db/schema.sql", text: await goldenSchema(url) },
    { path: "docs/generated/dictionary.md", text: await dataDictionary(url) },
  ];
}

/** The files whose text in the repository is not the text now. */
export function findDrift(root: string, files: readonly Generated[]): readonly string[] {
  return files.filter(({ path, text }) => readOr(join(root, path)) !== text).map(({ path }) => path);
}

function readOr(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function permissionMatrix(rooms: readonly Room[]): string {
  const roles = [...Object.keys(roleNames), "anyone", "system"];
  const head = `| act | ${roles.join(" | ")} |\n|---|${roles.map(() => "---").join("|")}|`;
  const parts = rooms
    .filter(({ actions }) => actions.length > 0)
    .map((room) => {
      const rows = room.actions.map(({ name, grants }) => {
        const cells = roles.map((role) => {
          const grant = grants.find((one) => one.role === role);
          return grant === undefined ? "–" : grant.own === undefined ? "yes" : `own ${grant.own}`;
        });
        return `| ${name} | ${cells.join(" | ")} |`;
      });
      return `## ${room.title.en} · ${room.title.pl}\n\n${head}\n${rows.join("\n")}`;
    });
  return `# Who may do what\n\nGenerated from the policies of the rooms; do not edit. Everything not marked is refused.\n\n${parts.join("\n\n")}\n`;
}

function roomGraph(rooms: readonly Room[]): string {
  const built = new Set([...rooms.map(({ name }) => name), "thread"]);
  const lines = Object.entries(arrows)
    .filter(([room]) => built.has(room))
    .flatMap(([room, doors]) => doors.filter((door) => built.has(door)).map((door) => `  ${room} --> ${door}`));
  const list = rooms.map(
    ({ name, title, kinds, routes, actions, queries }) =>
      `| ${name} | ${title.en} | ${Object.keys(kinds).join(", ")} | ${routes.length} | ${actions.length} | ${queries.length} |`,
  );
  return `# Rooms\n\nGenerated; do not edit. An arrow means: may enter the door of.\n\n\`\`\`mermaid\ngraph LR\n${lines.join("\n")}\n\`\`\`\n\n| room | title | kinds | routes | actions | queries |\n|---|---|---|---|---|---|\n${list.join("\n")}\n`;
}

const OWN = "n.nspname not in ('pg_catalog', 'information_schema', 'public', 'pg_toast') and n.nspname not like 'pg_temp%'";

/** Tables with columns, constraints, indexes, triggers, policies and grants, by catalogue queries (no pg_dump at hand). */
async function goldenSchema(url: string): Promise<string> {
  const lines = await linesOf(
    url,
    `
    select n.nspname || '.' || c.relname as owner, 1 as part, a.attnum::text as ord,
      format('  %s %s%s', a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then ' not null' else '' end) as line
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and ${OWN}
    union all
    select n.nspname || '.' || c.relname, 2, k.conname, format('  %s: %s', k.conname, pg_get_constraintdef(k.oid)) from pg_constraint k
    join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace where k.contype <> 'n' and ${OWN}
    union all
    select schemaname || '.' || tablename, 3, indexname, '  ' || indexdef from pg_indexes i join pg_namespace n on n.nspname = i.schemaname where ${OWN}
    union all
    select n.nspname || '.' || c.relname, 4, t.tgname, '  ' || pg_get_triggerdef(t.oid) from pg_trigger t
    join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where not t.tgisinternal and ${OWN}
    union all
    select schemaname || '.' || tablename, 5, policyname, format('  policy %s for %s using %s check %s', policyname, cmd, qual, with_check)
    from pg_policies p join pg_namespace n on n.nspname = p.schemaname where ${OWN}
    union all
    select table_schema || '.' || table_name, 6, privilege_type, format('  grant %s to %s', privilege_type, grantee)
    from information_schema.role_table_grants g join pg_namespace n on n.nspname = g.table_schema where grantee = 'splot_app' and ${OWN}`,
  );
  return `-- Golden schema, generated from the catalogue of a migrated database; do not edit.\n${lines}`;
}

async function linesOf(url: string, query: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ owner: string; line: string }>(
      `select owner, line from (${query}) as lines order by owner collate "C", part, case when part = 1 then lpad(ord, 5, '0') else ord end collate "C", line collate "C"`,
    );
    const tables = Map.groupBy(rows, ({ owner }) => owner);
    return [...tables].map(([owner, list]) => `\n${owner}\n${list.map(({ line }) => line).join("\n")}\n`).join("");
  } finally {
    await client.end();
  }
}

async function dataDictionary(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ table: string; table_comment: string | null; column: string; type: string; comment: string | null }>(`
    select n.nspname || '.' || c.relname as "table", obj_description(c.oid) as table_comment, a.attname as column, format_type(a.atttypid, null) as type, col_description(c.oid, a.attnum) as comment
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and ${OWN} order by (n.nspname || '.' || c.relname) collate "C", a.attnum`);
  await client.end();
  const parts = [...Map.groupBy(rows, ({ table }) => table)].map(([table, columns]) => {
    const lines = columns.map(({ column, type, comment }) => `| ${column} | ${type} | ${comment === "ml" ? "text in two languages" : (comment ?? "")} |`);
    return `## ${table}\n\n${columns[0]?.table_comment ?? ""}\n\n| column | type | meaning |\n|---|---|---|\n${lines.join("\n")}`;
  });
  return `# Data dictionary\n\nGenerated from the comments of the database; do not edit.\n\n${parts.join("\n\n")}\n`;
}
