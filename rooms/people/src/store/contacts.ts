import { type Day, type Id, newId } from "@splot/kernel";
import type { Database, ReadHandle, WriteHandle } from "@splot/kernel/database";
import { type Selectable, sql } from "kysely";
import { seal, unseal } from "../secrets/seal.ts";

/** What a contributor left for answers. Personal class: P2. */
export interface NewContact {
  readonly email?: string | undefined;
  readonly name?: string | undefined;
  /** What it may be used for, e.g. `remark`. */
  readonly purpose: string;
  /** After this day it is erased. */
  readonly eraseAfter: Day;
}

export type ContactId = Id<"contact">;

/** Keeps a contact sealed with the key of the installation. Shape: its id, the only thing that other rooms keep. */
export async function saveContact(write: WriteHandle, contact: NewContact): Promise<ContactId> {
  const id = newId<"contact">();
  const sealed = (text: string | undefined, field: string) => (text === undefined || text === "" ? null : seal(text, placeOf(write, id, field)));
  await write.db
    .insertInto("people.contact")
    .values({
      space_id: write.space.id,
      id,
      person_id: null,
      email_sealed: sealed(contact.email, "email"),
      name_sealed: sealed(contact.name, "name"),
      purpose: contact.purpose,
      erase_after: contact.eraseAfter,
      made_at: write.now,
    })
    .execute();
  return id;
}

/** A contact, opened, with what it is for and until when it is kept. Personal class: P2. */
export interface Contact {
  readonly id: ContactId;
  readonly email?: string | undefined;
  readonly name?: string | undefined;
  readonly purpose: string;
  readonly eraseAfter: Day;
  readonly madeAt: Date;
}

/** A contact that was removed. Missing address and name with `isUnread`: the key of the installation does not open it any more. */
export type GoneContact = Contact & { readonly isUnread: boolean };

/** A contact, opened. Missing: `undefined` after its erasure. */
export async function openContact(read: ReadHandle, id: ContactId): Promise<Contact | undefined> {
  const row = await read.db.selectFrom("people.contact").selectAll().where("space_id", "=", read.space.id).where("id", "=", id).executeTakeFirst();
  return row === undefined ? undefined : opened(read, row);
}

/** Contacts, opened, by id; those erased are left out. */
export async function openContacts(read: ReadHandle, ids: readonly string[]): Promise<ReadonlyMap<string, Contact>> {
  if (ids.length === 0) return new Map();
  const rows = await read.db
    .selectFrom("people.contact")
    .selectAll()
    .where("space_id", "=", read.space.id)
    .where("id", "=", sql<string>`any(${ids}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, opened(read, row)]));
}

/** Sets until when a contact is kept: longer for what goes on, shorter for what its owner took back. */
export async function keepContactUntil(write: WriteHandle, id: string, eraseAfter: Day): Promise<void> {
  await write.db.updateTable("people.contact").set({ erase_after: eraseAfter }).where("space_id", "=", write.space.id).where("id", "=", id).execute();
}

/** Removes the contacts whose day has passed. Shape: what they were, for the one act that removes them everywhere else too. */
export async function takeExpiredContacts(write: WriteHandle): Promise<readonly GoneContact[]> {
  const rows = await write.db
    .deleteFrom("people.contact")
    .where("space_id", "=", write.space.id)
    .where("erase_after", "<", write.today)
    .returningAll()
    .execute();
  return rows.map((row) => gone(write, row));
}

/** NOTE: a lost key must not keep anybody's data for ever. */
function gone(write: WriteHandle, row: Selectable<Database["people.contact"]>): GoneContact {
  try {
    return { ...opened(write, row), isUnread: false };
  } catch {
    return { ...opened(write, { ...row, email_sealed: null, name_sealed: null }), isUnread: true };
  }
}

function opened(handle: ReadHandle, row: Selectable<Database["people.contact"]>): Contact {
  const id = row.id as ContactId;
  const open = (sealed: Buffer | null, field: string) => (sealed === null ? undefined : unseal(sealed, placeOf(handle, id, field)));
  return {
    id,
    email: open(row.email_sealed, "email"),
    name: open(row.name_sealed, "name"),
    purpose: row.purpose,
    eraseAfter: row.erase_after,
    madeAt: row.made_at,
  };
}

function placeOf(handle: ReadHandle, id: ContactId, field: string): string {
  return `${handle.space.id}:${id}:${field}`;
}
