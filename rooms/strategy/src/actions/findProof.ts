import type { ObjectId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { findRoundOfVersion, type Round, roundPhase } from "@splot/participation";
import type { CheckItem } from "../model/checklist.ts";
import type { Strategy } from "../model/strategy.ts";
import { listStrategyVersions } from "../store/strategies.ts";

/**
 * The round in which the newest consulted version of a document was consulted. Missing: no round yet; the round of a
 * version that was given up proves nothing about the next text.
 */
export async function findRound(read: ReadHandle, { id: strategy, state: now }: Pick<Strategy, "id" | "state">): Promise<Round | undefined> {
  if (now === "draft") return undefined;
  for (const [place, { no, state }] of (await listStrategyVersions(read, strategy)).entries()) {
    if (place > 0 && (state === "rejected" || state === "returned")) return undefined;
    const round = await findRoundOfVersion(read, { object: strategy, version: no });
    if (round !== undefined) return round;
  }
  return undefined;
}

/** What proves an item of the checklist today, out of the round. Missing: nothing does yet. */
export function proofOf(item: Pick<CheckItem, "proof">, round: Round | undefined, today: Parameters<typeof roundPhase>[1]): ObjectId | undefined {
  if (round === undefined) return undefined;
  const phase = roundPhase(round, today);
  if (item.proof === "round" && (phase === "closed" || phase === "settled" || phase === "published")) return round.id;
  return item.proof === "report" && phase === "published" ? round.report : undefined;
}
