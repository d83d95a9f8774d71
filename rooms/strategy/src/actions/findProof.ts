import type { ObjectId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { findRoundOfVersion, type Round, roundPhase } from "@splot/participation";
import type { CheckItem } from "../model/checklist.ts";
import { listStrategyVersions } from "../store/strategies.ts";

/** The round in which the newest consulted version of a document was consulted. Missing: no round yet. */
export async function findRound(read: ReadHandle, strategy: ObjectId): Promise<Round | undefined> {
  for (const { no } of await listStrategyVersions(read, strategy)) {
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
