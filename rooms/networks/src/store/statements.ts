import type { ObjectId } from "@splot/kernel";
import { insertRows, type ReadHandle, type WriteHandle } from "@splot/kernel/database";
import { isParty, type SectionCode, type Statement } from "../model/statement.ts";

/** Stores the points of a section in their order. */
export async function saveStatements(
  write: WriteHandle,
  { edition, section, statements }: { readonly edition: ObjectId; readonly section: SectionCode; readonly statements: readonly Omit<Statement, "section">[] },
): Promise<void> {
  await insertRows(
    write,
    "networks.statement",
    statements.map(({ code, heading, text, before, parties, network, isSummary, source }, place) => ({
      space_id: write.space.id,
      edition_id: edition,
      section,
      code,
      ord: place + 1,
      network_id: network ?? null,
      heading: heading ?? null,
      text,
      before: before ?? null,
      parties: [...parties],
      is_summary: isSummary,
      source,
    })),
  );
}

/** Takes the points of a section back. */
export async function dropStatements(write: WriteHandle, edition: ObjectId, section: SectionCode): Promise<void> {
  await write.db
    .deleteFrom("networks.statement")
    .where("space_id", "=", write.space.id)
    .where("edition_id", "=", edition)
    .where("section", "=", section)
    .execute();
}

/** The points of these sections in their order, of one edition or of all; as many as its sources state. */
export async function listStatements(
  read: ReadHandle,
  sections: readonly SectionCode[],
  edition?: ObjectId,
): Promise<readonly (Statement & { readonly edition: ObjectId })[]> {
  const rows = await read.db
    .selectFrom("networks.statement")
    .selectAll()
    .where("space_id", "=", read.space.id)
    .where("section", "in", sections)
    .$if(edition !== undefined, (query) => query.where("edition_id", "=", edition ?? ""))
    .orderBy("section")
    .orderBy("ord")
    .execute();
  return rows.map((row) => ({
    edition: row.edition_id as ObjectId,
    section: row.section,
    code: row.code,
    heading: row.heading ?? undefined,
    text: row.text,
    before: row.before ?? undefined,
    parties: row.parties.filter(isParty),
    network: row.network_id === null ? undefined : (row.network_id as ObjectId),
    isSummary: row.is_summary,
    source: row.source,
  }));
}
