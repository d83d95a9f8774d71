import { COMMONS, type ContentText, type ObjectId } from "@splot/kernel";
import { insertRows, type ReadHandle, type WriteHandle } from "@splot/kernel/database";
import { sql } from "kysely";
import type { ValueRequest } from "../model/supply.ts";

/** The requests for values, the latest due first, or one of them; in two queries. */
export async function listRequests(read: ReadHandle, id?: string): Promise<readonly ValueRequest[]> {
  const requests = await read.db
    .selectFrom("observatory.value_request")
    .select(["id", "period", "due_on", "note", "made_at"])
    .where("space_id", "=", read.space.id)
    .$if(id !== undefined, (query) => query.where("id", "=", id ?? ""))
    .orderBy("due_on", "desc")
    .orderBy("id", "desc")
    .execute();
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

/** The answers that count: not corrected, not taken back. Of all requests, or of one; in one query. */
export async function listAnswers(read: ReadHandle, request?: string): Promise<readonly Answer[]> {
  const rows = await read.db
    .selectFrom("observatory.vintage as v")
    .select(["v.request_id", "v.supplied_by", "v.id", "v.code", "v.loaded_at", "v.note"])
    .where("v.space_id", "=", read.space.id)
    .where("v.request_id", "is not", null)
    .$if(request !== undefined, (query) => query.where("v.request_id", "=", request ?? ""))
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
