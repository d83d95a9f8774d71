import type { ContentText, Day } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { sql } from "kysely";

/** Something that a role may reach. */
export interface Scope {
  readonly kind: "organisation" | "body" | "seat";
  readonly id: string;
  readonly name: ContentText;
}

/** Members, sitting bodies and represented seats of the space on a day, as reaches of roles. One query. */
export async function listScopes(read: ReadHandle, day: Day): Promise<readonly Scope[]> {
  const { rows } = await sql<Scope>`
    select 'organisation' as kind, o.id::text, o.name, 1 as part, 0 as ord from people.organisation o
      join people.membership m on m.space_id = o.space_id and m.organisation_id = o.id and m.state = 'active' and m.span @> ${day}::date
      where o.space_id = ${read.space.id}
    union all
    select 'seat', s.id::text, jsonb_build_object('pl', (b.name ->> 'pl') || ' – ' || coalesce(o.name ->> 'pl', s.ord::text), 'en', coalesce(b.name ->> 'en', b.name ->> 'pl') || ' – ' || coalesce(o.name ->> 'en', o.name ->> 'pl', s.ord::text)), 2, s.ord
      from people.seat s join people.body b on b.space_id = s.space_id and b.id = s.body_id
      left join people.organisation o on o.space_id = s.space_id and o.id = s.represents
      where s.space_id = ${read.space.id} and s.span @> ${day}::date
    union all
    select 'body', b.id::text, b.name, 3, b.ord from people.body b where b.space_id = ${read.space.id} and b.kind not in ('working_team', 'role') and b.span @> ${day}::date
    order by part, ord, id`.execute(read.db);
  return rows.map(({ kind, id, name }) => ({ kind, id, name }));
}
