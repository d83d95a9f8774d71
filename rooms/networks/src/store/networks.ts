import type { ObjectId, PersonId } from "@splot/kernel";
import { insertRows, putRows, type ReadHandle, type WriteHandle } from "@splot/kernel/database";
import { refuseUnknown } from "@splot/kernel/objects";
import { type Caretaker, isNetworkState, type Network } from "../model/network.ts";

/** What is stored of a network beside its thing. */
export type NetworkColumns = Pick<Network, "id" | "edition" | "code" | "kind" | "leaderRule" | "theme" | "startCount"> & { readonly ord: number };

/** Stores a network whose thing is stored already, in the place of what stood, with the institutions that look after it. */
export async function putNetwork(
  write: WriteHandle,
  { id, edition, code, ord, kind, leaderRule, theme, startCount }: NetworkColumns,
  { caretakers, source }: { readonly caretakers: readonly ObjectId[]; readonly source?: string | undefined },
): Promise<void> {
  const space_id = write.space.id;
  const row = { space_id, id, edition_id: edition, code, ord, kind, leader_rule: leaderRule, theme, start_count: startCount ?? null };
  await putRows(write, { table: "networks.network", key: ["space_id", "id"] }, [row]);
  await dropCaretakers(write, id);
  await insertRows(
    write,
    "networks.caretaker",
    caretakers.map((org_id) => ({ space_id, network_id: id, org_id, person_id: null, source: source ?? null })),
  );
}

/** Takes the record of a network back; its object stays. */
export async function dropNetwork(write: WriteHandle, id: ObjectId): Promise<void> {
  await dropCaretakers(write, id);
  await write.db.deleteFrom("networks.network").where("space_id", "=", write.space.id).where("id", "=", id).execute();
}

async function dropCaretakers(write: WriteHandle, network: ObjectId): Promise<void> {
  await write.db.deleteFrom("networks.caretaker").where("space_id", "=", write.space.id).where("network_id", "=", network).execute();
}

function networks(read: ReadHandle) {
  return read.db
    .selectFrom("networks.network as n")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "n.space_id").onRef("o.id", "=", "n.id"))
    .innerJoin("networks.edition as e", (join) => join.onRef("e.space_id", "=", "n.space_id").onRef("e.id", "=", "n.edition_id"))
    .selectAll("n")
    .select(["o.title", "o.address", "o.origin", "o.mode", "o.source", "o.state"])
    .where("n.space_id", "=", read.space.id);
}

/** Most networks of one answer of the API. */
export const MOST_NETWORKS = 500;

/** The networks by edition and in their order, of one edition when it is given. Missing `most`: all; a programme has a few dozen. */
export async function listNetworks(
  read: ReadHandle,
  { edition, most }: { readonly edition?: ObjectId | undefined; readonly most?: number } = {},
): Promise<readonly Network[]> {
  const rows = await networks(read)
    .$if(edition !== undefined, (query) => query.where("n.edition_id", "=", edition ?? ""))
    .orderBy("e.ord")
    .orderBy("n.ord")
    .limit(most ?? null)
    .execute();
  return rows.map(networkOf);
}

/** The network with this id. Missing: `undefined`. */
export async function findNetwork(read: ReadHandle, id: ObjectId): Promise<Network | undefined> {
  const row = await networks(read).where("n.id", "=", id).executeTakeFirst();
  return row === undefined ? undefined : networkOf(row);
}

/** The network with this id. Refuses: `object.unknown`. */
export async function getNetwork(read: ReadHandle, id: ObjectId): Promise<Network> {
  const found = await findNetwork(read, id);
  if (found === undefined) throw refuseUnknown();
  return found;
}

/** The network, locked against every other act on it. Refuses: `object.unknown`. */
export async function lockNetwork(write: WriteHandle, id: ObjectId): Promise<Network> {
  await write.db.selectFrom("networks.network").select("id").where("space_id", "=", write.space.id).where("id", "=", id).forUpdate().execute();
  return getNetwork(write, id);
}

/** The institutions that look after a network, by name. */
export async function listCaretakers(read: ReadHandle, network: ObjectId): Promise<readonly Caretaker[]> {
  const rows = await read.db
    .selectFrom("networks.caretaker as c")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "c.space_id").onRef("o.id", "=", "c.org_id"))
    .select(["c.person_id", "o.title", "o.address"])
    .where("c.space_id", "=", read.space.id)
    .where("c.network_id", "=", network)
    .orderBy("o.address")
    .execute();
  return rows.map(({ person_id, title, address }) => ({ network, name: title, address, person: person_id === null ? undefined : (person_id as PersonId) }));
}

function networkOf(row: Awaited<ReturnType<ReturnType<typeof networks>["executeTakeFirstOrThrow"]>>): Network {
  const { state } = row;
  if (!isNetworkState(state)) throw new Error(`unknown state of a network: ${state}`);
  return {
    id: row.id as ObjectId,
    code: row.code,
    title: row.title,
    address: row.address,
    origin: row.origin,
    mode: row.mode,
    source: row.source ?? undefined,
    state,
    edition: row.edition_id as ObjectId,
    kind: row.kind,
    leaderRule: row.leader_rule,
    theme: row.theme,
    startCount: row.start_count ?? undefined,
  };
}
