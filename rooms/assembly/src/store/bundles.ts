import type { ObjectId, Origin } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import type { BallotBundle } from "../model/recount.ts";
import { decisionSchema, ruleSchema } from "../model/schema.ts";

/** Every closed ballot of the space with all that decided it, for the export. Five queries, whatever the number of ballots. */
export async function listBallotBundles(read: ReadHandle): Promise<readonly BallotBundle[]> {
  const ballots = await listTallied(read);
  const electors = Map.groupBy(await listElectors(read), ({ ballot_id }) => ballot_id);
  const casts = Map.groupBy(await listCasts(read), ({ ballot_id }) => ballot_id);
  const resolutions = new Map((await listAdopted(read)).map((row) => [row.ballot_id, row]));
  const effects = Map.groupBy(await listEffects(read), ({ resolution_id }) => resolution_id);
  return ballots.flatMap((row) => {
    if (row.closed_at === null) return [];
    const adopted = resolutions.get(row.id);
    return [
      {
        ...frameOf(row),
        closedAt: row.closed_at.toISOString(),
        electors: (electors.get(row.id) ?? []).map(electorOf),
        casts: (casts.get(row.id) ?? []).map(castOf),
        resolution: adopted === undefined ? undefined : resolutionOf(adopted, effects.get(adopted.id) ?? []),
      },
    ];
  });
}

function listTallied(read: ReadHandle) {
  return read.db
    .selectFrom("assembly.ballot as b")
    .innerJoin("assembly.tally as t", (join) => join.onRef("t.space_id", "=", "b.space_id").onRef("t.ballot_id", "=", "b.id"))
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "b.space_id").onRef("o.id", "=", "b.id"))
    .selectAll("b")
    .select(["t.decision", "o.code"])
    .where("b.space_id", "=", read.space.id)
    .orderBy("b.opened_at")
    .orderBy("b.id")
    .execute();
}

function listElectors(read: ReadHandle) {
  return read.db.selectFrom("assembly.elector").selectAll().where("space_id", "=", read.space.id).orderBy("ord").execute();
}

function listCasts(read: ReadHandle) {
  return read.db
    .selectFrom("assembly.cast as c")
    .leftJoin("assembly.cast_confirmation as f", (join) =>
      join.onRef("f.space_id", "=", "c.space_id").onRef("f.ballot_id", "=", "c.ballot_id").onRef("f.ord", "=", "c.ord"),
    )
    .selectAll("c")
    .select("f.confirmed_by")
    .where("c.space_id", "=", read.space.id)
    .orderBy("c.ord")
    .execute();
}

function listAdopted(read: ReadHandle) {
  return read.db
    .selectFrom("assembly.resolution")
    .select(["id", "ballot_id", "number", "sha256"])
    .where("space_id", "=", read.space.id)
    .where("ballot_id", "is not", null)
    .execute();
}

function listEffects(read: ReadHandle) {
  return read.db.selectFrom("assembly.resolution_effect").selectAll().where("space_id", "=", read.space.id).orderBy("ord").execute();
}

type RowOf<List extends (read: ReadHandle) => Promise<readonly unknown[]>> = Awaited<ReturnType<List>>[number];

/** The ballot itself: its question, its rule and what the count gave. */
function frameOf(row: RowOf<typeof listTallied>) {
  return {
    ballot: row.id,
    code: row.code ?? "",
    question: row.question,
    text: { object: row.draft_id, version: row.version_no, sha256: row.sha256 },
    rule: ruleSchema.parse(row.rule),
    call: row.call_no === 2 ? (2 as const) : (1 as const),
    seatCount: row.seat_count,
    openedAt: row.opened_at.toISOString(),
    tally: decisionSchema.parse(row.decision),
  };
}

function electorOf(row: RowOf<typeof listElectors>): BallotBundle["electors"][number] {
  return {
    seat: row.seat_id,
    ord: row.ord,
    organisation: row.organisation,
    population: row.population === null ? undefined : Number(row.population),
    isPresent: row.is_present,
    isRecused: row.is_recused,
    isChair: row.is_chair,
  };
}

function castOf(row: RowOf<typeof listCasts>): BallotBundle["casts"][number] {
  return {
    ord: row.ord,
    seat: row.seat_id,
    choice: row.choice,
    channel: row.channel,
    nonce: row.nonce,
    at: row.at.toISOString(),
    isConfirmed: row.confirmed_by !== null,
  };
}

function resolutionOf({ id, number, sha256 }: RowOf<typeof listAdopted>, effects: readonly RowOf<typeof listEffects>[]): BallotBundle["resolution"] {
  return {
    object: id,
    number: number ?? "",
    sha256: sha256 ?? "",
    effects: effects.map((row) => ({ kind: "adopts", object: row.object_id, version: row.version_no, sha256: row.sha256 })),
  };
}

/** Ballots that still run, for the home page and for people who may vote. */
export interface OpenBallot {
  readonly id: ObjectId;
  readonly address: string;
  readonly title: { readonly pl: string; readonly en?: string | undefined };
  readonly state: string;
  readonly origin: Origin;
  readonly meeting: ObjectId;
}

/** Most running ballots of one look. */
export const MOST_RUNNING = 50;

/** Ballots that are open or wait for their result to be announced. */
export async function listRunningBallots(read: ReadHandle): Promise<readonly OpenBallot[]> {
  const rows = await read.db
    .selectFrom("assembly.ballot as b")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "b.space_id").onRef("o.id", "=", "b.id"))
    .select(["b.id", "b.meeting_id", "o.address", "o.title", "o.state", "o.origin"])
    .where("b.space_id", "=", read.space.id)
    .where("b.announced_at", "is", null)
    .orderBy("b.opened_at")
    .limit(MOST_RUNNING)
    .execute();
  return rows.map(({ id, meeting_id, ...row }) => ({ ...row, id: id as ObjectId, meeting: meeting_id as ObjectId }));
}
