import { type ContentText, type Day, type Id, newId, type ObjectId, type PersonId } from "@splot/kernel";
import { putRows, type ReadHandle, type WriteHandle } from "@splot/kernel/database";
import { sql } from "kysely";
import type { BodyKind } from "../model/body.ts";
import type { MembershipState } from "../model/organisation.ts";
import { entitlementOn, type MandateBasis, type SeatId, type SeatOffice, type SeatOnDay } from "../model/seat.ts";
import { readSpan, type Span, writeSpan } from "../model/span.ts";

interface SeatRow {
  readonly id: SeatId;
  readonly body_kind: BodyKind;
  readonly ord: number;
  readonly office: SeatOffice;
  readonly voting: boolean;
  readonly span: string;
  readonly organisation_id: ObjectId | null;
  readonly name: ContentText;
  readonly short: string;
  readonly teryt: string | null;
  readonly head_title: ContentText | null;
  readonly membership: MembershipState | null;
  readonly person_id: PersonId | null;
  readonly function: ContentText;
  readonly mandate_id: Id<"mandate">;
  readonly mandate_span: string;
  readonly basis: MandateBasis;
}

/** The seats of a body that exist on a day, in their order, with represented organisation, holder and entitlement (I15, I16). One query. */
export async function listSeats(read: ReadHandle, body: ObjectId, day: Day): Promise<readonly SeatOnDay[]> {
  const { rows } = await sql<SeatRow>`
    select s.id, b.kind as body_kind, s.ord, s.office, s.voting, s.span::text, o.id as organisation_id, o.name, o.short, o.teryt, o.head_title,
      ms.state as membership, p.id as person_id, p.function, m.id as mandate_id, m.span::text as mandate_span, m.basis
    from people.seat s
    join people.body b on b.space_id = s.space_id and b.id = s.body_id
    left join people.organisation o on o.space_id = s.space_id and o.id = s.represents
    left join people.membership ms on ms.space_id = s.space_id and ms.organisation_id = s.represents and ms.span @> ${day}::date
    left join people.mandate m on m.space_id = s.space_id and m.seat_id = s.id and m.span @> ${day}::date
    left join people.person p on p.space_id = m.space_id and p.id = m.person_id
    where s.space_id = ${read.space.id} and s.body_id = ${body} and s.span @> ${day}::date
    order by s.ord`.execute(read.db);
  return rows.map((row) => seatOf(row, day));
}

function seatOf(row: SeatRow, day: Day): SeatOnDay {
  const { id, ord, office, voting } = row;
  const span = readSpan(row.span);
  const entitlement = entitlementOn(day, {
    bodyKind: row.body_kind,
    voting,
    span,
    represents: row.organisation_id !== null,
    membership: row.membership ?? undefined,
    isHeld: row.person_id !== null,
  });
  const organisation =
    row.organisation_id === null
      ? undefined
      : { id: row.organisation_id, name: row.name, short: row.short, teryt: row.teryt ?? undefined, headTitle: row.head_title ?? undefined };
  const holder =
    row.person_id === null
      ? {}
      : { person: { id: row.person_id, function: row.function }, mandate: { id: row.mandate_id, span: readSpan(row.mandate_span), basis: row.basis } };
  return { seat: id, ord, office, voting, span, organisation, ...holder, ...entitlement };
}

/** A seat held by a person on a day. */
export interface HeldSeat {
  readonly seat: SeatId;
  readonly body: ObjectId;
  readonly organisation?: ObjectId | undefined;
}

/** The seats that a person holds on a day. */
export async function listHeldSeats(read: ReadHandle, person: PersonId, day: Day): Promise<readonly HeldSeat[]> {
  const rows = await read.db
    .selectFrom("people.mandate as m")
    .innerJoin("people.seat as s", (join) => join.onRef("s.space_id", "=", "m.space_id").onRef("s.id", "=", "m.seat_id"))
    .select(["s.id", "s.body_id", "s.represents"])
    .where("m.space_id", "=", read.space.id)
    .where("m.person_id", "=", person)
    .where(sql<boolean>`m.span @> ${day}::date`)
    .where(sql<boolean>`s.span @> ${day}::date`)
    .execute();
  return rows.map(({ id, body_id, represents }) => ({
    seat: id as SeatId,
    body: body_id as ObjectId,
    organisation: represents === null ? undefined : (represents as ObjectId),
  }));
}

/** What is needed to make a seat. */
export interface NewSeat {
  readonly id: SeatId;
  readonly body: ObjectId;
  readonly ord: number;
  readonly represents?: ObjectId | undefined;
  readonly office: SeatOffice;
  readonly voting: boolean;
  readonly span: Span;
}

/** Stores a seat. */
export async function saveSeat(write: WriteHandle, seat: NewSeat): Promise<void> {
  const { id, body, ord, represents, office, voting, span } = seat;
  await write.db
    .insertInto("people.seat")
    .values({
      space_id: write.space.id,
      id,
      body_id: body,
      ord,
      represents: represents ?? null,
      office,
      voting,
      span: writeSpan(span),
    })
    .execute();
}

