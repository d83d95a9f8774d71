import { type Day, type Id, newId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
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

/** A contact, opened. Missing: `undefined` after its erasure. */
export async function openContact(
  read: ReadHandle,
  id: ContactId,
): Promise<{ readonly email?: string | undefined; readonly name?: string | undefined } | undefined> {
  const row = await read.db
    .selectFrom("people.contact")
    .select(["email_sealed", "name_sealed"])
    .where("space_id", "=", read.space.id)
    .where("id", "=", id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const open = (sealed: Buffer | null, field: string) => (sealed === null ? undefined : unseal(sealed, placeOf(read, id, field)));
  return { email: open(row.email_sealed, "email"), name: open(row.name_sealed, "name") };
}

/** Erases the contacts whose day has passed. Shape: how many. */
export async function eraseContacts(write: WriteHandle): Promise<number> {
  const gone = await write.db.deleteFrom("people.contact").where("space_id", "=", write.space.id).where("erase_after", "<", write.today).executeTakeFirst();
  return Number(gone.numDeletedRows);
}

function placeOf(handle: ReadHandle, id: ContactId, field: string): string {
  return `${handle.space.id}:${id}:${field}`;
}
