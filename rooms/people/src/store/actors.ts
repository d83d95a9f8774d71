import type { Bilingual, PersonId } from "@splot/kernel";
import type { Actor, HeldRole } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import { type RawBuilder, sql } from "kysely";
import { tokenHash } from "../secrets/token.ts";

interface ActorRow {
  readonly person_id: PersonId;
  readonly function: { readonly pl: string; readonly en?: string };
  readonly role: HeldRole["role"] | null;
  readonly scope_kind: HeldRole["scopeKind"];
  readonly scope_id: string | null;
}

/**
 * Who holds this session, with the roles that are valid today. One query.
 * A seat holder's role counts only on days on which the person holds the mandate of that seat (I17).
 * Missing: `undefined` for an unknown or ended session, or an account that is not active.
 */
export async function findActor(read: ReadHandle, token: string): Promise<Actor | undefined> {
  return loadActor(
    read,
    sql`exists (select from people.session s where s.space_id = a.space_id and s.account_id = a.id and s.token_hash = ${tokenHash(token)} and s.expires_at > ${read.now})`,
  );
}

/** Whoever has this login, as an actor with the roles of today: for told stories and the command line. Missing: `undefined`. */
export async function findActorOf(read: ReadHandle, login: string): Promise<Actor | undefined> {
  return loadActor(read, sql`a.login = ${login}`);
}

async function loadActor(read: ReadHandle, whose: RawBuilder<unknown>): Promise<Actor | undefined> {
  const { rows } = await sql<ActorRow>`
    select a.person_id, p.function, r.role, r.scope_kind, r.scope_id
    from people.account a
    join people.person p on p.space_id = a.space_id and p.id = a.person_id
    left join people.role_assignment r on r.space_id = a.space_id and r.person_id = a.person_id and r.span @> ${read.today}::date
      and (r.role <> 'seat_holder' or exists (
        select from people.mandate m where m.space_id = r.space_id and m.person_id = r.person_id and m.seat_id::text = r.scope_id and m.span @> ${read.today}::date))
    where a.space_id = ${read.space.id} and a.state = 'active' and ${whose}
    order by r.role, r.scope_id`.execute(read.db);
  const [first] = rows;
  if (first === undefined) return undefined;
  const name: Bilingual = { pl: first.function.pl, en: first.function.en ?? first.function.pl };
  const roles = rows.flatMap(({ role, scope_kind, scope_id }) => (role === null ? [] : [{ role, scopeKind: scope_kind, scopeId: scope_id ?? undefined }]));
  return { kind: "person", person: first.person_id, name, roles };
}
