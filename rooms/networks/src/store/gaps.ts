import type { ReadHandle } from "@splot/kernel/database";
import { findGap, type Gap } from "@splot/thread";
import { submittedStates } from "../model/recommendation.ts";
import { listRecommendations } from "./recommendations.ts";

/** Recommendations that went to their addressees, or that a source tells of, and to which no reply is known; by code. Three queries. */
export async function listRecommendationsWithoutReply(read: ReadHandle): Promise<Gap> {
  const sent = (await listRecommendations(read)).filter(({ state }) => state === "recorded" || submittedStates.includes(state));
  return findGap(
    read,
    sent.map(({ id }) => id),
    { direction: "down", relations: ["replied_by"], kinds: ["reply"], isDirect: true },
  );
}
