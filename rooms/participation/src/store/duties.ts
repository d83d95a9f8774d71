import type { ObjectId } from "@splot/kernel";
import type { Actor } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import type { Duty } from "@splot/kernel/http";
import { sql } from "kysely";
import { declarationDuties } from "../model/declarationDuties.ts";
import { ideaDuties } from "../model/ideaDuties.ts";
import { reportDueOn } from "../model/round.ts";
import { directorDuties, officerDuties, type Workload } from "../model/workload.ts";
import { listWaitingDeclarations } from "./declarationLists.ts";
import { listWaitingIdeas } from "./ideas.ts";

/** How far the office is with each round whose report is not out, nearest closing day first; one query. */
export async function listWorkloads(read: ReadHandle): Promise<readonly Workload[]> {
  return (await unfinished(read).orderBy("r.closes_on").orderBy("r.id").execute()).map(workloadOf);
}

function unfinished(read: ReadHandle) {
  return read.db
    .selectFrom("participation.round as r")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "r.space_id").onRef("o.id", "=", "r.id"))
    .leftJoin("participation.remark as m", (join) =>
      join.onRef("m.space_id", "=", "r.space_id").onRef("m.round_id", "=", "r.id").on("m.withdrawn_at", "is", null),
    )
    .leftJoin("participation.disposition as d", (join) => join.onRef("d.space_id", "=", "m.space_id").onRef("d.remark_id", "=", "m.id"))
    .select([
      "r.id",
      "o.code",
      "o.address",
      "o.title",
      "r.opens_on",
      "r.closes_on",
      "r.settled_at",
      "r.report_days",
      "r.minimum_days",
      "r.regime_code",
      "r.regime_version",
    ])
    .select([
      sql<number>`count(m.id)::integer`.as("remark_count"),
      sql<number>`count(m.id) filter (where d.remark_id is null)::integer`.as("waiting_count"),
      sql<number>`count(m.id) filter (where d.state = 'proposed')::integer`.as("proposed_count"),
      sql<number>`count(m.id) filter (where d.state = 'approved')::integer`.as("approved_count"),
    ])
    .where("r.space_id", "=", read.space.id)
    .where("r.recorded_remark_count", "is", null)
    .where("r.report_published_at", "is", null)
    .groupBy(["r.space_id", "r.id", "o.space_id", "o.id"]);
}

function workloadOf(row: Awaited<ReturnType<ReturnType<typeof unfinished>["execute"]>>[number]): Workload {
  return {
    id: row.id as ObjectId,
    code: row.code ?? "",
    address: row.address,
    title: row.title,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    settledAt: row.settled_at ?? undefined,
    dueOn: reportDueOn({
      closesOn: row.closes_on,
      regime: { code: row.regime_code, version: row.regime_version, minimumDays: row.minimum_days, reportDays: row.report_days ?? undefined },
    }),
    remarkCount: row.remark_count,
    waitingCount: row.waiting_count,
    proposedCount: row.proposed_count,
    approvedCount: row.approved_count,
  };
}

/** What waits for this actor in participation; at most three queries, none for those without a part in it. */
export async function listDuties(read: ReadHandle, actor: Actor): Promise<readonly Duty[]> {
  const holds = (role: string) => actor.kind === "person" && actor.roles.some((held) => held.role === role);
  if (!holds("officer") && !holds("director")) return [];
  const loads = await listWorkloads(read);
  const ideas = holds("officer") ? ideaDuties(await listWaitingIdeas(read)) : [];
  const declarations = holds("officer") ? declarationDuties(await listWaitingDeclarations(read)) : [];
  return [...ideas, ...declarations, ...(holds("officer") ? officerDuties(loads) : []), ...(holds("director") ? directorDuties(loads, read.today) : [])];
}
