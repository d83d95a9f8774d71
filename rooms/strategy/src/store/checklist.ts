import type { ObjectId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import { findRegulation } from "@splot/kernel/objects";
import { sql } from "kysely";
import { z } from "zod";
import type { CheckDecision, CheckItem } from "../model/checklist.ts";

/** Items of a regime, as its content holds them. */
const regimeContent = z.object({
  items: z.array(
    z.object({
      code: z.string(),
      title: z.object({ pl: z.string(), en: z.string().optional() }),
      basis: z.string(),
      confirmed: z.boolean(),
      proof: z.enum(["round", "report", "document"]),
    }),
  ),
});

/** A legal checklist valid on a day. */
export type Regime = { readonly code: string; readonly version: number; readonly items: z.infer<typeof regimeContent>["items"] };

/** Code of the checklist for adopting a strategy. */
export const REGIME_CODE = "strategy-adoption";

/** The checklist valid today; one of the own space goes before that of the commons. Missing: `undefined`. */
export async function findRegime(read: ReadHandle): Promise<Regime | undefined> {
  const rule = await findRegulation(read, { kind: "regime", code: REGIME_CODE }, read.today);
  return rule === undefined ? undefined : { code: rule.code, version: rule.version, items: regimeContent.parse(rule.content).items };
}

/** Opens every item of a regime for a document. */
export async function saveCheckItems(write: WriteHandle, strategy: ObjectId, items: Regime["items"]): Promise<void> {
  await write.db
    .insertInto("strategy.check_item")
    .values(
      items.map(({ code, title, basis, confirmed, proof }, ord) => ({
        space_id: write.space.id,
        strategy_id: strategy,
        code,
        ord,
        title: JSON.stringify(title),
        basis,
        confirmed,
        proof,
        state: "open" as const,
        evidence_id: null,
        reason: null,
        waiver_basis: null,
        decided_at: null,
      })),
    )
    .execute();
}

/** The checklist of a document in its order. */
export async function listCheckItems(read: ReadHandle, strategy: ObjectId): Promise<readonly CheckItem[]> {
  const rows = await read.db
    .selectFrom("strategy.check_item")
    .select(["code", "title", "basis", "confirmed", "proof", "state", "evidence_id", "reason", "waiver_basis"])
    .where("space_id", "=", read.space.id)
    .where("strategy_id", "=", strategy)
    .orderBy("ord")
    .execute();
  return rows.map(({ evidence_id, reason, waiver_basis, ...row }) => ({
    ...row,
    evidence: evidence_id ?? undefined,
    reason: reason ?? undefined,
    waiverBasis: waiver_basis ?? undefined,
  }));
}

/** How an item was settled. */
export type Settlement = { readonly code: string } & (
  | { readonly state: "met"; readonly evidence: ObjectId }
  | { readonly state: "waived"; readonly reason: string; readonly basis: string }
);

/** Settles an item that is still open, and adds the decision to its history. */
export async function settleItem(write: WriteHandle, strategy: ObjectId, settlement: Settlement): Promise<void> {
  const fields =
    settlement.state === "met"
      ? { evidence_id: settlement.evidence, reason: null, waiver_basis: null }
      : { evidence_id: null, reason: settlement.reason, waiver_basis: settlement.basis };
  await write.db
    .updateTable("strategy.check_item")
    .set({ state: settlement.state, decided_at: write.now, ...fields })
    .where("space_id", "=", write.space.id)
    .where("strategy_id", "=", strategy)
    .where("code", "=", settlement.code)
    .where("state", "=", "open")
    .execute();
  await saveDecisions(write, strategy, { codes: [settlement.code] });
}

/** Opens items again, each with the reason in its history. */
export async function reopenItems(
  write: WriteHandle,
  strategy: ObjectId,
  { codes, reason }: { readonly codes: readonly string[]; readonly reason: string },
): Promise<void> {
  if (codes.length === 0) return;
  await write.db
    .updateTable("strategy.check_item")
    .set({ state: "open", decided_at: null, evidence_id: null, reason: null, waiver_basis: null })
    .where("space_id", "=", write.space.id)
    .where("strategy_id", "=", strategy)
    .where("code", "in", codes)
    .execute();
  await saveDecisions(write, strategy, { codes, reason });
}

/** Copies the present state of items into their history. */
async function saveDecisions(
  write: WriteHandle,
  strategy: ObjectId,
  { codes, reason }: { readonly codes: readonly string[]; readonly reason?: string },
): Promise<void> {
  await sql`
    insert into strategy.check_decision (space_id, strategy_id, code, ord, state, evidence_id, reason, waiver_basis, at)
    select i.space_id, i.strategy_id, i.code,
      1 + (select count(*) from strategy.check_decision d where d.space_id = i.space_id and d.strategy_id = i.strategy_id and d.code = i.code),
      i.state, i.evidence_id, coalesce(i.reason, ${reason ?? null}), i.waiver_basis, ${write.now}
    from strategy.check_item i
    where i.space_id = ${write.space.id} and i.strategy_id = ${strategy} and i.code = any(${codes})`.execute(write.db);
}

/** Every decision about the items of a document, by item, oldest first. */
export async function listDecisions(read: ReadHandle, strategy: ObjectId): Promise<readonly CheckDecision[]> {
  const rows = await read.db
    .selectFrom("strategy.check_decision")
    .select(["code", "state", "evidence_id", "reason", "waiver_basis", "at"])
    .where("space_id", "=", read.space.id)
    .where("strategy_id", "=", strategy)
    .orderBy("code")
    .orderBy("ord")
    .execute();
  return rows.map(({ evidence_id, reason, waiver_basis, ...row }) => ({
    ...row,
    evidence: evidence_id ?? undefined,
    reason: reason ?? undefined,
    waiverBasis: waiver_basis ?? undefined,
  }));
}
