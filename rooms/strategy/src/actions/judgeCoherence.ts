import { action } from "@splot/kernel/journal";
import { refuseUnknown } from "@splot/kernel/objects";
import { endLink, linkObjects } from "@splot/thread";
import { judgeCoherenceInput, judgeCoherenceOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { findStrategyOfNode } from "../store/nodes.ts";
import { findPriority, saveCoherence } from "../store/policies.ts";

/** Says how a goal stands to a priority, and why; a later judgement takes the place of the one before. A goal that supports a priority follows from its document. */
export const judgeCoherence = action({
  name: "strategy.judgeCoherence",
  title: { pl: "Oceń spójność celu z priorytetem", en: "Judge the coherence of a goal with a priority" },
  input: judgeCoherenceInput,
  output: judgeCoherenceOutput,
  grants: policy.judgeCoherence,
  async run(act, { priority: id, node, verdict, reason }) {
    act.authorise();
    const priority = await findPriority(act, id);
    if (priority === undefined || (await findStrategyOfNode(act, node)) === undefined) throw refuseUnknown();
    await saveCoherence(act, { priority: id, node, verdict, reason });
    const link = { from: { object: priority.document, locator: String(priority.ord) }, to: { object: node }, relation: "leads_to" } as const;
    await endLink(act, link, "zmieniono ocenę spójności");
    if (verdict === "supports") await linkObjects(act, { ...link, madeHow: "person", reason: { pl: reason } });
    act.record({
      event: "strategy.coherence_judged",
      object: node,
      payload: { document: priority.document, priority: priority.ord, verdict, reason },
      isPublic: true,
    });
    return { priority: id, node, document: priority.document };
  },
});
