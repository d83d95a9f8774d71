import type { ObjectId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { findGap, type Gap } from "@splot/thread";
import type { Insight } from "../model/insight.ts";
import { insightOf, insights } from "./insights.ts";

/** Published and confirmed or contested insights (or the only one asked for), newest first: what a goal can follow from. All of them. */
export async function listInsightChoices(read: ReadHandle, only?: ObjectId): Promise<readonly Insight[]> {
  const rows = await insights(read)
    .where("i.published_at", "is not", null)
    .where("o.state", "in", ["confirmed", "contested"])
    .$if(only !== undefined, (query) => query.where("i.id", "=", only ?? ""))
    .orderBy("i.no", "desc")
    .execute();
  return rows.map(insightOf);
}

/** What takes a challenge up: goals, plans, ideas, projects. */
const takers = ["strategy", "node", "plan", "idea", "project", "mid"];

/** Published, confirmed challenges (or the only one asked for) that no goal, plan, idea or project follows from, newest first, in three queries (gaps, MODEL §11). */
export async function listChallengesWithoutGoal(read: ReadHandle, only?: ObjectId): Promise<Gap> {
  const challenges = (await listInsightChoices(read, only)).filter(({ kind, state }) => kind === "challenge" && state === "confirmed");
  return findGap(
    read,
    challenges.map(({ id }) => id),
    { direction: "down", relations: ["leads_to", "became"], kinds: takers, isDirect: true },
  );
}
