import { sql } from "kysely";
import type { WriteHandle } from "../database/index.ts";
import type { ObjectId } from "../ids.ts";

/** Somebody whose data are erased: ids, texts, and the things that the texts may stand with. */
export interface Forgotten {
  /** Id under which others may have noted the person. */
  readonly id: string;
  /** Addresses and names. */
  readonly texts: readonly string[];
  /** What the person contributed. */
  readonly objects: readonly ObjectId[];
}

/**
 * Removes content and salts of the entries that hold data of somebody (I126): any that names the id, those of the own
 * things that hold a text, and restricted ones anywhere that hold an address. Entries and hashes stay, so the chain
 * verifies as before (I127). Public entries of other matters stay too: nobody erases the public record by leaving an
 * address that stands in it. Shape: how many.
 */
export async function erasePayloads(write: WriteHandle, forgotten: readonly Forgotten[]): Promise<number> {
  const texts = forgotten.flatMap((one) => one.texts.map(spelled)).filter((text) => text !== "");
  const addresses = texts.filter((text) => text.includes("@"));
  const objects = forgotten.flatMap((one) => one.objects);
  if (forgotten.length === 0) return 0;
  const { numAffectedRows } = await sql`
    delete from kernel.journal_payload p using kernel.journal_entry e
    where p.space_id = ${write.space.id} and e.space_id = p.space_id and e.stream = p.stream and e.seq = p.seq and (
      ${holds(forgotten.map(({ id }) => id))}
      or (e.object_id = any(${objects}::uuid[]) and ${holds(texts)})
      or (not p.is_public and position('@' in p.payload::text) > 0 and ${holds(addresses)}))`.execute(write.db);
  return Number(numAffectedRows ?? 0);
}

/** A text as it stands inside JSON, in lower case. NOTE: the letters of the database know no Ż, so it is told which to use. */
function spelled(text: string): string {
  return JSON.stringify(text).slice(1, -1).toLowerCase();
}

function holds(texts: readonly string[]) {
  return sql`exists (select from unnest(${texts}::text[]) as sought (text) where position(sought.text in lower(p.payload::text collate "pl-x-icu")) > 0)`;
}
