import { action } from "@splot/kernel/journal";
import { addBlockInput, editedOutput } from "../contract.ts";
import { insertAfter, nextKey, splitText } from "../model/blocks.ts";
import { policy } from "../policy.ts";
import { listFrozenKeys } from "../store/undo.ts";
import { changeText } from "./changeText.ts";

/** Adds typed or pasted paragraphs after one; without one, at the head. */
export const addBlock = action({
  name: "strategy.addBlock",
  title: { pl: "Dodaj akapity", en: "Add paragraphs" },
  input: addBlockInput,
  output: editedOutput,
  grants: policy.addBlock,
  async run(act, { strategy, revision, after, text }) {
    act.authorise();
    const frozen = await listFrozenKeys(act, strategy);
    return changeText(act, {
      strategy,
      revision,
      how: "added",
      change: (paragraphs) => insertAfter(paragraphs, after, splitText(text, nextKey([...paragraphs, ...frozen]))),
    });
  },
});
