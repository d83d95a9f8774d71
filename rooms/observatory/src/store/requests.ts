import { COMMONS, type ContentText, type ObjectId } from "@splot/kernel";
import { insertRows, type ReadHandle, type WriteHandle } from "@splot/kernel/database";
import { sql } from "kysely";
import type { ValueRequest } from "../model/supply.ts";

/** Which requests; missing parts do not narrow. */
export interface RequestChoice {
  readonly id?: string | undefined;
  /** Words that it is looked for by: part of a period, or an indicator, by its series. */
  readonly found?: { readonly period: string; readonly series: readonly number[] } | undefined;
}

function chosen(read: ReadHandle, { id, found }: RequestChoice) {
  const series = found === undefined || found.series.length === 0 ? [-1] : [...found.series];
  return read.db
    .selectFrom("observatory.value_request as q")
    .where("q.space_id", "=", read.space.id)
    .$if(id !== undefined, (query) => query.where("q.id", "=", id ?? ""))
    .$if(found !== undefined, (query) =>
      query.where(
        sql<boolean>`(strpos(q.period, ${found?.period ?? ""}) > 0 or exists (select from observatory.value_request_series r
          where r.space_id = q.space_id and r.request_id = q.id and r.series = any(${series}::integer[])))`,
      ),
    );
}

/** How many requests there are. */
export async function countRequests(read: ReadHandle, choice: RequestChoice): Promise<number> {
  const { count } = await chosen(read, choice)
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The requests for values, the latest due first, all or one part after the request with an id; in two queries. */
export async function listRequests(
  read: ReadHandle,
  choice: RequestChoice = {},
  paging?: { readonly limit: number; readonly after?: string | undefined },
): Promise<readonly ValueRequest[]> {
  const all = chosen(read, choice).select(["q.id", "q.period", "q.due_on", "q.note", "q.made_at"]).orderBy("q.due_on", "desc").orderBy("q.id", "desc");
  const after = paging?.after ?? "";
  const part =
    after === ""
      ? all
      : all.where(
          sql<boolean>`(q.due_on, q.id) < (select p.due_on, p.id from observatory.value_request p where p.space_id = ${read.space.id} and p.id::text = ${after})`,
        );
  const requests = await (paging === undefined ? part : part.limit(paging.limit)).execute();
  if (requests.length === 0) return [];
  const rows = await read.db
    .selectFrom("observatory.value_request_series as r")
    .innerJoin("observatory.indicator as i", "i.series", "r.series")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "i.space_id").onRef("o.id", "=", "i.id"))
    .select(["r.request_id", "r.series", "i.code", "o.title", "i.unit_of_measure", "i.definition", "i.decimals", "i.least", "i.most"])
    .where("r.space_id", "=", read.space.id)
    .where("i.space_id", "in", [read.space.id, COMMONS])
    .where(
      "r.request_id",
      "in",
      requests.map((one) => one.id),
    )
    .orderBy("r.ord")
    .execute();
  const byRequest = Map.groupBy(rows, ({ request_id }) => request_id);
  return requests.map((one) => ({
    id: one.id,
    period: one.period,
    due: one.due_on,
    note: one.note ?? undefined,
    madeAt: one.made_at,
    indicators: (byRequest.get(one.id) ?? []).map(({ series, code, title, unit_of_measure, definition, decimals, least, most }) => ({
      series,
      code,
      name: title,
      unit: unit_of_measure,
      definition,
      decimals,
      least: least === null ? undefined : Number(least),
      most: most === null ? undefined : Number(most),
    })),
  }));
}

/** Stores a request. */
export async function saveRequest(
  write: WriteHandle,
  fresh: Pick<ValueRequest, "id" | "period" | "due" | "note"> & { readonly series: readonly number[]; readonly by?: string | undefined },
): Promise<void> {
  const { id, period, due, note, series, by } = fresh;
  const space_id = write.space.id;
  await insertRows(write, "observatory.value_request", [{ space_id, id, period, due_on: due, note: note ?? null, made_at: write.now, made_by: by ?? null }]);
  await insertRows(
    write,
    "observatory.value_request_series",
    series.map((one, ord) => ({ space_id, request_id: id, series: one, ord })),
  );
}

/** A release with which a municipality answered a request. */
export interface Answer {
  readonly request: string;
  readonly organisation: ObjectId;
  readonly vintage: { readonly id: number; readonly code: string };
  readonly at: Date;
  /** Why it took the place of the one before. Missing: it is the first. */
  readonly reason?: ContentText | undefined;
}

/** The answers that count: not corrected, not taken back. Of all requests, or of some; in one query. */
export async function listAnswers(read: ReadHandle, requests?: readonly string[]): Promise<readonly Answer[]> {
  if (requests?.length === 0) return [];
  const rows = await read.db
    .selectFrom("observatory.vintage as v")
    .select(["v.request_id", "v.supplied_by", "v.id", "v.code", "v.loaded_at", "v.note"])
    .where("v.space_id", "=", read.space.id)
    .where("v.request_id", "is not", null)
    .$if(requests !== undefined, (query) => query.where("v.request_id", "in", requests ?? []))
    .where(sql<boolean>`not exists (select from observatory.vintage c where c.space_id = v.space_id and c.corrects = v.id)`)
    .where(sql<boolean>`not exists (select from observatory.withdrawal w where w.space_id = v.space_id and w.vintage_id = v.id)`)
    .orderBy("v.loaded_at")
    .execute();
  return rows.flatMap(({ request_id, supplied_by, id, code, loaded_at, note }) =>
    request_id === null || supplied_by === null
      ? []
      : [{ request: request_id, organisation: supplied_by as ObjectId, vintage: { id, code }, at: loaded_at, reason: note ?? undefined }],
  );
}
