import { type Selectable, sql } from "kysely";
import type { Visibility } from "../access/index.ts";
import { type Database, insertRows, type ReadHandle, type Space, type WriteHandle } from "../database/index.ts";
import { COMMONS, type Id, type ObjectId, type PersonId, type SpaceId } from "../ids.ts";
import { refusals } from "../refusal.ts";
import type { ContentText } from "../text.ts";

/** Where a thing comes from (MODEL 0.6): a fact with a source, an example, or people at work. */
export type Origin = "fact" | "example" | "user";
/** Done in the program, or an act of the past that is only written down. */
export type Mode = "enacted" | "recorded";

/** State of a thing whose record was taken back: it stays at its address with the reason, and leaves lists. */
export const RETRACTED = "retracted";

/** A thing that can be cited, linked and opened at its address. */
export interface Thing {
  readonly space: SpaceId;
  readonly id: ObjectId;
  readonly kind: string;
  readonly code?: string | undefined;
  readonly title: ContentText;
  readonly origin: Origin;
  readonly mode: Mode;
  readonly source?: string | undefined;
  readonly state: string;
  readonly visibility: Visibility;
  readonly address: string;
  readonly madeAt: Date;
}

/** What is needed to make a thing. */
export interface NewThing {
  readonly id: ObjectId;
  readonly kind: string;
  readonly code?: string | undefined;
  readonly title: ContentText;
  readonly origin: Origin;
  readonly mode?: Mode | undefined;
  readonly source?: string | undefined;
  readonly state: string;
  readonly visibility: Visibility;
  readonly address: string;
  readonly ownerOrg?: Id<"organisation"> | undefined;
  readonly madeBy?: PersonId | undefined;
}

/** The origin of what people make in a space: examples in an exercise, `user` in a live one. */
export function originOf(space: Space): Origin {
  return space.purpose === "exercise" ? "example" : "user";
}

const refuse = refusals({
  "object.unknown": { kind: "unknown", pl: "Nie ma takiej strony albo nie jest jawna.", en: "There is no such page, or it is not public." },
});

/** Stores a thing. */
export async function saveThing(write: WriteHandle, thing: NewThing): Promise<void> {
  await saveThings(write, [thing]);
}

/** Stores things in one statement, for acts that arrive in bursts. */
export async function saveThings(write: WriteHandle, things: readonly NewThing[]): Promise<void> {
  await insertRows(
    write,
    "kernel.object",
    things.map(({ id, kind, origin, state, visibility, address, title, ...thing }) => ({
      space_id: write.space.id,
      id,
      kind,
      origin,
      state,
      visibility,
      address,
      title,
      code: thing.code ?? null,
      mode: thing.mode ?? "enacted",
      source: thing.source ?? null,
      owner_org: thing.ownerOrg ?? null,
      made_at: write.now,
      made_by: thing.madeBy ?? null,
    })),
  );
}

/** Changes of a thing that its room decided on. */
export interface ThingChange {
  readonly state?: string | undefined;
  readonly visibility?: Visibility | undefined;
  readonly title?: ContentText | undefined;
  readonly code?: string | undefined;
}

/** Moves a thing to a new state, visibility or title. */
export async function changeThing(write: WriteHandle, id: ObjectId, change: ThingChange): Promise<void> {
  await changeThings(write, [id], change);
}

/** Moves several things in the same way, in one statement. */
export async function changeThings(write: WriteHandle, ids: readonly ObjectId[], change: ThingChange): Promise<void> {
  if (ids.length === 0) return;
  await write.db
    .updateTable("kernel.object")
    .set({
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.visibility === undefined ? {} : { visibility: change.visibility }),
      ...(change.code === undefined ? {} : { code: change.code }),
      ...(change.title === undefined ? {} : { title: JSON.stringify(change.title) }),
    })
    .where("space_id", "=", write.space.id)
    .where("id", "in", ids)
    .execute();
}

/** Puts what a source says of a thing in the place of what it said before. Shape: the address, which stays. */
export async function replaceThing(
  write: WriteHandle,
  id: ObjectId,
  { title, code, source, state, visibility }: Pick<NewThing, "title" | "code" | "source" | "state" | "visibility">,
): Promise<string> {
  const { address } = await write.db
    .updateTable("kernel.object")
    .set({ title: JSON.stringify(title), code: code ?? null, source: source ?? null, state, visibility })
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .returning("address")
    .executeTakeFirstOrThrow();
  return address;
}

/** The thing with this id in the space or the commons. Missing: `undefined`. */
export async function findThing(read: ReadHandle, id: ObjectId): Promise<Thing | undefined> {
  const [found] = await listThings(read, [id]);
  return found;
}

