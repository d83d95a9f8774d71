import type { ObjectId, PersonId } from "@splot/kernel";
import type { Database, ReadHandle, WriteHandle } from "@splot/kernel/database";
import type { Selectable } from "kysely";
import type { Electorate } from "../model/decision.ts";
import type { Ballot, ItemId, StoredElector } from "../model/records.ts";
import { ruleSchema } from "../model/schema.ts";

/** Stores a ballot with its frozen electors (I87). */
export async function saveBallot(write: WriteHandle, ballot: Ballot, electors: readonly StoredElector[]): Promise<void> {
  const space_id = write.space.id;
  await write.db
    .insertInto("assembly.ballot")
    .values({
      space_id,
      id: ballot.id,
      meeting_id: ballot.meeting,
      item_id: ballot.item,
      draft_id: ballot.draft,
      version_no: ballot.version,
      sha256: ballot.sha256,
      question: JSON.stringify(ballot.question),
      rule_code: ballot.ruleCode,
      rule_version: ballot.ruleVersion,
      rule: JSON.stringify(ballot.rule),
      second_person: ballot.secondPerson,
      call_no: ballot.call,
      seat_count: ballot.seatCount,
      population_source: ballot.populationSource ?? null,
      opened_at: ballot.openedAt,
      closed_at: null,
      announced_at: null,
    })
    .execute();
  await write.db
    .insertInto("assembly.elector")
    .values(
      electors.map((elector) => ({
        space_id,
        ballot_id: ballot.id,
        seat_id: elector.seat,
        ord: elector.ord,
        organisation_id: elector.organisationId,
        organisation: JSON.stringify(elector.organisation),
        person_id: elector.person,
        population: elector.population ?? null,
        is_present: elector.isPresent,
        is_recused: elector.isRecused,
        is_chair: elector.isChair,
      })),
    )
    .execute();
}

/** The ballot with this id. Missing: `undefined`. */
export async function findBallot(read: ReadHandle, id: ObjectId): Promise<Ballot | undefined> {
  const row = await read.db.selectFrom("assembly.ballot").selectAll().where("space_id", "=", read.space.id).where("id", "=", id).executeTakeFirst();
  return row === undefined ? undefined : ballotOf(row);
}

/** The ballot with this id, locked until the act ends: votes and closing go one after another. Missing: `undefined`. */
export async function lockBallot(write: WriteHandle, id: ObjectId): Promise<Ballot | undefined> {
  const row = await write.db
    .selectFrom("assembly.ballot")
    .selectAll()
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? undefined : ballotOf(row);
}

/** The ballots of a meeting in the order of their opening. */
export async function listBallots(read: ReadHandle, meeting: ObjectId): Promise<readonly Ballot[]> {
  const rows = await read.db
    .selectFrom("assembly.ballot")
    .selectAll()
    .where("space_id", "=", read.space.id)
    .where("meeting_id", "=", meeting)
    .orderBy("opened_at")
    .orderBy("id")
    .execute();
  return rows.map(ballotOf);
}

/** Notes when a ballot was closed or announced; the database lets each happen once. */
export async function stampBallot(write: WriteHandle, id: ObjectId, moment: "closed_at" | "announced_at"): Promise<void> {
  await write.db
    .updateTable("assembly.ballot")
    .set(moment === "closed_at" ? { closed_at: write.now } : { announced_at: write.now })
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .execute();
}

/** The electors of a ballot in the order of their seats. */
export async function listElectors(read: ReadHandle, ballot: ObjectId): Promise<readonly StoredElector[]> {
  const rows = await read.db
    .selectFrom("assembly.elector")
    .selectAll()
    .where("space_id", "=", read.space.id)
    .where("ballot_id", "=", ballot)
    .orderBy("ord")
    .execute();
  return rows.map(electorOf);
}

/** One elector of a ballot. Missing: the seat is none. */
export async function findElector(read: ReadHandle, ballot: ObjectId, seat: string): Promise<StoredElector | undefined> {
  const row = await read.db
    .selectFrom("assembly.elector")
    .selectAll()
    .where("space_id", "=", read.space.id)
    .where("ballot_id", "=", ballot)
    .where("seat_id", "=", seat)
    .executeTakeFirst();
  return row === undefined ? undefined : electorOf(row);
}

/** The electorate of a ballot, as the decision takes it. */
export function electorateOf({ seatCount, call }: Ballot, electors: readonly StoredElector[]): Electorate {
  return {
    seatCount,
    call,
    electors: electors.map(({ seat, ord, organisation, population, isPresent, isRecused, isChair }) => ({
      seat,
      ord,
      organisation,
      population,
      isPresent,
      isRecused,
      isChair,
    })),
  };
}

function electorOf(row: Selectable<Database["assembly.elector"]>): StoredElector {
  return {
    seat: row.seat_id,
    ord: row.ord,
    organisationId: row.organisation_id,
    organisation: row.organisation,
    person: row.person_id as PersonId,
    population: row.population === null ? undefined : Number(row.population),
    isPresent: row.is_present,
    isRecused: row.is_recused,
    isChair: row.is_chair,
  };
}

function ballotOf(row: Selectable<Database["assembly.ballot"]>): Ballot {
  return {
    id: row.id as ObjectId,
    meeting: row.meeting_id as ObjectId,
    item: row.item_id as ItemId,
    draft: row.draft_id as ObjectId,
    version: row.version_no,
    sha256: row.sha256,
    question: row.question,
    ruleCode: row.rule_code,
    ruleVersion: row.rule_version,
    rule: ruleSchema.parse(row.rule),
    secondPerson: row.second_person,
    call: row.call_no === 2 ? 2 : 1,
    seatCount: row.seat_count,
    populationSource: row.population_source ?? undefined,
    openedAt: row.opened_at,
    closedAt: row.closed_at ?? undefined,
    announcedAt: row.announced_at ?? undefined,
  };
}
