import type { ContentText, Instant, ObjectId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";

/** Meetings to hold and drafts to place, out of one query. */
export interface DutyRows {
  readonly meetings: readonly { readonly id: ObjectId; readonly title: ContentText; readonly address: string; readonly startsAt: Instant }[];
  readonly drafts: readonly { readonly id: ObjectId; readonly title: ContentText }[];
}

/** Meetings that are convened or open, and drafts that wait for an agenda, the nearest first. One query. */
export async function listDutyRows(read: ReadHandle): Promise<DutyRows> {
  const rows = await read.db
    .selectFrom("kernel.object as o")
    .leftJoin("assembly.meeting as m", (join) => join.onRef("m.space_id", "=", "o.space_id").onRef("m.id", "=", "o.id"))
    .select(["o.id", "o.kind", "o.title", "o.address", "m.starts_at"])
    .where("o.space_id", "=", read.space.id)
    .where((where) =>
      where.or([
        where.and([where("o.kind", "=", "meeting"), where("o.state", "in", ["convened", "open"])]),
        where.and([where("o.kind", "=", "draft"), where("o.state", "=", "submitted")]),
      ]),
    )
    .orderBy("m.starts_at")
    .orderBy("o.made_at")
    .execute();
  return {
    meetings: rows.flatMap(({ id, title, address, starts_at }) => (starts_at === null ? [] : [{ id: id as ObjectId, title, address, startsAt: starts_at }])),
    drafts: rows.flatMap(({ id, kind, title }) => (kind === "draft" ? [{ id: id as ObjectId, title }] : [])),
  };
}
