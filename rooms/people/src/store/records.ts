import type { ContentText, Day, PersonId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { sql } from "kysely";
import type { MandateBasis, SeatId, SeatOffice } from "../model/seat.ts";
import { readSpan } from "../model/span.ts";

/** A seat as a file tells it: by the code of its body and its number there. */
export interface SeatRecord {
  readonly id: SeatId;
  readonly body: string;
  readonly number: number;
  /** TERYT code, or the short name of what has none. Missing: the seat represents nobody. */
  readonly organisation?: string | undefined;
  readonly office: SeatOffice;
  readonly voting: boolean;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/** A mandate as a file tells it. */
export interface MandateRecord {
  readonly body: string;
  readonly number: number;
  readonly person: PersonId;
  readonly function: ContentText;
  readonly basis: MandateBasis;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/** Every seat of the space, past ones included, by body and number. One query. */
export async function listSeatRecords(read: ReadHandle): Promise<readonly SeatRecord[]> {
  const { rows } = await sql<Omit<SeatRecord, "from" | "to" | "organisation"> & { readonly organisation: string | null; readonly span: string }>`
    select s.id, b.code as body, s.ord as number, coalesce(o.teryt, o.short) as organisation, s.office, s.voting, s.span::text
    from people.seat s
    join people.body b on b.space_id = s.space_id and b.id = s.body_id
    left join people.organisation o on o.space_id = s.space_id and o.id = s.represents
    where s.space_id = ${read.space.id}
    order by b.code, s.ord, s.id`.execute(read.db);
  return rows.map(({ span, organisation, ...row }) => ({ ...row, organisation: organisation ?? undefined, ...readSpan(span) }));
}

/** Every mandate of the space, past ones included, by body, number and first day. One query. */
export async function listMandateRecords(read: ReadHandle): Promise<readonly MandateRecord[]> {
  const { rows } = await sql<Omit<MandateRecord, "from" | "to"> & { readonly span: string }>`
    select b.code as body, s.ord as number, p.id as person, p.function, m.basis, m.span::text
    from people.mandate m
    join people.seat s on s.space_id = m.space_id and s.id = m.seat_id
    join people.body b on b.space_id = s.space_id and b.id = s.body_id
    join people.person p on p.space_id = m.space_id and p.id = m.person_id
    where m.space_id = ${read.space.id}
    order by b.code, s.ord, lower(m.span), m.id`.execute(read.db);
  return rows.map(({ span, ...row }) => ({ ...row, ...readSpan(span) }));
}
