import { day, newId, type ObjectId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import { writeSpan } from "@splot/people";
import { sql } from "kysely";
import type { Edition } from "../model/edition.ts";
import type { Member } from "../model/network.ts";

/** What is stored of a city's part in an edition. */
export type MemberColumns = Pick<Member, "network" | "org" | "role" | "state" | "isAtStart" | "source"> & { readonly edition: Edition };

/** Stores the part of a city for the years of the edition. Shape: its id. */
export async function saveMember(write: WriteHandle, { edition, network, org, role, state, isAtStart, source }: MemberColumns): Promise<string> {
  const id = newId();
  await write.db
    .insertInto("networks.member")
    .values({
      space_id: write.space.id,
      id,
      edition_id: edition.id,
      network_id: network ?? null,
      org_id: org,
      role,
      state,
      span: writeSpan({ from: day(`${edition.startsYear}-01-01`), to: day(`${edition.endsYear + 1}-01-01`) }),
      one_network: edition.oneNetwork === true,
      is_at_start: isAtStart,
      source: source ?? null,
    })
    .execute();
  return id;
}

/** Decides on an application, or notes that a city left. */
export async function changeMember(write: WriteHandle, id: string, { state, role, isAtStart }: Pick<Member, "state" | "role" | "isAtStart">): Promise<void> {
  await write.db
    .updateTable("networks.member")
    .set({ state, role, is_at_start: isAtStart })
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .execute();
}

/** Takes the record of a city's part back. */
export async function dropMember(write: WriteHandle, id: string): Promise<void> {
  await write.db.deleteFrom("networks.member").where("space_id", "=", write.space.id).where("id", "=", id).execute();
}

function members(read: ReadHandle) {
  return read.db
    .selectFrom("networks.member as m")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "m.space_id").onRef("o.id", "=", "m.org_id"))
    .selectAll("m")
    .select(["o.title", "o.address"])
    .where("m.space_id", "=", read.space.id);
}

/** Parts of cities by name: of a network, of one city, or all. */
export async function listMembers(read: ReadHandle, of: { readonly network?: ObjectId; readonly org?: ObjectId } = {}): Promise<readonly Member[]> {
  const { network, org } = of;
  const rows = await members(read)
    .$if(network !== undefined, (query) => query.where("m.network_id", "=", network ?? ""))
    .$if(org !== undefined, (query) => query.where("m.org_id", "=", org ?? ""))
    .orderBy(sql`o.title->>'pl' collate "pl-x-icu"`)
    .orderBy("m.span")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    edition: row.edition_id as ObjectId,
    network: row.network_id === null ? undefined : (row.network_id as ObjectId),
    org: row.org_id as ObjectId,
    name: row.title,
    address: row.address,
    role: row.role,
    state: row.state,
    isAtStart: row.is_at_start,
    source: row.source ?? undefined,
  }));
}
