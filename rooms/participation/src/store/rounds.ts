import { type Day, type Instant, type ObjectId, say } from "@splot/kernel";
import { putRows, type ReadHandle, type WriteHandle } from "@splot/kernel/database";
import { refuseUnknown } from "@splot/kernel/objects";
import { z } from "zod";
import type { NotifiedParty, Round, RoundChannel, RoundMeeting, RoundTimes } from "../model/round.ts";

const recordedReport = z.object({ act: z.string(), adoptedOn: z.string(), publishedOn: z.string() }).nullable();

/** Stores a round whose thing is stored already, or puts it in the place of what was recorded of it. */
export async function saveRound(write: WriteHandle, round: Round): Promise<void> {
  const { regime } = round;
  const row = {
    space_id: write.space.id,
    id: round.id,
    kind: round.kind,
    regime_code: regime.code,
    regime_version: regime.version,
    minimum_days: regime.minimumDays,
    report_days: regime.reportDays ?? null,
    ...subjectColumns(round),
    purpose: round.purpose,
    notice_on: round.noticeOn ?? null,
    notice_url: round.noticeUrl ?? null,
    opens_on: round.opensOn,
    closes_on: round.closesOn,
    first_closes_on: round.firstClosesOn,
    settled_at: null,
    report_id: null,
    report_published_at: null,
    ...recordedColumns(round),
  };
  await putRows(write, { table: "participation.round", key: ["space_id", "id"] }, [row]);
}

/** Takes a recorded round back; its object stays. */
export async function dropRound(write: WriteHandle, id: ObjectId): Promise<void> {
  await write.db.deleteFrom("participation.round").where("space_id", "=", write.space.id).where("id", "=", id).execute();
}

/** Takes back whom a recorded round reached and how. */
export async function dropCircle(write: WriteHandle, round: ObjectId): Promise<void> {
  for (const table of ["participation.round_channel", "participation.round_party", "participation.round_meeting"] as const) {
    await write.db.deleteFrom(table).where("space_id", "=", write.space.id).where("round_id", "=", round).execute();
  }
}

function subjectColumns({ subject }: Round) {
  if (subject === undefined) return { subject_object: null, subject_version: null, subject_sha256: null };
  return { subject_object: subject.object, subject_version: subject.version, subject_sha256: subject.sha256 };
}

function recordedColumns({ recorded }: Round) {
  if (recorded === undefined) return { recorded_remark_count: null, recorded_report: null };
  const { remarkCount, reportAct: act, reportAdoptedOn: adoptedOn, reportPublishedOn: publishedOn } = recorded;
  return { recorded_remark_count: remarkCount, recorded_report: act === undefined ? null : { act, adoptedOn, publishedOn } };
}

/** Channels, parties and meetings of a round. */
export interface RoundCircle {
  readonly channels: readonly RoundChannel[];
  readonly parties: readonly NotifiedParty[];
  readonly meetings: readonly RoundMeeting[];
}

/** Stores whom a round reaches and how. */
export async function saveCircle(write: WriteHandle, round: ObjectId, { channels, parties, meetings }: RoundCircle): Promise<void> {
  const space_id = write.space.id;
  if (channels.length > 0)
    await write.db
      .insertInto("participation.round_channel")
      .values(channels.map(({ channel, place }, ord) => ({ space_id, round_id: round, ord, channel, place: place ?? null })))
      .execute();
  if (parties.length > 0) {
    await write.db
      .insertInto("participation.round_party")
      .values(
        parties.map(({ party, name, sentOn, proof }, ord) => ({
          space_id,
          round_id: round,
          ord,
          party,
          name: JSON.stringify(name),
          sent_on: sentOn ?? null,
          proof: proof ?? null,
        })),
      )
      .execute();
  }
  if (meetings.length > 0) {
    await write.db
      .insertInto("participation.round_meeting")
      .values(
        meetings.map(({ heldOn, starts, name, place }, ord) => ({
          space_id,
          round_id: round,
          ord,
          held_on: heldOn,
          starts: starts ?? null,
          name: JSON.stringify(name),
          place: place ?? null,
        })),
      )
      .execute();
  }
}

/** Whom a round reaches and how, in three queries. */
export async function getCircle(read: ReadHandle, round: ObjectId): Promise<RoundCircle> {
  const space_id = read.space.id;
  const channels = await read.db
    .selectFrom("participation.round_channel")
    .select(["channel", "place"])
    .where("space_id", "=", space_id)
    .where("round_id", "=", round)
    .orderBy("ord")
    .execute();
  const parties = await read.db
    .selectFrom("participation.round_party")
    .select(["party", "name", "sent_on", "proof"])
    .where("space_id", "=", space_id)
    .where("round_id", "=", round)
    .orderBy("ord")
    .execute();
  const meetings = await read.db
    .selectFrom("participation.round_meeting")
    .select(["held_on", "starts", "name", "place"])
    .where("space_id", "=", space_id)
    .where("round_id", "=", round)
    .orderBy("ord")
    .execute();
  return {
    channels: channels.map(({ channel, place }) => ({ channel, place: place ?? undefined })),
    parties: parties.map(({ party, name, sent_on, proof }) => ({ party, name, sentOn: sent_on ?? undefined, proof: proof ?? undefined })),
    meetings: meetings.map(({ held_on, starts, name, place }) => ({ heldOn: held_on, starts: starts ?? undefined, name, place: place ?? undefined })),
  };
}