/** The thing with this id. Refuses: `object.unknown`. */
export async function getThing(read: ReadHandle, id: ObjectId): Promise<Thing> {
  const found = await findThing(read, id);
  if (found === undefined) throw refuse("object.unknown");
  return found;
}

/** The thing at an address of this space or the commons. Missing: `undefined`, also for another kind and for a record that was taken back. */
export async function findThingAt(read: ReadHandle, address: string, kind?: string): Promise<Thing | undefined> {
  const row = await read.db
    .selectFrom("kernel.object")
    .selectAll()
    .where("space_id", "in", [read.space.id, COMMONS])
    .where("address", "=", address)
    .where("state", "<>", RETRACTED)
    .executeTakeFirst();
  return row === undefined || (kind !== undefined && row.kind !== kind) ? undefined : thingOf(row);
}

/** The thing at an address of this space or the commons. Refuses: `object.unknown`, also for another kind. */
export async function getThingAt(read: ReadHandle, address: string, kind?: string): Promise<Thing> {
  const found = await findThingAt(read, address, kind);
  if (found === undefined) throw refuse("object.unknown");
  return found;
}

/** Which of these addresses are taken in the space, also by what was taken back. */
export async function listTakenAddresses(read: ReadHandle, addresses: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await read.db.selectFrom("kernel.object").select("address").where("space_id", "=", read.space.id).where("address", "in", addresses).execute();
  return new Set(rows.map(({ address }) => address));
}

/** The things with these ids, in one query; unknown ids are left out. */
export async function listThings(read: ReadHandle, ids: readonly ObjectId[]): Promise<readonly Thing[]> {
  if (ids.length === 0) return [];
  const rows = await read.db.selectFrom("kernel.object").selectAll().where("space_id", "in", [read.space.id, COMMONS]).where("id", "in", ids).execute();
  return rows.map(thingOf);
}

/** Where each of these things comes from (MODEL 0.6), in one query. The answer throws for a thing that was not asked for. */
export async function readOrigins(read: ReadHandle, ids: readonly ObjectId[]): Promise<(id: ObjectId) => Origin> {
  const origins = new Map((await listThings(read, ids)).map(({ id, origin }) => [id, origin]));
  return (id) => {
    const origin = origins.get(id);
    if (origin === undefined) throw new Error(`nothing is known of ${id}`);
    return origin;
  };
}

/** Which things of a kind are listed. Missing: all of the kind. */
export interface KindFilter {
  readonly limit?: number;
  readonly only?: ObjectId | undefined;
}

/** The things of a kind, newest first. */
export async function listThingsOfKind(read: ReadHandle, kind: string, { limit, only }: KindFilter = {}): Promise<readonly Thing[]> {
  const rows = await read.db
    .selectFrom("kernel.object")
    .selectAll()
    .where("space_id", "in", [read.space.id, COMMONS])
    .where("kind", "=", kind)
    .where("state", "<>", RETRACTED)
    .$if(only !== undefined, (query) => query.where("id", "=", only ?? ""))
    .orderBy("made_at", "desc")
    .orderBy("id", "desc")
    .limit(limit ?? null)
    .execute();
  return rows.map(thingOf);
}

/** How far public things of a kind are counted: a home page says "more than 1,000" rather than count each time. */
export const COUNTED_TO = 1000;

/**
 * How many public things of each of these kinds the space and the commons hold, in one query from an index.
 * Unit: things, `COUNTED_TO + 1` where there are more. Missing kind: none.
 */
export async function countPublicThings(read: ReadHandle, kinds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ kind: string; count: number }>`
    select k.kind, n.count from unnest(${sql.val([...kinds])}::text[]) as k (kind) cross join lateral (
      select count(*)::int as count from (
        select from kernel.object o where o.space_id in (${read.space.id}, ${COMMONS}) and o.kind = k.kind and o.visibility = 'public' and o.state <> ${sql.lit(RETRACTED)}
        limit ${COUNTED_TO + 1}) few) n
    where n.count > 0`.execute(read.db);
  return new Map(rows.map(({ kind, count }) => [kind, count]));
}

/** Says that there is no such thing (or none that this reader may see). */
export function refuseUnknown(): Error {
  return refuse("object.unknown");
}

/** A thing out of its row. */
export function thingOf(row: Selectable<Database["kernel.object"]>): Thing {
  const { kind, title, origin, mode, state, visibility, address } = row;
  return {
    space: row.space_id,
    id: row.id as ObjectId,
    kind,
    code: row.code ?? undefined,
    title,
    origin,
    mode,
    source: row.source ?? undefined,
    state,
    visibility,
    address,
    madeAt: row.made_at,
  };
}
