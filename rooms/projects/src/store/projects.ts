import type { ContentText, ObjectId } from "@splot/kernel";
import { type Database, putRows, type ReadHandle, type WriteHandle } from "@splot/kernel/database";
import { refuseUnknown } from "@splot/kernel/objects";
import { type Selectable, sql } from "kysely";
import type { Project, ProjectRecord } from "../model/project.ts";
import { isProjectState } from "../model/states.ts";

const json = (text: ContentText | undefined) => (text === undefined ? null : JSON.stringify(text));
const idOf = (id: string | null): ObjectId | undefined => (id === null ? undefined : (id as ObjectId));

/** The columns of a project that acts write. */
export type ProjectColumns = Pick<
  Project,
  "type" | "nature" | "lead" | "parent" | "domain" | "primary" | "grewFrom" | "problem" | "aim" | "scope" | "effect" | "starts" | "ends"
>;

function columnsOf(project: ProjectColumns) {
  return {
    type: project.type ?? null,
    nature: project.nature ?? null,
    lead_org: project.lead ?? null,
    parent_id: project.parent ?? null,
    domain: project.domain ?? null,
    primary_direction: project.primary ?? null,
    grew_from: project.grewFrom ?? null,
    problem: json(project.problem),
    aim: json(project.aim),
    scope: json(project.scope),
    effect: json(project.effect),
    starts: project.starts ?? null,
    ends: project.ends ?? null,
  };
}

/** Stores a project whose thing is stored already. */
export async function saveProject(write: WriteHandle, id: ObjectId, project: ProjectColumns): Promise<void> {
  await write.db
    .insertInto("projects.project")
    .values({ space_id: write.space.id, id, ...columnsOf(project), reason: null })
    .execute();
}

/** Stores what a source tells of a project, or puts it in the place of what was recorded of it. */
export async function putProject(
  write: WriteHandle,
  id: ObjectId,
  { starts, ends, primary, domain }: Pick<ProjectColumns, "starts" | "ends" | "primary" | "domain">,
): Promise<void> {
  const row = { space_id: write.space.id, id, starts: starts ?? null, ends: ends ?? null, primary_direction: primary ?? null, domain: domain ?? null };
  await putRows(write, { table: "projects.project", key: ["space_id", "id"] }, [row]);
}

/** Takes the record of a project back; its object stays. */
export async function dropProject(write: WriteHandle, id: ObjectId): Promise<void> {
  await write.db.deleteFrom("projects.record").where("space_id", "=", write.space.id).where("project_id", "=", id).execute();
  await write.db.deleteFrom("projects.project").where("space_id", "=", write.space.id).where("id", "=", id).execute();
}

/** Writes the columns of a project anew, as the next revision. */
export async function changeProject(write: WriteHandle, id: ObjectId, project: ProjectColumns): Promise<void> {
  await write.db
    .updateTable("projects.project")
    .set({ ...columnsOf(project), revision: sql<number>`revision + 1` })
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .execute();
}

/** Keeps why a fiche was returned or declined, or the project abandoned; without a reason it is cleared. */
export async function saveReason(write: WriteHandle, id: ObjectId, reason: string | undefined): Promise<void> {
  await write.db
    .updateTable("projects.project")
    .set({ reason: reason ?? null })
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .execute();
}

/** Stores what a source says of a recorded project, in the place of what it said before. */
export async function saveRecord(write: WriteHandle, project: ObjectId, record: ProjectRecord): Promise<void> {
  const row = {
    space_id: write.space.id,
    project_id: project,
    kind: record.kind,
    programme: record.programme ?? null,
    lead: record.lead ?? null,
    part: record.part ?? null,
    facts: record.facts,
    party_count: record.partyCount ?? null,
    value_minor: record.value?.minor ?? null,
    currency: record.value?.currency ?? null,
    covers_members: record.coversMembers,
    direction_note: record.directionNote,
  };
  await putRows(write, { table: "projects.record", key: ["space_id", "project_id"] }, [row]);
}

function projects(read: ReadHandle) {
  return read.db
    .selectFrom("projects.project as p")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "p.space_id").onRef("o.id", "=", "p.id"))
    .leftJoin("projects.record as r", (join) => join.onRef("r.space_id", "=", "p.space_id").onRef("r.project_id", "=", "p.id"))
    .selectAll("p")
    .select(["o.code", "o.title", "o.address", "o.state", "o.origin", "o.mode", "o.source", "o.visibility"])
    .select(["r.kind", "r.programme", "r.lead", "r.part", "r.facts", "r.party_count", "r.value_minor", "r.currency", "r.covers_members", "r.direction_note"])
    .where("p.space_id", "=", read.space.id);
}
type JoinedRow = Awaited<ReturnType<ReturnType<typeof projects>["executeTakeFirstOrThrow"]>>;

