import type { SortDirection } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { sql } from "kysely";
import type { Declaration, DeclarationState, SignatoryKind } from "../model/declaration.ts";
import { declarationOf, declarationsOf } from "./declarations.ts";

/** What narrows the public list. Missing: all. */
export interface DeclarationFilter {
  readonly search?: string | undefined;
  readonly teryt?: string | undefined;
  readonly signatory?: SignatoryKind | undefined;
}

/** Orders of the public list: by number, which is the order of signing, or by name. */
export interface DeclarationOrder {
  readonly by: "no" | "name";
  readonly direction: SortDirection;
}

/** Which part of the public list. `after`: number of the last row of the part before. */
export interface DeclarationPart {
  readonly filter?: DeclarationFilter | undefined;
  readonly order?: DeclarationOrder | undefined;
  readonly after?: number | undefined;
  readonly limit?: number | undefined;
}

function like(search: string | undefined): string {
  return `%${(search ?? "").replace(/[\\%_]/g, "\\$&")}%`;
}

/** Only what is shown has a name (I23); a check of the table holds that too. */
function publicDeclarations(read: ReadHandle, { search, teryt, signatory }: DeclarationFilter) {
  return declarationsOf(read)
    .where("d.shown_name", "is not", null)
    .$if(search !== undefined, (query) => query.where("d.shown_name", "ilike", like(search)))
    .$if(teryt !== undefined, (query) => query.where("d.teryt", "=", teryt ?? ""))
    .$if(signatory !== undefined, (query) => query.where("d.signatory_kind", "=", signatory ?? "person"));
}

const newest: DeclarationOrder = { by: "no", direction: "descending" };

/** Shown declarations, newest first unless another order is asked. Missing `limit`: 50. */
export async function listDeclarations(
  read: ReadHandle,
  { filter = {}, order = newest, after, limit = 50 }: DeclarationPart = {},
): Promise<{ readonly declarations: readonly Declaration[]; readonly next?: number | undefined }> {
  const name = sql<string>`d.shown_name collate "pl-x-icu"`;
  const isDown = order.direction === "descending";
  const beyond = isDown ? sql`<` : sql`>`;
  const last = sql`(select l.shown_name collate "pl-x-icu", l.no from participation.declaration l where l.space_id = ${read.space.id} and l.no = ${after ?? 0})`;
  const place = order.by === "no" ? sql<boolean>`d.no ${beyond} ${after ?? 0}` : sql<boolean>`(${name}, d.no) ${beyond} ${last}`;
  const rows = await publicDeclarations(read, filter)
    .$if(after !== undefined, (query) => query.where(place))
    .$if(order.by === "name", (query) => query.orderBy(name, isDown ? "desc" : "asc"))
    .orderBy("d.no", isDown ? "desc" : "asc")
    .limit(limit + 1)
    .execute();
  const part = rows.slice(0, limit).map(declarationOf);
  return { declarations: part, next: rows.length > limit ? part.at(-1)?.no : undefined };
}

/** Shown declarations that a filter leaves, by municipality; the key '' stands for those without one. */
export async function countDeclarations(read: ReadHandle, filter: DeclarationFilter = {}): Promise<ReadonlyMap<string, number>> {
  const rows = await read.db
    .selectFrom(publicDeclarations(read, filter).as("p"))
    .select([sql<string>`coalesce(p.teryt, '')`.as("teryt"), sql<number>`count(*)::integer`.as("count")])
    .groupBy("p.teryt")
    .execute();
  return new Map(rows.map((row) => [row.teryt, row.count]));
}

/** How the list of the office is narrowed. Missing: all. */
export interface OfficeFilter {
  readonly code?: string | undefined;
  readonly state?: DeclarationState | undefined;
}

const stateSql = sql<DeclarationState>`case when d.withdrawn_at is not null then 'withdrawn' when d.declined_at is not null then 'declined'
  when d.shown_at is not null then 'shown' when d.confirmed_at is not null then 'confirmed' else 'sent' end`;

function officeDeclarations(read: ReadHandle, { code, state }: OfficeFilter) {
  return declarationsOf(read)
    .$if(code !== undefined, (query) => query.where("o.code", "ilike", like(code)))
    .$if(state !== undefined, (query) => query.where(stateSql, "=", state ?? "sent"));
}

/** All declarations for the office, newest first, from below the number `before`. */
export async function listOfficeDeclarations(
  read: ReadHandle,
  { filter, before, limit }: { readonly filter: OfficeFilter; readonly before?: number | undefined; readonly limit: number },
): Promise<{ readonly declarations: readonly Declaration[]; readonly next?: number | undefined }> {
  const rows = await officeDeclarations(read, filter)
    .$if(before !== undefined, (query) => query.where("d.no", "<", before ?? 0))
    .orderBy("d.no", "desc")
    .limit(limit + 1)
    .execute();
  const part = rows.slice(0, limit).map(declarationOf);
  return { declarations: part, next: rows.length > limit ? part.at(-1)?.no : undefined };
}

/** How many declarations of the office a filter leaves. */
export async function countOfficeDeclarations(read: ReadHandle, filter: OfficeFilter): Promise<number> {
  const { count } = await read.db
    .selectFrom(officeDeclarations(read, filter).as("p"))
    .select((select) => select.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Confirmed declarations with consent that wait for the office, oldest first. Missing `most`: all. */
export async function listWaitingDeclarations(read: ReadHandle, most: number | null = null): Promise<readonly Declaration[]> {
  const rows = await declarationsOf(read)
    .where("d.confirmed_at", "is not", null)
    .where("d.shown_at", "is", null)
    .where("d.declined_at", "is", null)
    .where("d.withdrawn_at", "is", null)
    .where("d.has_consent", "=", true)
    .orderBy("d.no")
    .limit(most)
    .execute();
  return rows.map(declarationOf);
}
