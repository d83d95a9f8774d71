import type { ObjectId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import type { PublishedPart, RemarkFilter } from "../model/listing.ts";
import { listDispositionsOf } from "./dispositions.ts";
import { remarkOf } from "./remarks.ts";

/** Public are the answered remarks of a settled round, and the withdrawn ones beside them without their text (I59). */
function published(read: ReadHandle, round: ObjectId, { blockKey, verdict, channel, authorKind, search }: RemarkFilter) {
  const words = `%${(search ?? "").replace(/[\\%_]/g, "\\$&")}%`;
  return read.db
    .selectFrom("participation.remark as m")
    .innerJoin("participation.round as r", (join) =>
      join.onRef("r.space_id", "=", "m.space_id").onRef("r.id", "=", "m.round_id").on("r.settled_at", "is not", null),
    )
    .leftJoin("participation.disposition as d", (join) => join.onRef("d.space_id", "=", "m.space_id").onRef("d.remark_id", "=", "m.id"))
    .where("m.space_id", "=", read.space.id)
    .where("m.round_id", "=", round)
    .where((either) => either.or([either("d.state", "=", "published"), either("m.withdrawn_at", "is not", null)]))
    .$if(blockKey !== undefined, (query) => query.where("m.block_key", "=", blockKey ?? ""))
    .$if(verdict !== undefined, (query) => query.where("m.withdrawn_at", "is", null).where("d.verdict", "=", verdict ?? "explained"))
    .$if(channel !== undefined, (query) => query.where("m.channel", "=", channel ?? "e_form"))
    .$if(authorKind !== undefined, (query) => query.where("m.author_kind", "=", authorKind ?? "other"))
    .$if(search !== undefined, (query) =>
      query
        .where("m.withdrawn_at", "is", null)
        .where((either) =>
          either.or([either("m.proposed_text", "ilike", words), either("m.reason_text", "ilike", words), either("d.rationale", "ilike", words)]),
        ),
    );
}

/** One part of the public remarks of a round by their numbers, rising where nothing else is asked, in two queries. Missing `limit`: 25. */
export async function listPublished(
  read: ReadHandle,
  round: ObjectId,
  part: { readonly after?: number | undefined; readonly isFalling?: boolean; readonly limit?: number; readonly filter?: RemarkFilter },
): Promise<PublishedPart> {
  const { after, isFalling = false, limit = 25, filter = {} } = part;
  const rows = await published(read, round, filter)
    .selectAll("m")
    .$if(after !== undefined, (query) => query.where("m.no", isFalling ? "<" : ">", after ?? 0))
    .orderBy("m.no", isFalling ? "desc" : "asc")
    .limit(limit + 1)
    .execute();
  const remarks = rows.slice(0, limit).map(remarkOf);
  const dispositions = await listDispositionsOf(
    read,
    remarks.map(({ id }) => id),
  );
  return { rows: remarks.map((remark) => ({ remark, disposition: dispositions.get(remark.id) })), next: rows.length > limit ? remarks.at(-1)?.no : undefined };
}

/** How many public remarks of a round a filter leaves. */
export async function countPublished(read: ReadHandle, round: ObjectId, filter: RemarkFilter): Promise<number> {
  const row = await published(read, round, filter)
    .select((select) => select.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
