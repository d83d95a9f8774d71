import { type ContentText, type Id, newId, type PersonId } from "@splot/kernel";
import type { Role } from "@splot/kernel/access";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import { sql } from "kysely";
import type { Assignment, NewAssignment, ScopeKind, ShownAssignment } from "../model/role.ts";
import { readSpan, type Span, writeSpan } from "../model/span.ts";

interface AssignmentRow {
  readonly id: Id<"assignment">;
  readonly person_id: PersonId;
  readonly role: Role;
  readonly scope_kind: ScopeKind;
  readonly scope_id: string | null;
  readonly span: string;
  readonly scope_name: ContentText | null;
}

/** The assignments of the space, or of one person, with the names of organisations, bodies and seats they reach. One query. */
export async function listAssignments(read: ReadHandle, person?: PersonId): Promise<readonly ShownAssignment[]> {
  const { rows } = await sql<AssignmentRow>`
    select r.id, r.person_id, r.role, r.scope_kind, r.scope_id, r.span::text, coalesce(o.name, b.name, so.name) as scope_name
    from people.role_assignment r
    left join people.organisation o on o.space_id = r.space_id and r.scope_kind = 'organisation' and o.id::text = r.scope_id
    left join people.body b on b.space_id = r.space_id and r.scope_kind = 'body' and b.id::text = r.scope_id
    left join people.seat s on s.space_id = r.space_id and r.scope_kind = 'seat' and s.id::text = r.scope_id
    left join people.organisation so on so.space_id = s.space_id and so.id = s.represents
    where r.space_id = ${read.space.id} and not isempty(r.span) ${person === undefined ? sql`` : sql`and r.person_id = ${person}`}
    order by r.id`.execute(read.db);
  return rows.map(({ scope_name, ...row }) => ({ ...assignmentOf(row), scopeName: scope_name ?? undefined }));
}

/** The assignments of a role, locked until the act ends, so that two acts do not end the last two at once. */
export async function lockAssignmentsOf(write: WriteHandle, role: Role): Promise<readonly Assignment[]> {
  const rows = await write.db
    .selectFrom("people.role_assignment")
    .selectAll()
    .where("space_id", "=", write.space.id)
    .where("role", "=", role)
    .where(sql<boolean>`not isempty(span)`)
    .orderBy("id")
    .forUpdate()
    .execute();
  return rows.map((row) => assignmentOf({ ...row, id: row.id as Id<"assignment"> }));
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

/** Gives an assignment another span. A span that ends on its first day becomes empty: the role never holds again. */
export async function changeAssignmentSpan(write: WriteHandle, id: Id<"assignment">, span: Span): Promise<void> {
  await write.db
    .updateTable("people.role_assignment")
    .set({ span: writeSpan(span) })
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
