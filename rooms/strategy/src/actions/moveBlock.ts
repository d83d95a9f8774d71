import { action } from "@splot/kernel/journal";
import { editedOutput, moveBlockInput } from "../contract.ts";
import { moveBy } from "../model/blocks.ts";
import { policy } from "../policy.ts";
import { changeText } from "./changeText.ts";

/** Moves a paragraph of a draft by one place. */
export const moveBlock = action({
  name: "strategy.moveBlock",
  title: { pl: "Przesuń akapit", en: "Move a paragraph" },
  input: moveBlockInput,
  output: editedOutput,
  grants: policy.moveBlock,
  async run(act, { strategy, revision, key, direction }) {
    act.authorise();
    return changeText(act, { strategy, revision, how: "moved", change: (paragraphs) => moveBy(paragraphs, key, direction) });
  },
});
