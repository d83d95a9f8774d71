import type { ContentText, ObjectId, PersonId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { RETRACTED } from "@splot/kernel/objects";
import { sql } from "kysely";

/** A number that something of the space relies on: as evidence, or as the baseline of a target. */
export interface CitedCell {
  readonly series: number;
  /** TERYT or code of an area. */
  readonly unit: string;
  readonly period: string;
  /** Code of the release that was cited. */
  readonly vintage: string;
  readonly by: { readonly id: ObjectId; readonly address: string; readonly title: ContentText };
  /** Who made it, else who worked on it last. Missing: the program wrote it down. */
  readonly owner?: PersonId | undefined;
}

interface Row {
  readonly series: number;
  readonly locator: string;
  readonly id: string;
  readonly address: string;
  readonly title: ContentText;
  readonly owner: string | null;
}

/** What of the space cites numbers of some series, oldest first, in one query; `isPublic`: only what everybody sees. */
export async function listCitedCells(read: ReadHandle, series: readonly number[], isPublic = false): Promise<readonly CitedCell[]> {
  if (series.length === 0) return [];
  const wanted = sql`any(${[...series]}::integer[])`;
  const { rows } = await sql<Row>`
    with cited as (
      select i.series, c.locator, c.from_object as id from kernel.cite c
        join observatory.indicator i on i.space_id = c.to_space and i.id = c.to_object
        where c.space_id = ${read.space.id} and c.locator is not null and i.series = ${wanted}
      union
      select t.series, t.baseline_locator, t.goal_id from observatory.target t
        where t.space_id = ${read.space.id} and t.baseline_locator is not null and t.series = ${wanted}
    )
    select k.series, k.locator, o.id, o.address, o.title, coalesce(o.made_by::text, (
      select p.actor from kernel.journal_entry e
        join kernel.journal_payload p on p.space_id = e.space_id and p.stream = e.stream and p.seq = e.seq
        where e.space_id = o.space_id and e.object_id = o.id and p.actor ~ '^[0-9a-f]{8}-[0-9a-f]{4}-' order by e.at desc, e.seq desc limit 1
    )) as owner
      from cited k join kernel.object o on o.space_id = ${read.space.id} and o.id = k.id and o.state not in ('withdrawn', ${RETRACTED})
      where ${isPublic ? sql`o.visibility = 'public'` : sql`true`}
      order by o.made_at, o.id, k.series, k.locator`.execute(read.db);
  return rows.flatMap(({ series: of, locator, id, address, title, owner }) => {
    const [unit, period, vintage] = locator.split(":");
    if (unit === undefined || period === undefined || vintage === undefined) return [];
    return [{ series: of, unit, period, vintage, by: { id: id as ObjectId, address, title }, owner: (owner as PersonId | null) ?? undefined }];
  });
}
