import { cutPart, type ListPart, newId, type ObjectId, type PersonId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import { refuseUnknown } from "@splot/kernel/objects";
import { type RawBuilder, sql } from "kysely";
import type { Rung } from "../model/escalation.ts";
import { isThreatState, type Threat, type ThreatState, type Verdict } from "../model/threat.ts";

/** Stores a threat whose thing is stored already. */
export async function saveThreat(
  write: WriteHandle,
  {
    id,
    what,
    since,
    help,
    org,
    subject,
    reporter,
  }: Pick<Threat, "id" | "what" | "since" | "help" | "org"> & {
    readonly subject?: ObjectId | undefined;
    readonly reporter?: PersonId | undefined;
  },
): Promise<void> {
  const row = { space_id: write.space.id, id, what, since, help, org_id: org, subject_id: subject ?? null, reporter: reporter ?? null };
  await write.db
    .insertInto("delivery.threat")
    .values({ ...row, verdict: null, answer: null, triaged_at: null })
    .execute();
}

/** Keeps what the office found a threat to be, and what its reporter is told. */
export async function saveVerdict(
  write: WriteHandle,
  id: ObjectId,
  { verdict, answer }: { readonly verdict: Verdict; readonly answer: string },
): Promise<void> {
  await write.db
    .updateTable("delivery.threat")
    .set({ verdict, answer, triaged_at: write.now })
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .execute();
}

function threats(read: ReadHandle) {
  return read.db
    .selectFrom("delivery.threat as t")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "t.space_id").onRef("o.id", "=", "t.id"))
    .innerJoin("kernel.object as w", (join) => join.onRef("w.space_id", "=", "t.space_id").onRef("w.id", "=", "t.org_id"))
    .leftJoin("kernel.object as s", (join) => join.onRef("s.space_id", "=", "t.space_id").onRef("s.id", "=", "t.subject_id"))
    .leftJoinLateral(
      (select) =>
        select
          .selectFrom("delivery.escalation as x")
          .select(["x.id as escalation_id", "x.level", "x.due", "x.decision", "x.resolution_id"])
          .whereRef("x.space_id", "=", "t.space_id")
          .whereRef("x.threat_id", "=", "t.id")
          .orderBy("x.id", "desc")
          .limit(1)
          .as("e"),
      (join) => join.onTrue(),
    )
    .leftJoin("kernel.object as r", (join) => join.onRef("r.space_id", "=", "t.space_id").onRef("r.id", "=", "e.resolution_id"))
    .select(["t.id", "t.what", "t.since", "t.help", "t.org_id", "t.reporter", "t.verdict", "t.answer", "o.code", "o.title", "o.address", "o.state", "o.origin"])
    .select(["w.title as org_name", "s.id as subject_id", "s.title as subject_title", "s.address as subject_address"])
    .select(["e.escalation_id", "e.level", "e.due", "e.decision", "r.title as resolution_title", "r.address as resolution_address"])
    .where("t.space_id", "=", read.space.id);
}
type ThreatRow = Awaited<ReturnType<ReturnType<typeof threats>["executeTakeFirstOrThrow"]>>;

/** How threats are narrowed. Missing: not narrowed. `orgs`: only those of these organisations; `words`: each occurs in code, text or name of the organisation. */
export interface ThreatFilter {
  readonly orgs?: readonly string[] | undefined;
  readonly states?: readonly ThreatState[] | undefined;
  readonly words?: readonly string[] | undefined;
}

/** Most threats of one answer of the API. */
export const MOST_THREATS = 1000;

/** What a filter asks of a threat `t` with its thing `o`. */
function isWanted(read: ReadHandle, { orgs, states, words = [] }: ThreatFilter): RawBuilder<boolean> {
  const all = [sql`o.kind = 'threat'`];
  if (orgs !== undefined) all.push(sql`t.org_id = any(${[...orgs]}::uuid[])`);
  if (states !== undefined) all.push(sql`o.state = any(${[...states]}::text[])`);
  for (const word of words)
    all.push(sql`(strpos(t.sought, ${word}) > 0 or strpos(kernel.folded(o.code), ${word}) > 0 or t.org_id in (
      select g.id from kernel.object g where g.space_id = ${read.space.id} and g.kind = 'organisation' and strpos(kernel.folded(g.title->>'pl'), ${word}) > 0))`);
  return sql<boolean>`(${sql.join(all, sql` and `)})`;
}

