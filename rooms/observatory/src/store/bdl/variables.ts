import type { ContentText } from "@splot/kernel";
import { putRows, type ReadHandle, type WriteHandle } from "@splot/kernel/database";
import type { BankTerm, BankVariableWords } from "../../model/bdl/answer.ts";
import type { BankUnit } from "../../model/bdl/plan.ts";

/** A variable of the bank that a space follows. */
export interface BankVariable {
  readonly id: number;
  /** Missing: not asked yet. */
  readonly name?: string | undefined;
  readonly level?: number | undefined;
  readonly measure?: string | undefined;
  readonly subject?: string | undefined;
  /** The indicator that its numbers are loaded into. Missing: they are only fetched. */
  readonly indicator?: { readonly code: string; readonly name: ContentText; readonly address: string } | undefined;
  /** Joint hash of the answers that were looked at for loading last. */
  readonly loadedSha256?: string | undefined;
  /** Code of the release that they became. */
  readonly loadedVintage?: string | undefined;
}

/** The variables that the space follows, by number; at most a few hundred. */
export async function listBankVariables({ db, space }: ReadHandle): Promise<readonly BankVariable[]> {
  const rows = await db
    .selectFrom("observatory.bank_variable as v")
    .leftJoin("observatory.indicator as i", "i.series", "v.series")
    .leftJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "i.space_id").onRef("o.id", "=", "i.id"))
    .select(["v.variable_id", "v.name", "v.level", "v.measure", "v.subject_id", "v.loaded_sha256", "v.loaded_vintage", "i.code", "o.title", "o.address"])
    .where("v.space_id", "=", space.id)
    .where("v.is_followed", "=", true)
    .orderBy("v.variable_id")
    .execute();
  return rows.map((row) => ({
    id: row.variable_id,
    name: row.name ?? undefined,
    level: row.level ?? undefined,
    measure: row.measure ?? undefined,
    subject: row.subject_id ?? undefined,
    indicator: row.code === null || row.title === null ? undefined : { code: row.code, name: row.title, address: row.address ?? "" },
    loadedSha256: row.loaded_sha256 ?? undefined,
    loadedVintage: row.loaded_vintage ?? undefined,
  }));
}

/** Puts a variable on the list, or changes what it is loaded into. */
export async function followBankVariable(write: WriteHandle, variable: number, series: number | undefined): Promise<void> {
  const row = { space_id: write.space.id, variable_id: variable, series: series ?? null, is_followed: true, loaded_sha256: null };
  await putRows(write, { table: "observatory.bank_variable", key: ["space_id", "variable_id"] }, [{ ...row, made_at: write.now }]);
}

/** Takes a variable off the list; what was fetched stays. Shape: whether it was on it. */
export async function unfollowBankVariable({ db, space }: WriteHandle, variable: number): Promise<boolean> {
  const row = await db
    .updateTable("observatory.bank_variable")
    .set({ is_followed: false })
    .where("space_id", "=", space.id)
    .where("variable_id", "=", variable)
    .where("is_followed", "=", true)
    .returning("variable_id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Keeps what the bank says of a variable. */
export async function saveBankWords({ db, space }: WriteHandle, { id, name, level, measure, subject }: BankVariableWords): Promise<void> {
  await db
    .updateTable("observatory.bank_variable")
    .set({ name, level, measure: measure ?? null, subject_id: subject })
    .where("space_id", "=", space.id)
    .where("variable_id", "=", id)
    .execute();
}

/** Remembers which answers were looked at for loading, and what became of them. Missing vintage: nothing new. */
export async function saveLoaded(
  { db, space }: WriteHandle,
  variable: number,
  loaded: { readonly sha256: string; readonly vintage?: string | undefined },
): Promise<void> {
  await db
    .updateTable("observatory.bank_variable")
    .set({ loaded_sha256: loaded.sha256, ...(loaded.vintage === undefined ? {} : { loaded_vintage: loaded.vintage }) })
    .where("space_id", "=", space.id)
    .where("variable_id", "=", variable)
    .execute();
}

/** Kinds of words of the bank. */
export type TermKind = "unit" | "subject" | "measure" | "attribute";

/** Keeps words of the bank in the place of what was kept of them. */
export async function saveBankTerms(write: WriteHandle, kind: TermKind, terms: readonly BankTerm[]): Promise<void> {
  const rows = terms.map(({ code, name, detail, parent, level }) => ({
    space_id: write.space.id,
    kind,
    code,
    name,
    detail: detail ?? null,
    parent_code: parent ?? null,
    level: level ?? null,
  }));
  await putRows(write, { table: "observatory.bank_term", key: ["space_id", "kind", "code"] }, rows);
}

/** The units and subjects of the bank that are known so far. */
export async function listBankGround({
  db,
  space,
}: ReadHandle): Promise<{ readonly units: readonly BankUnit[]; readonly subjects: ReadonlyMap<string, string | undefined> }> {
  const rows = await db
    .selectFrom("observatory.bank_term")
    .select(["kind", "code", "parent_code", "level"])
    .where("space_id", "=", space.id)
    .where("kind", "in", ["unit", "subject"])
    .orderBy("code")
    .execute();
  const units = rows.flatMap(({ kind, code, level }) => (kind === "unit" && level !== null ? [{ code, level }] : []));
  return { units, subjects: new Map(rows.flatMap(({ kind, code, parent_code }) => (kind === "subject" ? [[code, parent_code ?? undefined] as const] : []))) };
}
