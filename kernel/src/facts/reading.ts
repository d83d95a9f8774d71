import { sql } from "kysely";
import type { Json } from "../canonical.ts";
import type { ReadHandle } from "../database/index.ts";
import { COMMONS } from "../ids.ts";
import type { ContentText } from "../text.ts";

/** A fact that was corrected, taken back or restored. Missing title: a fact beside no thing. */
export interface Correction {
  readonly at: Date;
  readonly seq: number;
  readonly event: string;
  readonly thing?: { readonly kind: string; readonly title: ContentText; readonly address: string } | undefined;
  /** What changed, or why. */
  readonly payload: Json;
}

/** Where a page of corrections ends. */
export type CorrectionPlace = Pick<Correction, "at" | "seq">;

/** What was corrected or taken back in the space and in the commons, newest first, one page after a place. One query. */
export async function listCorrections(read: ReadHandle, limit: number, after?: CorrectionPlace): Promise<readonly Correction[]> {
  const rows = await read.db
    .selectFrom("kernel.journal_entry as e")
    .innerJoin("kernel.journal_payload as p", (join) =>
      join.onRef("p.space_id", "=", "e.space_id").onRef("p.stream", "=", "e.stream").onRef("p.seq", "=", "e.seq"),
    )
    .leftJoin("kernel.object as o", (join) =>
      join.onRef("o.id", "=", "e.object_id").on("o.space_id", "in", [read.space.id, COMMONS]).on("o.visibility", "=", "public"),
    )
    .select(["e.at", "e.seq", "e.event", "p.payload", "o.kind", "o.title", "o.address"])
    .where("e.space_id", "in", [read.space.id, COMMONS])
    .where("e.event", "in", ["facts.corrected", "facts.retracted", "facts.restored"])
    .where("p.is_public", "=", true)
    .$if(after !== undefined, (query) => query.where(sql<boolean>`(e.at, e.seq) < (${after?.at ?? read.now}, ${after?.seq ?? 0})`))
    .orderBy("e.at", "desc")
    .orderBy("e.seq", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ kind, title, address, ...row }) => ({
    ...row,
    seq: Number(row.seq),
    thing: kind === null || title === null || address === null ? undefined : { kind, title, address },
  }));
}
