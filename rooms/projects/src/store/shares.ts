import type { ObjectId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import { sql } from "kysely";
import type { Participant, Share } from "../model/project.ts";
import type { Part } from "../model/words.ts";

/** The organisations of a project, the lead first. */
export async function listParticipants(read: ReadHandle, project: ObjectId): Promise<readonly Participant[]> {
  const rows = await read.db
    .selectFrom("projects.participant")
    .select(["org_id", "role"])
    .where("space_id", "=", read.space.id)
    .where("project_id", "=", project)
    .orderBy(sql`role <> 'lead'`)
    .orderBy("org_id")
    .execute();
  return rows.map(({ org_id, role }) => ({ org: org_id as ObjectId, part: role }));
}

/** Adds an organisation to a project; one that is there already keeps its part. */
export async function saveParticipant(write: WriteHandle, project: ObjectId, { org, part }: { readonly org: ObjectId; readonly part: Part }): Promise<void> {
  await write.db
    .insertInto("projects.participant")
    .values({ space_id: write.space.id, project_id: project, org_id: org, role: part })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes all organisations of a recorded project away. */
export async function dropParticipants(write: WriteHandle, project: ObjectId): Promise<void> {
  await write.db.deleteFrom("projects.participant").where("space_id", "=", write.space.id).where("project_id", "=", project).execute();
}

/** Stores a share, over the one of the same organisation and year. */
export async function saveShare(write: WriteHandle, project: ObjectId, { org, year, cost, eligible }: Share): Promise<void> {
  const money = { cost_grosze: cost, eligible_grosze: eligible };
  await write.db
    .insertInto("projects.share")
    .values({ space_id: write.space.id, project_id: project, org_id: org, year, ...money })
    .onConflict((conflict) => conflict.columns(["space_id", "project_id", "org_id", "year"]).doUpdateSet(money))
    .execute();
}

/** Takes a share away. */
export async function dropShare(write: WriteHandle, project: ObjectId, { org, year }: Pick<Share, "org" | "year">): Promise<void> {
  await write.db
    .deleteFrom("projects.share")
    .where("space_id", "=", write.space.id)
    .where("project_id", "=", project)
    .where("org_id", "=", org)
    .where("year", "=", year)
    .execute();
}

/** A share as a file tells it, with the project it is of. */
export interface ShareRecord extends Share {
  readonly project: ObjectId;
}

/** Every share of the projects that are written in the program, by project, year and organisation. One query. */
export async function listShareRecords(read: ReadHandle): Promise<readonly ShareRecord[]> {
  const rows = await read.db
    .selectFrom("projects.share as s")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "s.space_id").onRef("o.id", "=", "s.project_id"))
    .select(["s.project_id", "s.org_id", "s.year", "s.cost_grosze", "s.eligible_grosze"])
    .where("s.space_id", "=", read.space.id)
    .where("o.mode", "!=", "recorded")
    .orderBy("o.code")
    .orderBy("s.year")
    .orderBy("s.org_id")
    .execute();
  return rows.map((row) => ({
    project: row.project_id as ObjectId,
    org: row.org_id as ObjectId,
    year: row.year,
    cost: Number(row.cost_grosze),
    eligible: Number(row.eligible_grosze),
  }));
}
