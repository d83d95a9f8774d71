import type { ContentText, Id, ObjectId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { sql } from "kysely";
import type { MandateBasis, SeatOffice } from "../model/seat.ts";
import { readSpan, type Span } from "../model/span.ts";

/** A mandate or a seat of a body that is over. */
export interface PastPlace {
  readonly id: Id<"mandate"> | Id<"seat">;
  readonly ord: number;
  readonly office: SeatOffice;
  /** Missing: the seat represented no organisation. */
  readonly organisation?: ContentText | undefined;
  readonly span: Span;
  /** Missing: its end was set from the beginning. */
  readonly reason?: string | undefined;
  /** Who held the seat, and why. Missing: the seat itself ended. */
  readonly mandate?: { readonly function: ContentText; readonly basis: MandateBasis } | undefined;
}

interface PastRow {
  readonly id: PastPlace["id"];
  readonly ord: number;
  readonly office: SeatOffice;
  readonly organisation: ContentText | null;
  readonly span: string;
  readonly end_reason: string | null;
  readonly function: ContentText | null;
  readonly basis: MandateBasis | null;
}

/** Unit: rows of one page. */
export const PAST_PAGE = 50;

/** One page of the mandates and seats of a body that are over, the latest end first; `after` is the id of the last one shown. */
export async function listPastPlaces(read: ReadHandle, body: ObjectId, after?: Id<"mandate"> | Id<"seat">): Promise<readonly PastPlace[]> {
  const { rows } = await sql<PastRow>`
    with past as (
      select m.id, s.ord, s.office, s.represents, m.span, m.end_reason, p.function, m.basis
      from people.seat s
      join people.mandate m on m.space_id = s.space_id and m.seat_id = s.id
      join people.person p on p.space_id = m.space_id and p.id = m.person_id
      where s.space_id = ${read.space.id} and s.body_id = ${body} and upper(m.span) <= ${read.today}::date
      union all
      select s.id, s.ord, s.office, s.represents, s.span, s.end_reason, null, null
      from people.seat s
      where s.space_id = ${read.space.id} and s.body_id = ${body} and upper(s.span) <= ${read.today}::date
    )
    select past.id, ord, office, o.name as organisation, past.span::text, end_reason, past.function, basis
    from past left join people.organisation o on o.space_id = ${read.space.id} and o.id = past.represents
    where ${after === undefined ? sql`true` : sql`(upper(past.span), past.id) < (select upper(last.span), last.id from past last where last.id = ${after})`}
    order by upper(past.span) desc, past.id desc limit ${PAST_PAGE + 1}`.execute(read.db);
  return rows.map(({ organisation, span, end_reason, function: name, basis, ...row }) => ({
    ...row,
    organisation: organisation ?? undefined,
    span: readSpan(span),
    reason: end_reason ?? undefined,
    mandate: name === null || basis === null ? undefined : { function: name, basis },
  }));
}

/** Has a mandate or seat of the body ended? */
export async function hasPastPlaces(read: ReadHandle, body: ObjectId): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select exists (
      select from people.seat s left join people.mandate m on m.space_id = s.space_id and m.seat_id = s.id
      where s.space_id = ${read.space.id} and s.body_id = ${body} and (upper(s.span) <= ${read.today}::date or upper(m.span) <= ${read.today}::date)
    ) as known`.execute(read.db);
  return rows[0]?.known === true;
}