/** The project with this id. Missing: `undefined`. */
export async function findProject(read: ReadHandle, id: ObjectId): Promise<Project | undefined> {
  const row = await projects(read).where("p.id", "=", id).executeTakeFirst();
  return row === undefined ? undefined : projectOf(row);
}

/** The project with this id. Refuses: `object.unknown`. */
export async function getProject(read: ReadHandle, id: ObjectId): Promise<Project> {
  const found = await findProject(read, id);
  if (found === undefined) throw refuseUnknown();
  return found;
}

/** The project at an address. Refuses: `object.unknown`. */
export async function getProjectAt(read: ReadHandle, address: string): Promise<Project> {
  const row = await projects(read).where("o.address", "=", address).executeTakeFirst();
  if (row === undefined) throw refuseUnknown();
  return projectOf(row);
}

/** The project, locked against every other act on it. Refuses: `object.unknown`. */
export async function lockProject(write: WriteHandle, id: ObjectId): Promise<Project> {
  const locked = await write.db
    .selectFrom("projects.project")
    .select("id")
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (locked === undefined) throw refuseUnknown();
  return getProject(write, id);
}

/** The projects of a bundle by code, also those that were declined or abandoned. */
export async function listChildren(read: ReadHandle, bundle: ObjectId): Promise<readonly Project[]> {
  return (await projects(read).where("p.parent_id", "=", bundle).orderBy("o.code").execute()).map(projectOf);
}

/** Bundles whose fiche is still being written, which other projects can join; all of them. */
export async function listOpenBundles(read: ReadHandle): Promise<readonly Project[]> {
  const rows = await projects(read).where("p.type", "=", "bundle").where("o.state", "in", ["draft", "returned"]).orderBy("o.code").execute();
  return rows.map(projectOf);
}

/** Every fiche that is written in the program, by code; projects that are only recorded are left out. */
export async function listFiches(read: ReadHandle): Promise<readonly Project[]> {
  return (await projects(read).where("r.kind", "is", null).orderBy("o.code").execute()).map(projectOf);
}

/** Recorded projects of which the source says that they are of this kind, by code; all of them. */
export async function listRecorded(read: ReadHandle, kind: string): Promise<readonly Project[]> {
  return (await projects(read).where(sql<boolean>`r.kind->>'pl' = ${kind}`).orderBy("o.code").execute()).map(projectOf);
}

function projectOf(row: JoinedRow): Project {
  const { state } = row;
  if (!isProjectState(state)) throw new Error(`unknown state of a project: ${state}`);
  return {
    id: row.id as ObjectId,
    code: row.code ?? "",
    title: row.title,
    address: row.address,
    state,
    origin: row.origin,
    mode: row.mode,
    source: row.source ?? undefined,
    visibility: row.visibility,
    ...writtenOf(row),
    revision: row.revision,
    record: recordOf(row),
  };
}

function writtenOf(row: Selectable<Database["projects.project"]>): ProjectColumns & Pick<Project, "reason"> {
  return {
    type: row.type ?? undefined,
    nature: row.nature ?? undefined,
    lead: idOf(row.lead_org),
    parent: idOf(row.parent_id),
    domain: row.domain ?? undefined,
    primary: idOf(row.primary_direction),
    grewFrom: idOf(row.grew_from),
    problem: row.problem ?? undefined,
    aim: row.aim ?? undefined,
    scope: row.scope ?? undefined,
    effect: row.effect ?? undefined,
    starts: row.starts ?? undefined,
    ends: row.ends ?? undefined,
    reason: row.reason ?? undefined,
  };
}

function recordOf(row: JoinedRow): ProjectRecord | undefined {
  const { kind, facts, direction_note, value_minor, currency } = row;
  if (kind === null || facts === null || direction_note === null) return undefined;
  return {
    kind,
    programme: row.programme ?? undefined,
    lead: row.lead ?? undefined,
    part: row.part ?? undefined,
    facts,
    partyCount: row.party_count ?? undefined,
    value: value_minor === null || currency === null ? undefined : { minor: value_minor, currency },
    coversMembers: row.covers_members === true,
    directionNote: direction_note,
  };
}
