import type { ReadHandle } from "@splot/kernel/database";
import { sql } from "kysely";
import { type Insight, type InsightKind, publicStates } from "../model/insight.ts";
import { insightOf, insights } from "./insights.ts";

/** How the public list is narrowed. Missing: not narrowed. */
export type ListFilter = {
  readonly search?: string | undefined;
  readonly domain?: number | undefined;
  readonly kind?: InsightKind | undefined;
  readonly state?: (typeof publicStates)[number] | undefined;
};

function published(read: ReadHandle, { search, domain, kind, state }: ListFilter) {
  const words = `%${(search ?? "").replace(/[\\%_]/g, "\\$&")}%`;
  return insights(read)
    .where("i.published_at", "is not", null)
    .where("o.visibility", "=", "public")
    .where("o.state", "in", state === undefined ? publicStates : [state])
    .$if(domain !== undefined, (query) => query.where(sql<boolean>`${domain} = any (i.domains)`))
    .$if(kind !== undefined, (query) => query.where("i.kind", "=", kind ?? "challenge"))
    .$if(search !== undefined, (query) =>
      query.where(sql<boolean>`(o.title ->> 'pl' ilike ${words} or o.title ->> 'en' ilike ${words} or o.code ilike ${words})`),
    );
}

/** One part of the public insights, newest first. Shape: `next` is the number before which the next part begins. */
export async function listPublished(
  read: ReadHandle,
  filter: ListFilter,
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): Promise<{ readonly rows: readonly Insight[]; readonly next?: number | undefined }> {
  const rows = await published(read, filter)
    .$if(before !== undefined, (query) => query.where("i.no", "<", before ?? 0))
    .orderBy("i.no", "desc")
    .limit(limit + 1)
    .execute();
  return { rows: rows.slice(0, limit).map(insightOf), next: rows.length > limit ? rows[limit - 1]?.no : undefined };
}

/** How many public insights a filter leaves. */
export async function countPublished(read: ReadHandle, filter: ListFilter): Promise<number> {
  const row = await published(read, filter)
    .clearSelect()
    .select((select) => select.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
