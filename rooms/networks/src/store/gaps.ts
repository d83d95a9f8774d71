import type { ObjectId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { findGap, type Gap } from "@splot/thread";
import { submittedStates } from "../model/recommendation.ts";
import { listRecommendations } from "./recommendations.ts";

/** Recommendations (or the only one asked for) that went to their addressees, or that a source tells of, and to which no reply is known; by code. Three queries. */
export async function listRecommendationsWithoutReply(read: ReadHandle, only?: ObjectId): Promise<Gap> {
  const sent = (await listRecommendations(read, { only })).filter(({ state }) => state === "recorded" || submittedStates.includes(state));
  return findGap(
    read,
    sent.map(({ id }) => id),
    { direction: "down", relations: ["replied_by"], kinds: ["reply"], isDirect: true },
  );
}
