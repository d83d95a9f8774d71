import { canonical, type Json } from "../canonical.ts";
import type { ReadHandle, WriteHandle } from "../database/index.ts";
import type { Day } from "../day.ts";
import { COMMONS, newId } from "../ids.ts";
import type { ContentText } from "../text.ts";

/** Kinds of rules that are data, never code (MODEL 0.5). */
export type RegulationKind = "policy" | "regime" | "rule_set" | "criteria_set" | "form";

/** One version of a rule. Missing `validTo`: still in force. */
export interface Regulation {
  readonly kind: RegulationKind;
  readonly code: string;
  readonly version: number;
  readonly name: ContentText;
  readonly content: Json;
  readonly basis: string;
  /** False: every screen that relies on it says "unconfirmed". */
  readonly isConfirmed: boolean;
  readonly validFrom: Day;
  readonly validTo?: Day | undefined;
}

/** Stores a version of a rule; a version that is there already adds nothing. */
export async function saveRegulation(write: WriteHandle, rule: Regulation): Promise<void> {
  await write.db
    .insertInto("kernel.regulation")
    .values({
      space_id: write.space.id,
      id: newId(),
      kind: rule.kind,
      code: rule.code,
      version: rule.version,
      name: JSON.stringify(rule.name),
      content: canonical(rule.content),
      basis: rule.basis,
      confirmed: rule.isConfirmed,
      made_at: write.now,
      valid_span: `[${rule.validFrom},${rule.validTo ?? ""})`,
    })
    .onConflict((conflict) => conflict.columns(["space_id", "kind", "code", "version"]).doNothing())
    .execute();
}

/** The number that the next version of a rule of this space has. */
export async function nextRegulationVersion(read: ReadHandle, { kind, code }: Pick<Regulation, "kind" | "code">): Promise<number> {
  const { newest } = await read.db
    .selectFrom("kernel.regulation")
    .select((select) => select.fn.max("version").as("newest"))
    .where("space_id", "=", read.space.id)
    .where("kind", "=", kind)
    .where("code", "=", code)
    .executeTakeFirstOrThrow();
  return (newest ?? 0) + 1;
}

/** The rule in force on a day; the space's own goes before that of the commons. Missing: `undefined`. */
export async function findRegulation(
  read: ReadHandle,
  rule: { readonly kind: RegulationKind; readonly code: string },
  on: Day,
): Promise<Regulation | undefined> {
  const rows = await read.db
    .selectFrom("kernel.regulation")
    .selectAll()
    .where("space_id", "in", [read.space.id, COMMONS])
    .where("kind", "=", rule.kind)
    .where("code", "=", rule.code)
    .orderBy("version", "desc")
    .execute();
  const known = rows.map((row) => ({ isOwn: row.space_id === read.space.id, regulation: regulationOf(row) }));
  const inForce = known.filter(({ regulation }) => regulation.validFrom <= on && (regulation.validTo === undefined || on < regulation.validTo));
  return (inForce.find(({ isOwn }) => isOwn) ?? inForce[0])?.regulation;
}

/** Every version of every rule of this space (not of the commons), by kind, code and version. */
export async function listRegulations(read: ReadHandle): Promise<readonly Regulation[]> {
  const rows = await read.db
    .selectFrom("kernel.regulation")
    .selectAll()
    .where("space_id", "=", read.space.id)
    .orderBy("kind")
    .orderBy("code")
    .orderBy("version")
    .execute();
  return rows.map(regulationOf);
}

interface RegulationRow {
  readonly kind: RegulationKind;
  readonly code: string;
  readonly version: number;
  readonly name: ContentText;
  readonly content: Json;
  readonly basis: string;
  readonly confirmed: boolean;
  readonly valid_span: string;
}

function regulationOf(row: RegulationRow): Regulation {
  const [from = "", to = ""] = row.valid_span.slice(1, -1).split(",");
  const { kind, code, version, name, content, basis, confirmed } = row;
  return { kind, code, version, name, content, basis, isConfirmed: confirmed, validFrom: from as Day, validTo: to === "" ? undefined : (to as Day) };
}
