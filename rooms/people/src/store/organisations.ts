import type { ContentText, Day, ObjectId } from "@splot/kernel";
import { newId } from "@splot/kernel";
import { type Database, putRows, type ReadHandle, type WriteHandle } from "@splot/kernel/database";
import { type Selectable, sql } from "kysely";
import type { Membership, Organisation, OrganisationKind } from "../model/organisation.ts";
import { readSpan, writeSpan } from "../model/span.ts";

/** The organisations of the space, by short name; of one kind when it is given. */
export async function listOrganisations(read: ReadHandle, kind?: OrganisationKind): Promise<readonly Organisation[]> {
  const rows = await read.db
    .selectFrom("people.organisation")
    .selectAll()
    .where("space_id", "=", read.space.id)
    .$if(kind !== undefined, (query) => query.where("kind", "=", kind ?? "other"))
    .orderBy(sql`short collate "pl-x-icu"`)
    .execute();
  return rows.map(organisationOf);
}

/** The organisation with this id. Missing: `undefined`. */
export async function findOrganisation(read: ReadHandle, id: ObjectId): Promise<Organisation | undefined> {
  const row = await read.db.selectFrom("people.organisation").selectAll().where("space_id", "=", read.space.id).where("id", "=", id).executeTakeFirst();
  return row === undefined ? undefined : organisationOf(row);
}

/** The organisation with this register code. Missing: `undefined`. */
export async function findOrganisationByTeryt(read: ReadHandle, teryt: string): Promise<Organisation | undefined> {
  const row = await read.db.selectFrom("people.organisation").selectAll().where("space_id", "=", read.space.id).where("teryt", "=", teryt).executeTakeFirst();
  return row === undefined ? undefined : organisationOf(row);
}

/** The organisations with an active membership on a day, by short name. */
export async function listMembers(read: ReadHandle, day: Day): Promise<readonly Organisation[]> {
  const rows = await read.db
    .selectFrom("people.organisation as o")
    .selectAll("o")
    .innerJoin("people.membership as m", (join) => join.onRef("m.space_id", "=", "o.space_id").onRef("m.organisation_id", "=", "o.id"))
    .where("o.space_id", "=", read.space.id)
    .where("m.state", "=", "active")
    .where(sql<boolean>`m.span @> ${day}::date`)
    .orderBy(sql`o.short collate "pl-x-icu"`)
    .execute();
  return rows.map(organisationOf);
}

/** The memberships of one organisation, or of all, oldest first. */
export async function listMemberships(read: ReadHandle, organisation?: ObjectId): Promise<readonly Membership[]> {
  const rows = await read.db
    .selectFrom("people.membership")
    .selectAll()
    .where("space_id", "=", read.space.id)
    .$if(organisation !== undefined, (query) => query.where("organisation_id", "=", organisation ?? ""))
    .orderBy("span")
    .execute();
  return rows.map(({ organisation_id, state, span, from_precision, source }) => ({
    organisation: organisation_id as ObjectId,
    state,
    span: readSpan(span),
    fromPrecision: from_precision,
    source: source ?? undefined,
  }));
}

/** Stores an organisation, or puts it in the place of what was recorded of it; its object is saved before. */
export async function saveOrganisation(write: WriteHandle, organisation: Organisation): Promise<void> {
  const { id, name, short, kind, teryt, headTitle } = organisation;
  const row = { space_id: write.space.id, id, name, short, kind, teryt: teryt ?? null, head_title: headTitle ?? null };
  await putRows(write, { table: "people.organisation", key: ["space_id", "id"] }, [row]);
}

/** Gives an organisation another name. */
export async function renameOrganisation(write: WriteHandle, id: ObjectId, { name, short }: Pick<Organisation, "name" | "short">): Promise<void> {
  await write.db
    .updateTable("people.organisation")
    .set({ name: JSON.stringify(name), short })
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .execute();
}

/** Takes the record of an organisation back; its object stays. */
export async function dropOrganisation(write: WriteHandle, id: ObjectId): Promise<void> {
  await write.db.deleteFrom("people.organisation").where("space_id", "=", write.space.id).where("id", "=", id).execute();
}

/** Takes recorded memberships of an organisation back: one of them, or all when it is not said which. */
export async function dropMemberships(write: WriteHandle, organisation: ObjectId, id?: string): Promise<void> {
  await write.db
    .deleteFrom("people.membership")
    .where("space_id", "=", write.space.id)
    .where("organisation_id", "=", organisation)
    .$if(id !== undefined, (query) => query.where("id", "=", id ?? ""))
    .execute();
}

/** Stores a membership. Shape: its id. */
export async function saveMembership(write: WriteHandle, membership: Membership): Promise<string> {
  const { organisation, state, span, fromPrecision, source } = membership;
  const id = newId();
  await write.db
    .insertInto("people.membership")
    .values({
      space_id: write.space.id,
      id,
      organisation_id: organisation,
      state,
      span: writeSpan(span),
      from_precision: fromPrecision,
      source: source ?? null,
    })
    .execute();
  return id;
}

/** Ends the memberships of an organisation that would reach into a day and beyond it. */
export async function endMembership(write: WriteHandle, organisation: ObjectId, on: Day): Promise<void> {
  await write.db
    .updateTable("people.membership")
    .set({ span: sql<string>`daterange(lower(span), ${on}::date)` })
    .where("space_id", "=", write.space.id)
    .where("organisation_id", "=", organisation)
    .where(sql<boolean>`span @> ${on}::date and (lower_inf(span) or lower(span) < ${on}::date)`)
    .execute();
}

function organisationOf(row: Selectable<Database["people.organisation"]>): Organisation {
  const { id, name, short, kind, teryt, head_title } = row;
  const headTitle: ContentText | undefined = head_title ?? undefined;
  return { id: id as ObjectId, name, short, kind, teryt: teryt ?? undefined, headTitle };
}
