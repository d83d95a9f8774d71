import type pg from "pg";
import { refusals } from "../refusal.ts";

/** The role of the application: it holds no rights beyond its grants and passes no row security. */
export const APPLICATION_ROLE = "splot_app";

/** What decides whether a user can bring the database up to date. */
export interface Rights {
  readonly user: string;
  readonly database: string;
  readonly hasRole: boolean;
  /** May act as the role of the application. */
  readonly isMember: boolean;
  readonly mayMakeRoles: boolean;
  /** May hand the role of the application on. */
  readonly mayGrantRole: boolean;
  /** May make schemas in the database. */
  readonly mayMakeSchemas: boolean;
}

const refuse = refusals({
  "database.rights_missing": {
    kind: "rule",
    pl: "Użytkownik „{user}” nie ma w bazie „{database}” praw, których Splot potrzebuje. Niech administrator PostgreSQL wykona raz w tej bazie: {sql}",
    en: "The user “{user}” lacks rights in the database “{database}” that Splot needs. Let the administrator of PostgreSQL run this once in that database: {sql}",
  },
});

/** What an administrator has to run before this user can bring the database up to date. Missing: an empty list when nothing is missing. */
export function missingGrants({ user, database, hasRole, isMember, mayMakeRoles, mayGrantRole, mayMakeSchemas }: Rights): readonly string[] {
  const isRoleMissing = !hasRole && !mayMakeRoles;
  const isGrantMissing = !isMember && (hasRole ? !mayGrantRole : !mayMakeRoles);
  return [
    ...(isRoleMissing ? [`create role ${APPLICATION_ROLE} nologin;`] : []),
    ...(isGrantMissing ? [`grant ${APPLICATION_ROLE} to ${quoted(user)};`] : []),
    ...(mayMakeSchemas ? [] : [`grant create on database ${quoted(database)} to ${quoted(user)};`]),
  ];
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The rights of the connected user. */
export async function readRights(client: pg.ClientBase): Promise<Rights> {
  // NOTE: since PostgreSQL 16 whoever makes a role administers it but may not yet act as it.
  const { rows } = await client.query<Omit<Rights, "isMember" | "mayGrantRole"> & { readonly isSuper: boolean; readonly isSplit: boolean }>(`
    select current_user::text as user, current_database()::text as database, rolsuper as "isSuper", rolsuper or rolcreaterole as "mayMakeRoles",
      exists (select from pg_roles where rolname = '${APPLICATION_ROLE}') as "hasRole",
      has_database_privilege(current_database(), 'create') as "mayMakeSchemas",
      current_setting('server_version_num')::int >= 160000 as "isSplit"
    from pg_roles where rolname = current_user`);
  const [row] = rows;
  if (row === undefined) throw new Error("the connected user has no role");
  const { isSuper, isSplit, ...rights } = row;
  if (isSuper || !rights.hasRole) return { ...rights, isMember: isSuper && rights.hasRole, mayGrantRole: rights.mayMakeRoles };
  const asked = await client.query<{ readonly isMember: boolean; readonly isAdmin: boolean }>(
    `select pg_has_role('${APPLICATION_ROLE}', $1) as "isMember", pg_has_role('${APPLICATION_ROLE}', 'member with admin option') as "isAdmin"`,
    [isSplit ? "set" : "member"],
  );
  const { isMember = false, isAdmin = false } = asked.rows[0] ?? {};
  return { ...rights, isMember, mayGrantRole: isAdmin || (!isSplit && rights.mayMakeRoles) };
}

/**
 * Sees to it that the role of the application exists and that the connected user may act as it.
 * Refuses: `database.rights_missing`, with the exact words for the administrator.
 */
export async function prepareRole(client: pg.ClientBase): Promise<void> {
  const rights = await readRights(client);
  const sql = missingGrants(rights);
  if (sql.length > 0) throw refuse("database.rights_missing", { user: rights.user, database: rights.database, sql: sql.join(" ") });
  if (!rights.hasRole) await client.query(`create role ${APPLICATION_ROLE} nologin`);
  if (!rights.isMember) await client.query(`grant ${APPLICATION_ROLE} to ${quoted(rights.user)}`);
}