/** Beyond every place in a body, for seats on the way to theirs. */
const ASIDE = 10_000;

/**
 * Makes the recorded seats of a body exactly these, in this order. A seat that was there for the same organisation and
 * office stays itself, with its mandates. Shape: their ids.
 */
export async function putSeats(
  write: WriteHandle,
  body: ObjectId,
  { seats, span }: { readonly seats: readonly Pick<NewSeat, "represents" | "office" | "voting">[]; readonly span: Span },
): Promise<readonly SeatId[]> {
  const space_id = write.space.id;
  const known = await write.db
    .updateTable("people.seat")
    .set({ ord: sql<number>`ord + ${ASIDE}` })
    .where("space_id", "=", space_id)
    .where("body_id", "=", body)
    .returning(["id", "represents", "office", "ord"])
    .execute();
  const free = known.toSorted((a, b) => a.ord - b.ord);
  const rows = seats.map(({ represents, office, voting }, place) => {
    const at = free.findIndex((one) => one.represents === (represents ?? null) && one.office === office);
    const [same] = at === -1 ? [] : free.splice(at, 1);
    return { space_id, id: same?.id ?? newId<"seat">(), body_id: body, ord: place + 1, represents: represents ?? null, office, voting, span: writeSpan(span) };
  });
  await putRows(write, { table: "people.seat", key: ["space_id", "id"] }, rows);
  if (free.length > 0) {
    const left = free.map(({ id }) => id);
    await write.db.deleteFrom("people.seat").where("space_id", "=", space_id).where("id", "in", left).execute();
  }
  return rows.map(({ id }) => id as SeatId);
}

/** Takes all seats of a recorded body back. */
export async function dropSeats(write: WriteHandle, body: ObjectId): Promise<void> {
  await write.db.deleteFrom("people.seat").where("space_id", "=", write.space.id).where("body_id", "=", body).execute();
}

/** The place of a new seat: after the last one of the body. */
export async function nextSeatOrd(write: WriteHandle, body: ObjectId): Promise<number> {
  const row = await write.db
    .selectFrom("people.seat")
    .select((select) => select.fn.max("ord").as("ord"))
    .where("space_id", "=", write.space.id)
    .where("body_id", "=", body)
    .executeTakeFirst();
  return (row?.ord ?? 0) + 1;
}

/** A seat, with what is needed to decide about it. */
export interface StoredSeat {
  readonly id: SeatId;
  readonly body: ObjectId;
  readonly span: Span;
}

/** The seat with this id, locked until the act ends. Missing: `undefined`. */
export async function lockSeat(write: WriteHandle, id: SeatId): Promise<StoredSeat | undefined> {
  const row = await write.db
    .selectFrom("people.seat")
    .select(["id", "body_id", "span"])
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? undefined : { id, body: row.body_id as ObjectId, span: readSpan(row.span) };
}

/** An end with its reason. */
export interface Ending {
  readonly span: Span;
  readonly reason: string;
}

/** Ends a seat. */
export async function endSeatSpan(write: WriteHandle, id: SeatId, { span, reason }: Ending): Promise<void> {
  await write.db
    .updateTable("people.seat")
    .set({ span: writeSpan(span), end_reason: reason })
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .execute();
}

/** A mandate of a seat. */
export interface Mandate {
  readonly id: Id<"mandate">;
  readonly seat: SeatId;
  readonly person: PersonId;
  readonly span: Span;
  readonly basis: MandateBasis;
}

/** The mandates of a seat, oldest first. */
export async function listMandates(read: ReadHandle, seat: SeatId): Promise<readonly Mandate[]> {
  const rows = await read.db
    .selectFrom("people.mandate")
    .selectAll()
    .where("space_id", "=", read.space.id)
    .where("seat_id", "=", seat)
    .orderBy("span")
    .execute();
  return rows.map(({ id, person_id, span, basis }) => ({ id: id as Id<"mandate">, seat, person: person_id, span: readSpan(span), basis }));
}

/** Stores a mandate. */
export async function saveMandate(write: WriteHandle, mandate: Omit<Mandate, "id">): Promise<Id<"mandate">> {
  const id = newId<"mandate">();
  const { seat, person, span, basis } = mandate;
  await write.db
    .insertInto("people.mandate")
    .values({ space_id: write.space.id, id, seat_id: seat, person_id: person, span: writeSpan(span), basis })
    .execute();
  return id;
}

/** The mandate with this id, locked until the act ends. Missing: `undefined`. */
export async function lockMandate(write: WriteHandle, id: Id<"mandate">): Promise<Mandate | undefined> {
  const row = await write.db
    .selectFrom("people.mandate")
    .selectAll()
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? undefined : { id, seat: row.seat_id as SeatId, person: row.person_id, span: readSpan(row.span), basis: row.basis };
}

/** Ends a mandate. */
export async function endMandateSpan(write: WriteHandle, id: Id<"mandate">, { span, reason }: Ending): Promise<void> {
  await write.db
    .updateTable("people.mandate")
    .set({ span: writeSpan(span), end_reason: reason })
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .execute();
}
