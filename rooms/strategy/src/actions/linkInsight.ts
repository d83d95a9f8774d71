import { getInsight } from "@splot/insight";
import { action } from "@splot/kernel/journal";
import { refuseUnknown } from "@splot/kernel/objects";
import { linkObjects } from "@splot/thread";
import { linkInsightInput, linkInsightOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findStrategyOfNode } from "../store/nodes.ts";

/** Says that a goal follows from an insight that is public and was judged by an expert. */
export const linkInsight = action({
  name: "strategy.linkInsight",
  title: { pl: "Wskaż wniosek, z którego wynika cel", en: "Name an insight that a goal follows from" },
  input: linkInsightInput,
  output: linkInsightOutput,
  grants: policy.linkInsight,
  async run(act, { node, insight: id, why }) {
    act.authorise();
    if ((await findStrategyOfNode(act, node)) === undefined) throw refuseUnknown();
    const insight = await getInsight(act, id);
    const isJudged = insight.state === "confirmed" || insight.state === "contested";
    if (!isJudged || insight.publishedAt === undefined) throw refuse("strategy.insight_unpublished", {}, "insight");
    await linkObjects(act, {
      from: { object: id },
      to: { object: node },
      relation: "leads_to",
      madeHow: "person",
      ...(why === undefined ? {} : { reason: { pl: why } }),
    });
    act.record({ event: "strategy.insight_linked", object: node, payload: { insight: id, why: why ?? null }, isPublic: true });
    return { node, insight: id };
  },
});
