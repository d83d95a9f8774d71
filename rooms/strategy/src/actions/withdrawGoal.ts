import { action } from "@splot/kernel/journal";
import { changeThings, refuseUnknown } from "@splot/kernel/objects";
import { endLink } from "@splot/thread";
import { withdrawGoalInput, withdrawGoalOutput } from "../contract.ts";
import { getGoal, listWithdrawn, refuseFrozen } from "../model/goal.ts";
import { policy } from "../policy.ts";
import { listEvidence } from "../store/evidence.ts";
import { findStrategyOfNode, listNodes, withdrawNodes } from "../store/nodes.ts";
import { lockStrategy } from "../store/strategies.ts";
import { endCited } from "./endEvidence.ts";

/** Withdraws a goal from a draft, with a reason; its page, links and numbers stay in the history. The domain goes with its last goal. */
export const withdrawGoal = action({
  name: "strategy.withdrawGoal",
  title: { pl: "Wycofaj cel", en: "Withdraw a goal" },
  input: withdrawGoalInput,
  output: withdrawGoalOutput,
  grants: policy.withdrawGoal,
  async run(act, { node, reason }) {
    act.authorise();
    const strategy = await findStrategyOfNode(act, node);
    if (strategy === undefined) throw refuseUnknown();
    refuseFrozen(await lockStrategy(act, strategy));
    const nodes = await listNodes(act, strategy);
    const goal = getGoal(nodes, node);
    const gone = listWithdrawn(nodes, goal);
    for (const one of await listEvidence(act, [node])) await endCited(act, one, reason);
    if (goal.parent !== undefined) await endLink(act, { from: { object: goal.parent }, to: { object: node }, relation: "specifies" }, reason);
    const ids = gone.map(({ id }) => id);
    await withdrawNodes(act, ids, reason);
    await changeThings(act, ids, { state: "withdrawn" });
    for (const { id, code, title, state } of gone)
      act.record({
        event: "strategy.goal_withdrawn",
        object: id,
        from: state,
        to: "withdrawn",
        payload: { strategy, code, title: title.pl, reason },
        isPublic: true,
      });
    return { withdrawn: ids };
  },
});
