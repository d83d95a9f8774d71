import { type ContentText, type Id, type Instant, newId, type ObjectId, type PersonId } from "@splot/kernel";
import type { Role } from "@splot/kernel/access";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import { sql } from "kysely";
import type { Assignment, NewAssignment, PastRole, ScopeKind, ShownAssignment } from "../model/role.ts";
import { readSpan, writeSpan } from "../model/span.ts";
import type { Ending } from "./seats.ts";

interface AssignmentRow {
  readonly id: Id<"assignment">;
  readonly person_id: PersonId;
  readonly role: Role;
  readonly scope_kind: ScopeKind;
  readonly scope_id: string | null;
  readonly span: string;
  readonly scope_name: ContentText | null;
}

/** The name of what a role reaches; joins and column for the assignment `r`. */
const scopeName = sql`coalesce(o.name, b.name, so.name) as scope_name`;
const scopeJoins = sql`
    left join people.organisation o on o.space_id = r.space_id and r.scope_kind = 'organisation' and o.id::text = r.scope_id
    left join people.body b on b.space_id = r.space_id and r.scope_kind = 'body' and b.id::text = r.scope_id
    left join people.seat s on s.space_id = r.space_id and r.scope_kind = 'seat' and s.id::text = r.scope_id
    left join people.organisation so on so.space_id = s.space_id and so.id = s.represents`;

/** The assignments of the space, or of one person, with the names of organisations, bodies and seats they reach. One query. */
export async function listAssignments(read: ReadHandle, person?: PersonId): Promise<readonly ShownAssignment[]> {
  const { rows } = await sql<AssignmentRow>`
    select r.id, r.person_id, r.role, r.scope_kind, r.scope_id, r.span::text, ${scopeName}
    from people.role_assignment r ${scopeJoins}
    where r.space_id = ${read.space.id} and not isempty(r.span) ${person === undefined ? sql`` : sql`and r.person_id = ${person}`}
    order by r.id`.execute(read.db);
  return rows.map(({ scope_name, ...row }) => ({ ...assignmentOf(row), scopeName: scope_name ?? undefined }));
}

/** The organisations for which somebody who can sign in acts today in this role. One query. */
export async function listRepresented(read: ReadHandle, role: Role): Promise<ReadonlySet<ObjectId>> {
  const { rows } = await sql<{ readonly id: ObjectId }>`
    select distinct r.scope_id as id from people.role_assignment r
    join people.account a on a.space_id = r.space_id and a.person_id = r.person_id and a.state = 'active'
    where r.space_id = ${read.space.id} and r.scope_kind = 'organisation' and r.role = ${role} and r.span @> ${read.today}::date`.execute(read.db);
  return new Set(rows.map(({ id }) => id));
}

/** Those who direct the office and can sign in, locked until the act ends, so that two acts do not end the last two at once. */
export async function lockActiveDirectors(write: WriteHandle): Promise<readonly Assignment[]> {
  const { rows } = await sql<Omit<AssignmentRow, "scope_name">>`
    select r.id, r.person_id, r.role, r.scope_kind, r.scope_id, r.span::text
    from people.role_assignment r
    join people.account a on a.space_id = r.space_id and a.person_id = r.person_id and a.state = 'active'
    where r.space_id = ${write.space.id} and r.role = 'director' and not isempty(r.span)
    order by r.id for update of r`.execute(write.db);
  return rows.map(assignmentOf);
}

/** The roles of a person that no longer hold, the latest first; all of them. */
export async function listPastRoles(read: ReadHandle, person: PersonId): Promise<readonly PastRole[]> {
  const { rows } = await sql<AssignmentRow & { readonly ended_at: Instant | null; readonly end_reason: string | null }>`
    select r.id, r.person_id, r.role, r.scope_kind, r.scope_id, r.span::text, r.ended_at, r.end_reason, ${scopeName}
    from people.role_assignment r ${scopeJoins}
    where r.space_id = ${read.space.id} and r.person_id = ${person} and (isempty(r.span) or upper(r.span) <= ${read.today}::date)
    order by coalesce(upper(r.span), r.ended_at::date) desc, r.id desc`.execute(read.db);
  return rows.map(({ scope_name, ended_at, end_reason, ...row }) => ({
    ...assignmentOf({ ...row, span: row.span === "empty" ? "(,)" : row.span }),
    span: row.span === "empty" ? undefined : readSpan(row.span),
    scopeName: scope_name ?? undefined,
    endedAt: ended_at ?? undefined,
    reason: end_reason ?? undefined,
  }));
}

/** The assignment with this id. Missing: `undefined`. */
export async function findAssignment(read: ReadHandle, id: Id<"assignment">): Promise<Assignment | undefined> {
  const row = await read.db
    .selectFrom("people.role_assignment")
    .selectAll()
    .where("space_id", "=", read.space.id)
    .where("id", "=", id)
    .where(sql<boolean>`not isempty(span)`)
    .executeTakeFirst();
  return row === undefined ? undefined : assignmentOf({ ...row, id });
}

/** Stores an assignment. */
export async function saveAssignment(write: WriteHandle, wish: NewAssignment, grantedBy: PersonId | undefined): Promise<Id<"assignment">> {
  const id = newId<"assignment">();
  const { person, role, scopeKind, scopeId, span } = wish;
  await write.db
    .insertInto("people.role_assignment")
    .values({
      space_id: write.space.id,
      id,
      person_id: person,
      role,
      scope_kind: scopeKind,
      scope_id: scopeId ?? null,
      span: writeSpan(span),
      granted_by: grantedBy ?? null,
    })
    .execute();
  return id;
}

/** Ends an assignment. A span that ends on its first day becomes empty: the role never holds again. */
export async function endAssignment(write: WriteHandle, id: Id<"assignment">, { span, reason }: Ending): Promise<void> {
  await write.db
    .updateTable("people.role_assignment")
    .set({ span: writeSpan(span), end_reason: reason, ended_at: write.now })
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .execute();
}

/** Does what a role should reach exist in this space? A domain is known to another room and is taken as it is. */
export async function isScopeKnown(read: ReadHandle, kind: ScopeKind, id: string): Promise<boolean> {
  if (kind === "space" || kind === "domain") return true;
  const { rows } = await sql<{ known: boolean }>`
    select exists (select from ${sql.table(`people.${kind}`)} where space_id = ${read.space.id} and id::text = ${id}) as known`.execute(read.db);
  return rows[0]?.known === true;
}

function assignmentOf(row: Omit<AssignmentRow, "scope_name">): Assignment {
  return { id: row.id, person: row.person_id, role: row.role, scopeKind: row.scope_kind, scopeId: row.scope_id ?? undefined, span: readSpan(row.span) };
}
