import { action } from "@splot/kernel/journal";
import { editedOutput, removeBlockInput } from "../contract.ts";
import { removeAt } from "../model/blocks.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listNodes } from "../store/nodes.ts";
import { changeText } from "./changeText.ts";

/** Takes a paragraph out of a draft. Refuses one in which a goal is written. */
export const removeBlock = action({
  name: "strategy.removeBlock",
  title: { pl: "Usuń akapit", en: "Remove a paragraph" },
  input: removeBlockInput,
  output: editedOutput,
  grants: policy.removeBlock,
  async run(act, { strategy, revision, key }) {
    act.authorise();
    const goal = (await listNodes(act, strategy)).find(({ blockKey }) => blockKey === key);
    if (goal !== undefined) throw refuse("strategy.block_in_use", { goal: goal.title });
    return changeText(act, { strategy, revision, how: "removed", change: (paragraphs) => removeAt(paragraphs, key) });
  },
});
