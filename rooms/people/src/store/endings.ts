import type { ContentText, Day } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { sql } from "kysely";

/** A mandate that ends soon, with nobody in the seat after it. */
export interface EndingMandate {
  readonly id: string;
  readonly bodyCode: string;
  readonly body: ContentText;
  /** Function of the holder. */
  readonly holder: ContentText;
  /** The last day on which it holds. */
  readonly lastOn: Day;
}

/** Mandates that end within these days and are followed by no other, nearest end first; at most `limit`. */
export async function listEndingMandates(read: ReadHandle, days: number, limit = 50): Promise<readonly EndingMandate[]> {
  return read.db
    .selectFrom("people.mandate as m")
    .innerJoin("people.seat as s", (join) => join.onRef("s.space_id", "=", "m.space_id").onRef("s.id", "=", "m.seat_id"))
    .innerJoin("people.body as b", (join) => join.onRef("b.space_id", "=", "s.space_id").onRef("b.id", "=", "s.body_id"))
    .innerJoin("people.person as p", (join) => join.onRef("p.space_id", "=", "m.space_id").onRef("p.id", "=", "m.person_id"))
    .select(["m.id", "b.code as bodyCode", "b.name as body", "p.function as holder"])
    .select(sql<Day>`(upper(m.span) - 1)::text`.as("lastOn"))
    .where("m.space_id", "=", read.space.id)
    .where(sql<boolean>`upper(m.span) > ${read.today}::date and upper(m.span) <= ${read.today}::date + ${days}::integer`)
    .where(sql<boolean>`s.span @> upper(m.span)`)
    .where(sql<boolean>`not exists (select from people.mandate n where n.space_id = m.space_id and n.seat_id = m.seat_id and lower(n.span) >= upper(m.span))`)
    .orderBy(sql`upper(m.span)`)
    .orderBy("m.id")
    .limit(limit)
    .execute();
}
