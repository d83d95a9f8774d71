import type { ObjectId } from "@splot/kernel";
import { insertRows, putRows, type ReadHandle, type WriteHandle } from "@splot/kernel/database";
import { refuseUnknown } from "@splot/kernel/objects";
import { readSpan, writeSpan } from "@splot/people";
import type { Edition, NetworkEvent, Scope } from "../model/edition.ts";

/** What is stored of an edition beside its thing. */
export type EditionColumns = Pick<
  Edition,
  "id" | "code" | "startsYear" | "endsYear" | "sizeLeast" | "sizeMost" | "sizeNote" | "oneNetwork" | "participantCount" | "participantNote"
> & { readonly ord: number; readonly scopes: readonly Scope[]; readonly schedule: readonly NetworkEvent[] };

/** Stores an edition whose thing is stored already, in the place of what stood, with its scopes and schedule. */
export async function putEdition(write: WriteHandle, { id, scopes, schedule, ...edition }: EditionColumns): Promise<void> {
  const space_id = write.space.id;
  const row = {
    space_id,
    id,
    code: edition.code,
    ord: edition.ord,
    starts_year: edition.startsYear,
    ends_year: edition.endsYear,
    size_least: edition.sizeLeast ?? null,
    size_most: edition.sizeMost ?? null,
    size_note: edition.sizeNote ?? null,
    one_network: edition.oneNetwork ?? null,
    participant_count: edition.participantCount ?? null,
    participant_note: edition.participantNote ?? null,
  };
  await putRows(write, { table: "networks.edition", key: ["space_id", "id"] }, [row]);
  const places = scopes.map(({ code, name }, place) => ({ space_id, edition_id: id, code, name, ord: place + 1 }));
  await putRows(write, { table: "networks.scope", key: ["space_id", "edition_id", "code"] }, places);
  await dropParts(
    write,
    id,
    scopes.map(({ code }) => code),
  );
  await saveEvents(write, id, schedule);
}

/** Stores dated points of an edition. */
async function saveEvents(write: WriteHandle, edition: ObjectId, events: readonly NetworkEvent[]): Promise<void> {
  await insertRows(
    write,
    "networks.event",
    events.map(({ code, kind, from, to, title, outcomes, network, source }) => ({
      space_id: write.space.id,
      edition_id: edition,
      code,
      network_id: network ?? null,
      kind,
      span: writeSpan({ from, to }),
      title,
      outcomes: outcomes ?? null,
      source: source ?? null,
    })),
  );
}

/** Takes the record of an edition back; its object stays. */
export async function dropEdition(write: WriteHandle, id: ObjectId): Promise<void> {
  await dropParts(write, id, []);
  await write.db.deleteFrom("networks.edition").where("space_id", "=", write.space.id).where("id", "=", id).execute();
}

/** The recorded schedule, and scopes that are no longer told. */
async function dropParts(write: WriteHandle, edition: ObjectId, kept: readonly string[]): Promise<void> {
  await write.db.deleteFrom("networks.event").where("space_id", "=", write.space.id).where("edition_id", "=", edition).execute();
  await write.db
    .deleteFrom("networks.scope")
    .where("space_id", "=", write.space.id)
    .where("edition_id", "=", edition)
    .$if(kept.length > 0, (query) => query.where("code", "not in", kept))
    .execute();
}

function editions(read: ReadHandle) {
  return read.db
    .selectFrom("networks.edition as e")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "e.space_id").onRef("o.id", "=", "e.id"))
    .selectAll("e")
    .select(["o.title", "o.address", "o.origin", "o.mode", "o.source", "o.state"])
    .where("e.space_id", "=", read.space.id);
}

/** Most editions of one answer of the API. */
export const MOST_EDITIONS = 100;

/** The editions, oldest first; one begins every few years. Missing `most`: all. */
export async function listEditions(read: ReadHandle, most: number | null = null): Promise<readonly Edition[]> {
  return (await editions(read).orderBy("e.ord").limit(most).execute()).map(editionOf);
}

/** The edition with this id. Missing: `undefined`. */
export async function findEdition(read: ReadHandle, id: ObjectId): Promise<Edition | undefined> {
  const row = await editions(read).where("e.id", "=", id).executeTakeFirst();
  return row === undefined ? undefined : editionOf(row);
}

/** The edition with this id. Refuses: `object.unknown`. */
export async function getEdition(read: ReadHandle, id: ObjectId): Promise<Edition> {
  const found = await findEdition(read, id);
  if (found === undefined) throw refuseUnknown();
  return found;
}

/** What the recommendations may be about, of one edition or of all, in their order. */
export async function listScopes(read: ReadHandle, edition?: ObjectId): Promise<readonly (Scope & { readonly edition: ObjectId })[]> {
  const rows = await read.db
    .selectFrom("networks.scope")
    .select(["edition_id", "code", "name"])
    .where("space_id", "=", read.space.id)
    .$if(edition !== undefined, (query) => query.where("edition_id", "=", edition ?? ""))
    .orderBy("edition_id")
    .orderBy("ord")
    .execute();
  return rows.map(({ edition_id, code, name }) => ({ edition: edition_id as ObjectId, code, name }));
}

/** The schedule of an edition, with that of its networks, oldest first; all of it. */
export async function listEvents(read: ReadHandle, edition: ObjectId): Promise<readonly NetworkEvent[]> {
  const rows = await read.db
    .selectFrom("networks.event")
    .selectAll()
    .where("space_id", "=", read.space.id)
    .where("edition_id", "=", edition)
    .orderBy("span")
    .orderBy("code")
    .execute();
  return rows.flatMap(({ code, kind, span, title, outcomes, network_id, source }) => {
    const { from, to } = readSpan(span);
    if (from === undefined || to === undefined) return [];
    const network = network_id === null ? undefined : (network_id as ObjectId);
    return [{ code, kind, from, to, title, outcomes: outcomes ?? undefined, network, source: source ?? undefined }];
  });
}

function editionOf(row: Awaited<ReturnType<ReturnType<typeof editions>["executeTakeFirstOrThrow"]>>): Edition {
  return {
    id: row.id as ObjectId,
    code: row.code,
    title: row.title,
    address: row.address,
    origin: row.origin,
    mode: row.mode,
    source: row.source ?? undefined,
    state: row.state,
    startsYear: row.starts_year,
    endsYear: row.ends_year,
    sizeLeast: row.size_least ?? undefined,
    sizeMost: row.size_most ?? undefined,
    sizeNote: row.size_note ?? undefined,
    oneNetwork: row.one_network ?? undefined,
    participantCount: row.participant_count ?? undefined,
    participantNote: row.participant_note ?? undefined,
  };
}
