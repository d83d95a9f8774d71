import { sha256 } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import { keepBytes } from "@splot/kernel/files";
import type { BankFetch } from "./fetches.ts";

/** One answer as it came. */
export interface KeptAnswer {
  readonly page: number;
  readonly address: string;
  readonly sha256: string;
  readonly answeredAt: Date;
}

/** An answer that is to be kept. */
export interface NewAnswer {
  readonly page: number;
  readonly address: string;
  readonly body: string;
  readonly recordCount: number;
  readonly askedAt: Date;
  readonly answeredAt: Date;
}

/** Keeps an answer with its bytes. */
export async function keepAnswer(write: WriteHandle, fetch: string, { page, address, body, recordCount, askedAt, answeredAt }: NewAnswer): Promise<void> {
  const bytes = Buffer.from(body);
  const hash = sha256(bytes);
  await keepBytes(write, { sha256: hash, bytes, mediaType: "application/json" });
  const at = { asked_at: askedAt, answered_at: answeredAt };
  await write.db
    .insertInto("observatory.bank_answer")
    .values({ space_id: write.space.id, fetch_id: fetch, page, address, sha256: hash, record_count: recordCount, ...at })
    .execute();
}

/** The answers of a fetch in the order of its pages. */
export async function listAnswers({ db, space }: ReadHandle, fetch: string): Promise<readonly KeptAnswer[]> {
  const rows = await db
    .selectFrom("observatory.bank_answer")
    .select(["page", "address", "sha256", "answered_at"])
    .where("space_id", "=", space.id)
    .where("fetch_id", "=", fetch)
    .orderBy("page")
    .execute();
  return rows.map(({ answered_at, ...row }) => ({ ...row, answeredAt: answered_at }));
}

/** A whole fetch of numbers, the newest of its resource. */
export interface WholeFetch extends Pick<BankFetch, "id" | "resource" | "lastUpdate"> {
  readonly variable: number;
  readonly total: number;
  readonly recordCount: number;
  readonly endedAt: Date;
  /** Hash of its first page. */
  readonly firstHash: string;
}

/** The newest whole fetches of the numbers of variables, one for each resource. */
export async function listWholeFetches(
  { db, space }: ReadHandle,
  choice: { readonly variables: readonly number[] } | { readonly resource: string },
): Promise<readonly WholeFetch[]> {
  if ("variables" in choice && choice.variables.length === 0) return [];
  const all = db
    .selectFrom("observatory.bank_fetch as f")
    .innerJoin("observatory.bank_answer as a", (join) => join.onRef("a.space_id", "=", "f.space_id").onRef("a.fetch_id", "=", "f.id").on("a.page", "=", 0))
    .distinctOn("f.resource")
    .select(["f.id", "f.resource", "f.variable_id", "f.last_update", "f.total_count", "f.record_count", "f.ended_at", "a.sha256"])
    .where("f.space_id", "=", space.id)
    .where("f.state", "=", "complete")
    .where("f.resource", "like", "data/%");
  const chosen = "variables" in choice ? all.where("f.variable_id", "in", choice.variables) : all.where("f.resource", "=", choice.resource);
  const rows = await chosen.orderBy("f.resource").orderBy("f.ended_at", "desc").execute();
  return rows.flatMap((row) =>
    row.variable_id === null || row.ended_at === null || row.total_count === null
      ? []
      : [
          {
            id: row.id,
            resource: row.resource,
            variable: row.variable_id,
            lastUpdate: row.last_update ?? undefined,
            total: row.total_count,
            recordCount: row.record_count,
            endedAt: row.ended_at,
            firstHash: row.sha256,
          },
        ],
  );
}
