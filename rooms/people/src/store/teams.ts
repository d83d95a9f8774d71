import type { ObjectId } from "@splot/kernel";
import { insertRows, type ReadHandle, type WriteHandle } from "@splot/kernel/database";
import { sql } from "kysely";
import { allDuties, type DutyHolder, type Team } from "../model/teamDuty.ts";

/** A duty holder that is about to be written. */
export interface NewDutyHolder extends DutyHolder {
  readonly team: ObjectId;
  /** Person who named it. Missing: the program. */
  readonly by?: string | undefined;
}

type NamedDuties = readonly { readonly duty: DutyHolder["duty"]; readonly holder: string | null; readonly deputy: string | null }[];

/** Which teams are read. Missing: all. */
export interface TeamFilter {
  readonly organisations?: readonly string[] | undefined;
  readonly team?: ObjectId | undefined;
}

/** The working teams of municipalities that work today, each with its five duties, by municipality; one query. */
export async function listTeams(read: ReadHandle, { organisations, team }: TeamFilter = {}): Promise<readonly Team[]> {
  const rows = await read.db
    .selectFrom("people.body as b")
    .innerJoin("people.organisation as g", (join) => join.onRef("g.space_id", "=", "b.space_id").onRef("g.id", "=", "b.organisation_id"))
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "b.space_id").onRef("o.id", "=", "b.id"))
    .select(["b.id", "b.code", "b.name", "g.id as organisation", "g.name as municipality", "o.mode", "o.origin"])
    .select(
      sql<NamedDuties>`coalesce((select jsonb_agg(jsonb_build_object('duty', n.duty, 'holder', n.holder, 'deputy', n.deputy)) from (
        select distinct on (h.duty) h.duty, h.holder, h.deputy from people.team_duty_holder h
        where h.space_id = b.space_id and h.body_id = b.id order by h.duty, h.no desc) n), '[]'::jsonb)`.as("named"),
    )
    .where("b.space_id", "=", read.space.id)
    .where("b.kind", "=", "working_team")
    .where(sql<boolean>`b.span @> ${read.today}::date`)
    .$if(organisations !== undefined, (query) => query.where("b.organisation_id", "=", sql<string>`any(${organisations ?? []}::uuid[])`))
    .$if(team !== undefined, (query) => query.where("b.id", "=", team ?? ""))
    .orderBy(sql`g.short collate "pl-x-icu"`)
    .execute();
  return rows.map(({ id, organisation, mode, named, ...row }) => ({
    ...row,
    id: id as ObjectId,
    organisation: organisation as ObjectId,
    isRecorded: mode === "recorded",
    duties: allDuties(named.map(({ duty, holder, deputy }) => ({ duty, holder: holder ?? undefined, deputy: deputy ?? undefined }))),
  }));
}

/** Lets nobody else name the duties of this team until the transaction ends. */
export async function lockTeam(write: WriteHandle, team: ObjectId): Promise<void> {
  await write.db.selectFrom("people.body").select("id").where("space_id", "=", write.space.id).where("id", "=", team).forUpdate().execute();
}

/** Writes who fills duties of a locked team from now on; what was before stays in the history. */
export async function saveDutyHolders(write: WriteHandle, holders: readonly NewDutyHolder[]): Promise<void> {
  const [first] = holders;
  if (first === undefined) return;
  const known = await write.db
    .selectFrom("people.team_duty_holder")
    .select(["duty", (select) => select.fn.max("no").as("last")])
    .where("space_id", "=", write.space.id)
    .where("body_id", "=", first.team)
    .groupBy("duty")
    .execute();
  const rows = holders.map(({ team, duty, holder, deputy, by }) => ({
    space_id: write.space.id,
    body_id: team,
    duty,
    no: (known.find((one) => one.duty === duty)?.last ?? 0) + 1,
    holder: holder ?? null,
    deputy: deputy ?? null,
    named_at: write.now,
    named_by: by ?? null,
  }));
  await insertRows(write, "people.team_duty_holder", rows);
}