function rounds(read: ReadHandle) {
  return read.db
    .selectFrom("participation.round as r")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "r.space_id").onRef("o.id", "=", "r.id"))
    .selectAll("r")
    .select(["o.code", "o.address", "o.title", "o.origin", "o.source"])
    .where("r.space_id", "=", read.space.id);
}

/** The round at an address. Refuses: `object.unknown`. */
export async function getRoundAt(read: ReadHandle, address: string): Promise<Round> {
  const row = await rounds(read).where("o.address", "=", address).executeTakeFirst();
  if (row === undefined) throw refuseUnknown();
  return roundOf(row);
}

/** The round with this id. Refuses: `object.unknown`. */
export async function getRound(read: ReadHandle, id: ObjectId): Promise<Round> {
  const row = await rounds(read).where("r.id", "=", id).executeTakeFirst();
  if (row === undefined) throw refuseUnknown();
  return roundOf(row);
}

/** The round, locked against every other act on it until the transaction ends. Refuses: `object.unknown`. */
export async function lockRound(write: WriteHandle, id: ObjectId): Promise<Round> {
  const row = await rounds(write).where("r.id", "=", id).forUpdate("r").executeTakeFirst();
  if (row === undefined) throw refuseUnknown();
  return roundOf(row);
}

/** What decides the phase of each of these rounds, by id, in one query; unknown ids are left out. */
export async function listRoundTimes(read: ReadHandle, ids: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, RoundTimes>> {
  const found = await rounds(read).where("r.id", "in", ids).execute();
  return new Map(found.map((row) => [row.id as ObjectId, roundOf(row)]));
}

/** The rounds of the space, last to close first. Unit of `limit`: rounds. */
export async function listRounds(read: ReadHandle, limit?: number): Promise<readonly Round[]> {
  return (
    await rounds(read)
      .orderBy("r.closes_on", "desc")
      .orderBy("r.id")
      .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
      .execute()
  ).map(roundOf);
}

/** The round in which a document version is or was consulted (BR-04). Missing: `undefined`. */
export async function findRoundOfVersion(read: ReadHandle, subject: { readonly object: ObjectId; readonly version: number }): Promise<Round | undefined> {
  const row = await rounds(read).where("r.subject_object", "=", subject.object).where("r.subject_version", "=", subject.version).executeTakeFirst();
  return row === undefined ? undefined : roundOf(row);
}

/** What acts change in a round. */
export interface RoundChange {
  readonly closesOn?: Day;
  readonly settledAt?: Instant;
  readonly report?: { readonly id: ObjectId; readonly publishedAt: Instant };
}

/** Changes a round. */
export async function changeRound(write: WriteHandle, id: ObjectId, { closesOn, settledAt, report }: RoundChange): Promise<void> {
  await write.db
    .updateTable("participation.round")
    .set({
      ...(closesOn === undefined ? {} : { closes_on: closesOn }),
      ...(settledAt === undefined ? {} : { settled_at: settledAt }),
      ...(report === undefined ? {} : { report_id: report.id, report_published_at: report.publishedAt }),
    })
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .execute();
}

type RoundRow = Awaited<ReturnType<ReturnType<typeof rounds>["execute"]>>[number];

function roundOf(row: RoundRow): Round {
  return {
    id: row.id as ObjectId,
    code: row.code ?? say("pl", row.title),
    address: row.address,
    title: row.title,
    purpose: row.purpose,
    origin: row.origin,
    source: row.source ?? undefined,
    kind: row.kind,
    regime: { code: row.regime_code, version: row.regime_version, minimumDays: row.minimum_days, reportDays: row.report_days ?? undefined },
    subject: subjectOf(row),
    noticeOn: row.notice_on ?? undefined,
    noticeUrl: row.notice_url ?? undefined,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    firstClosesOn: row.first_closes_on,
    remarkCount: row.remark_count,
    settledAt: row.settled_at ?? undefined,
    report: row.report_id === null ? undefined : (row.report_id as ObjectId),
    reportPublishedAt: row.report_published_at ?? undefined,
    recorded: recordedOf(row),
  };
}

function recordedOf({ recorded_remark_count: remarkCount, recorded_report }: RoundRow): Round["recorded"] {
  if (remarkCount === null) return undefined;
  const report = recordedReport.parse(recorded_report);
  if (report === null) return { remarkCount };
  return { remarkCount, reportAct: report.act, reportAdoptedOn: report.adoptedOn as Day, reportPublishedOn: report.publishedOn as Day };
}

function subjectOf({ subject_object, subject_version, subject_sha256 }: RoundRow): Round["subject"] {
  if (subject_object === null || subject_version === null || subject_sha256 === null) return undefined;
  return { object: subject_object, version: subject_version, sha256: subject_sha256 };
}
