import type { ContentText } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { sql } from "kysely";

/** What is missing before an assembly can work today. */
export interface Gaps {
  readonly clerkCount: number;
  /** Deciding bodies with voting seats that nobody holds. */
  readonly vacancies: readonly { readonly code: string; readonly name: ContentText; readonly emptyCount: number; readonly seatCount: number }[];
}

/** Looks for missing clerks and empty voting seats of assemblies, in one query. */
export async function findGaps(read: ReadHandle): Promise<Gaps> {
  const { rows } = await sql<{ clerkCount: number; vacancies: Gaps["vacancies"] }>`
    select (select count(*)::integer from people.role_assignment r
        where r.space_id = ${read.space.id} and r.role = 'clerk' and r.span @> ${read.today}::date) as "clerkCount",
      coalesce((select jsonb_agg(v order by v.code) from (
        select b.code, b.name, count(s.id)::integer as "seatCount", (count(s.id) filter (where m.id is null))::integer as "emptyCount"
        from people.body b
          join people.seat s on s.space_id = b.space_id and s.body_id = b.id and s.voting and s.span @> ${read.today}::date
          left join people.mandate m on m.space_id = s.space_id and m.seat_id = s.id and m.span @> ${read.today}::date
        where b.space_id = ${read.space.id} and b.kind = 'assembly'
        group by b.space_id, b.id, b.code, b.name having count(s.id) filter (where m.id is null) > 0
      ) v), '[]'::jsonb) as vacancies`.execute(read.db);
  return rows[0] ?? { clerkCount: 0, vacancies: [] };
}