/** Where one part of the threats begins and ends. Missing: from the newest, all of them. An id that is none begins at the beginning. */
export interface ThreatPaging {
  readonly after?: ObjectId | undefined;
  readonly limit?: number | undefined;
}

/** Threats that a filter leaves, newest first, all or one part. One query. Shape: `next` is the id after which the next part begins. */
export async function listThreats(read: ReadHandle, filter: ThreatFilter = {}, { after, limit }: ThreatPaging = {}): Promise<ListPart<Threat, ObjectId>> {
  const last = sql`from kernel.object p where p.space_id = ${read.space.id} and p.id = ${after ?? null}::uuid and p.kind = 'threat'`;
  const isLater = after === undefined ? sql`true` : sql`(not exists (select ${last}) or (o.made_at, o.id) < (select p.made_at, p.id ${last}))`;
  // NOTE: the part is cut before the names and the escalation of each threat are looked for.
  const part = sql<boolean>`t.id = any(array(
    select o.id from kernel.object o join delivery.threat t on t.space_id = o.space_id and t.id = o.id
    where o.space_id = ${read.space.id} and ${isWanted(read, filter)} and ${isLater} order by o.made_at desc, o.id desc limit ${limit === undefined ? null : limit + 1}))`;
  const isWhole = limit === undefined && after === undefined;
  const rows = await threats(read)
    .where(isWhole ? isWanted(read, filter) : part)
    .orderBy("o.made_at", "desc")
    .orderBy("o.id", "desc")
    .execute();
  return cutPart(rows.map(threatOf), limit ?? rows.length, ({ id }) => id);
}

/** How many threats a filter leaves. One query. */
export async function countThreats(read: ReadHandle, filter: ThreatFilter): Promise<number> {
  const { count } = await read.db
    .selectFrom("delivery.threat as t")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "t.space_id").onRef("o.id", "=", "t.id"))
    .select((select) => select.fn.countAll<number>().as("count"))
    .where("t.space_id", "=", read.space.id)
    .where(isWanted(read, filter))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The threat with this id. Refuses: `object.unknown`. */
export async function getThreat(read: ReadHandle, id: ObjectId): Promise<Threat> {
  const row = await threats(read).where("t.id", "=", id).executeTakeFirst();
  if (row === undefined) throw refuseUnknown();
  return threatOf(row);
}

/** The threat, locked against every other act on it. Refuses: `object.unknown`. */
export async function lockThreat(write: WriteHandle, id: ObjectId): Promise<Threat> {
  await write.db.selectFrom("delivery.threat").select("id").where("space_id", "=", write.space.id).where("id", "=", id).forUpdate().execute();
  return getThreat(write, id);
}

/** How many open threats a task has: found to be a risk or an issue, and not closed. One query. */
export async function countOpenThreats(read: ReadHandle, subject: ObjectId): Promise<number> {
  const { count } = await read.db
    .selectFrom("delivery.threat as t")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "t.space_id").onRef("o.id", "=", "t.id"))
    .select((select) => select.fn.countAll<number>().as("count"))
    .where("t.space_id", "=", read.space.id)
    .where("t.subject_id", "=", subject)
    .where("o.state", "in", ["risk", "issue"])
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Stores a new escalation with its first rung. Shape: its id. */
export async function saveEscalation(write: WriteHandle, threat: ObjectId, { level, due }: Rung): Promise<string> {
  const id = newId();
  const space_id = write.space.id;
  const open = { decision: null, resolution_id: null, decided_at: null, decided_by: null };
  await write.db
    .insertInto("delivery.escalation")
    .values({ space_id, id, threat_id: threat, level, due, ...open })
    .execute();
  await saveStep(write, id, { level, due, isByClock: false });
  return id;
}

