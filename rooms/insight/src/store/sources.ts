import { type ObjectId, sha256 } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import { refuseUnknown } from "@splot/kernel/objects";
import { sql } from "kysely";
import type { Consent, Source, SourceState } from "../model/source.ts";

/** Stores a source; its thing is stored before. */
export async function saveSource(write: WriteHandle, source: Omit<Source, "state" | "address" | "consent">): Promise<void> {
  const { id, study, no, kind, municipality, role, peopleCount, takenOn } = source;
  await write.db
    .insertInto("insight.source")
    .values({
      space_id: write.space.id,
      id,
      study_id: study,
      no,
      kind,
      municipality: municipality ?? null,
      role: role === undefined ? null : JSON.stringify(role),
      people_count: peopleCount,
      taken_on: takenOn,
    })
    .execute();
}

/** The columns of a source with its valid consent. */
function sources(read: ReadHandle) {
  return read.db
    .selectFrom("insight.source as s")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "s.space_id").onRef("o.id", "=", "s.id"))
    .leftJoin("insight.consent as c", (join) => join.onRef("c.space_id", "=", "s.space_id").onRef("c.source_id", "=", "s.id").on("c.withdrawn_at", "is", null))
    .select(["s.id", "s.study_id", "s.no", "s.kind", "s.municipality", "s.role", "s.people_count", "s.taken_on"])
    .select(["o.state", "o.address"])
    .select(["c.no as consent_no", "c.given_on", "c.form", "c.shows_role", "c.shows_municipality"])
    .where("s.space_id", "=", read.space.id);
}

/** A source as its query gives it. */
export type SourceRow = Awaited<ReturnType<ReturnType<typeof sources>["execute"]>>[number];

/** A source out of its row. */
function sourceOf(row: SourceRow): Source {
  return {
    id: row.id as ObjectId,
    study: row.study_id as ObjectId,
    no: row.no,
    kind: row.kind,
    state: row.state as SourceState,
    address: row.address,
    municipality: row.municipality ?? undefined,
    role: row.role ?? undefined,
    peopleCount: row.people_count,
    takenOn: row.taken_on,
    consent: consentOf(row),
  };
}

function consentOf({ consent_no, given_on, form, shows_role, shows_municipality }: SourceRow): Consent | undefined {
  if (consent_no === null || given_on === null || form === null) return undefined;
  return { no: consent_no, givenOn: given_on, form, showsRole: shows_role === true, showsMunicipality: shows_municipality === true };
}

/** The sources with these ids, in one query. */
export async function listSourcesById(read: ReadHandle, ids: readonly ObjectId[]): Promise<readonly Source[]> {
  if (ids.length === 0) return [];
  return (await sources(read).where("s.id", "in", ids).execute()).map(sourceOf);
}

/** The sources of a study by number. Missing `most`: all; a study has as many as there were talks. */
export async function listSources(read: ReadHandle, study: ObjectId, most: number | null = null): Promise<readonly Source[]> {
  return (await sources(read).where("s.study_id", "=", study).orderBy("s.no").limit(most).execute()).map(sourceOf);
}

/** The source with this id. Refuses: `object.unknown`. */
export async function getSource(read: ReadHandle, id: ObjectId): Promise<Source> {
  const [found] = await listSourcesById(read, [id]);
  if (found === undefined) throw refuseUnknown();
  return found;
}

/** The same, locked until the act ends, so that no quote slips in beside a withdrawal. */
export async function lockSource(write: WriteHandle, id: ObjectId): Promise<Source> {
  await write.db.selectFrom("insight.source").select("id").where("space_id", "=", write.space.id).where("id", "=", id).forUpdate().execute();
  return getSource(write, id);
}

/** The number of the next source of a study; the study is locked. */
export async function nextSourceNo(write: WriteHandle, study: ObjectId): Promise<number> {
  const row = await write.db
    .selectFrom("insight.source")
    .select((select) => select.fn.max("no").as("no"))
    .where("space_id", "=", write.space.id)
    .where("study_id", "=", study)
    .executeTakeFirst();
  return (row?.no ?? 0) + 1;
}

/** Stores a consent; the database allows one valid consent of a source. */
export async function saveConsent(write: WriteHandle, source: ObjectId, consent: Omit<Consent, "no">): Promise<void> {
  const { givenOn, form, showsRole, showsMunicipality } = consent;
  const no = sql<number>`(select coalesce(max(no), 0) + 1 from insight.consent where space_id = ${write.space.id} and source_id = ${source})`;
  await write.db
    .insertInto("insight.consent")
    .values({ space_id: write.space.id, source_id: source, no, given_on: givenOn, form, shows_role: showsRole, shows_municipality: showsMunicipality })
    .execute();
}

/** The text of a source in its newest version. Missing: none was saved, or it was erased. */
export type SourceText = { readonly no: number; readonly text: string; readonly salt: string };

/** The newest text of a source. Missing: `undefined`. */
export async function findText(read: ReadHandle, source: ObjectId): Promise<SourceText | undefined> {
  const row = await read.db
    .selectFrom("insight.source_text")
    .select(["no", "text", "salt"])
    .where("space_id", "=", read.space.id)
    .where("source_id", "=", source)
    .orderBy("no", "desc")
    .executeTakeFirst();
  return row === undefined || row.text === null || row.salt === null ? undefined : { no: row.no, text: row.text, salt: row.salt };
}

/** Stores a text with its salted hash. Shape: number, and the hash that stays when the text is erased. */
export async function saveSourceText(write: WriteHandle, source: ObjectId, { no, text, salt }: SourceText): Promise<string> {
  const hash = sha256(salt + text);
  await write.db
    .insertInto("insight.source_text")
    .values({
      space_id: write.space.id,
      source_id: source,
      no,
      text,
      salt,
      sha256: hash,
      character_count: Array.from(text).length,
      made_at: write.now,
      erased_at: null,
    })
    .execute();
  return hash;
}

/** Erases every text and quote of a source and ends its consent; hashes and counts stay. Shape: ids of the erased excerpts. */
export async function eraseSource(write: WriteHandle, source: ObjectId): Promise<readonly string[]> {
  const { db, space, now } = write;
  await db
    .updateTable("insight.consent")
    .set({ withdrawn_at: now })
    .where("space_id", "=", space.id)
    .where("source_id", "=", source)
    .where("withdrawn_at", "is", null)
    .execute();
  await db
    .updateTable("insight.source_text")
    .set({ text: null, salt: null, erased_at: now })
    .where("space_id", "=", space.id)
    .where("source_id", "=", source)
    .where("erased_at", "is", null)
    .execute();
  const erased = await db
    .updateTable("insight.excerpt")
    .set({ quote: null, erased_at: now })
    .where("space_id", "=", space.id)
    .where("source_id", "=", source)
    .where("erased_at", "is", null)
    .returning("id")
    .execute();
  return erased.map(({ id }) => id);
}

/** How many people stand behind each study, in one query. Shape: by study id. */
export async function countPeople(
  read: ReadHandle,
  studies: readonly ObjectId[],
): Promise<ReadonlyMap<ObjectId, { readonly sources: number; readonly people: number }>> {
  if (studies.length === 0) return new Map();
  const rows = await read.db
    .selectFrom("insight.source")
    .select(["study_id", sql<number>`count(*)::integer`.as("sources"), sql<number>`sum(people_count)::integer`.as("people")])
    .where("space_id", "=", read.space.id)
    .where("study_id", "in", studies)
    .groupBy("study_id")
    .execute();
  return new Map(rows.map(({ study_id, ...counts }) => [study_id as ObjectId, counts]));
}
