import { action } from "@splot/kernel/journal";
import { changeThing, refuseUnknown } from "@splot/kernel/objects";
import { editGoalInput, nodeOutput } from "../contract.ts";
import { getGoal, refuseFrozen } from "../model/goal.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { changeBlockOf, findStrategyOfNode, listNodes } from "../store/nodes.ts";
import { listParagraphs, lockStrategy } from "../store/strategies.ts";

/** Gives a goal of a draft another wording or paragraph. It starts from the wording that was seen (I7); level and code stay. */
export const editGoal = action({
  name: "strategy.editGoal",
  title: { pl: "Zmień cel", en: "Change a goal" },
  input: editGoalInput,
  output: nodeOutput,
  grants: policy.editGoal,
  async run(act, { node, was, title, titleEn, block }) {
    act.authorise();
    const strategy = await findStrategyOfNode(act, node);
    if (strategy === undefined) throw refuseUnknown();
    refuseFrozen(await lockStrategy(act, strategy));
    const goal = getGoal(await listNodes(act, strategy), node);
    if (goal.title.pl !== was) throw refuse("strategy.stale");
    if (block !== undefined && !(await listParagraphs(act, strategy)).some(({ key }) => key === block))
      throw refuse("strategy.block_unknown", { key: block }, "block");
    await changeThing(act, node, { title: { pl: title, en: titleEn } });
    await changeBlockOf(act, node, block);
    act.record({ event: "strategy.goal_edited", object: node, payload: { strategy, code: goal.code, was, title, block }, isPublic: true });
    return { node };
  },
});