/** Moves an escalation to another rung. */
export async function saveRung(write: WriteHandle, id: string, { level, due, isByClock }: Rung & { readonly isByClock: boolean }): Promise<void> {
  await write.db.updateTable("delivery.escalation").set({ level, due }).where("space_id", "=", write.space.id).where("id", "=", id).execute();
  await saveStep(write, id, { level, due, isByClock });
}

async function saveStep(write: WriteHandle, id: string, { level, due, isByClock }: Rung & { readonly isByClock: boolean }): Promise<void> {
  await sql`insert into delivery.escalation_step (space_id, escalation_id, no, level, due, is_by_clock, made_at)
    select ${write.space.id}, ${id}, coalesce(max(no), 0) + 1, ${level}, ${due}, ${isByClock}, ${write.now}
    from delivery.escalation_step where space_id = ${write.space.id} and escalation_id = ${id}`.execute(write.db);
}

/** Closes an escalation with its decision. */
export async function saveDecision(
  write: WriteHandle,
  id: string,
  { decision, resolution, by }: { readonly decision: string; readonly resolution?: ObjectId | undefined; readonly by?: PersonId | undefined },
): Promise<void> {
  await write.db
    .updateTable("delivery.escalation")
    .set({ decision, resolution_id: resolution ?? null, decided_at: write.now, decided_by: by ?? null })
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .where("decided_at", "is", null)
    .execute();
}

/** Open escalations whose day has passed, locked, oldest first. */
export async function lockOverdue(write: WriteHandle, today: Rung["due"]): Promise<readonly (Rung & { readonly id: string; readonly threat: ObjectId })[]> {
  const rows = await write.db
    .selectFrom("delivery.escalation")
    .select(["id", "threat_id", "level", "due"])
    .where("space_id", "=", write.space.id)
    .where("decided_at", "is", null)
    .where("level", "<>", "assembly")
    .where("due", "<", today)
    .orderBy("due")
    .orderBy("id")
    .forUpdate()
    .execute();
  return rows.map(({ id, threat_id, level, due }) => ({ id, threat: threat_id as ObjectId, level, due }));
}

/** The rungs that the escalations of a threat have stood on, oldest first. One query. */
export async function listSteps(read: ReadHandle, threat: ObjectId): Promise<readonly (Rung & { readonly isByClock: boolean; readonly madeAt: Date })[]> {
  const rows = await read.db
    .selectFrom("delivery.escalation_step as s")
    .innerJoin("delivery.escalation as e", (join) => join.onRef("e.space_id", "=", "s.space_id").onRef("e.id", "=", "s.escalation_id"))
    .select(["s.level", "s.due", "s.is_by_clock", "s.made_at"])
    .where("s.space_id", "=", read.space.id)
    .where("e.threat_id", "=", threat)
    .orderBy("e.id")
    .orderBy("s.no")
    .execute();
  return rows.map(({ level, due, is_by_clock, made_at }) => ({ level, due, isByClock: is_by_clock, madeAt: made_at }));
}

function threatOf(row: ThreatRow): Threat {
  const { state } = row;
  if (!isThreatState(state)) throw new Error(`unknown state of a threat: ${state}`);
  return {
    id: row.id as ObjectId,
    code: row.code ?? "",
    title: row.title,
    address: row.address,
    state,
    origin: row.origin,
    what: row.what,
    since: row.since,
    help: row.help,
    org: row.org_id as ObjectId,
    orgName: row.org_name,
    subject: subjectOf(row),
    reporter: row.reporter ?? undefined,
    verdict: row.verdict ?? undefined,
    answer: row.answer ?? undefined,
    escalation: escalationOf(row),
  };
}

function subjectOf({ subject_id, subject_title, subject_address }: ThreatRow): Threat["subject"] {
  if (subject_id === null || subject_title === null || subject_address === null) return undefined;
  return { id: subject_id as ObjectId, title: subject_title, address: subject_address };
}

function escalationOf({ escalation_id, level, due, decision, resolution_title: title, resolution_address: address }: ThreatRow): Threat["escalation"] {
  if (escalation_id === null || level === null || due === null) return undefined;
  const resolution = title === null || address === null ? undefined : { title, address };
  return { id: escalation_id, level, due, decision: decision ?? undefined, resolution };
}
