import { action } from "@splot/kernel/journal";
import { editBlockInput, editedOutput } from "../contract.ts";
import { replaceText } from "../model/blocks.ts";
import { policy } from "../policy.ts";
import { changeText } from "./changeText.ts";

/** Gives a paragraph of a draft another text; its key stays. */
export const editBlock = action({
  name: "strategy.editBlock",
  title: { pl: "Zmień akapit", en: "Change a paragraph" },
  input: editBlockInput,
  output: editedOutput,
  grants: policy.editBlock,
  async run(act, { strategy, revision, key, text }) {
    act.authorise();
    return changeText(act, { strategy, revision, how: "edited", change: (paragraphs) => replaceText(paragraphs, key, text) });
  },
});
