import { action } from "@splot/kernel/journal";
import { changeThing, freezeVersion } from "@splot/kernel/objects";
import { linkObjects } from "@splot/thread";
import { frozenOutput, sendToConsultationInput } from "../contract.ts";
import { blocksOf } from "../model/blocks.ts";
import { refuseUneditable } from "../model/strategy.ts";
import { findTreeFault } from "../model/tree.ts";
import { policy } from "../policy.ts";
import { contentOf } from "../store/content.ts";
import { listNodes } from "../store/nodes.ts";
import { listParagraphs, lockStrategy, saveStrategyVersion } from "../store/strategies.ts";
import { clearUndoSteps } from "../store/undo.ts";

/** Freezes the text as a version for consultation; from now on everybody can read it, and nobody can change it (I140). */
export const sendToConsultation = action({
  name: "strategy.sendToConsultation",
  title: { pl: "Przekaż do konsultacji", en: "Send to consultation" },
  input: sendToConsultationInput,
  output: frozenOutput,
  grants: policy.sendToConsultation,
  async run(act, { strategy: id, revision }) {
    act.authorise();
    const strategy = await lockStrategy(act, id);
    refuseUneditable(strategy, revision);
    const paragraphs = await listParagraphs(act, id);
    const nodes = await listNodes(act, id);
    const fault = findTreeFault(nodes);
    if (fault !== undefined) throw new Error(`the tree of ${id} is unsound at ${fault}`);
    const { no, sha256 } = await freezeVersion(act, { object: id, content: await contentOf(act, strategy, nodes), blocks: blocksOf(paragraphs) });
    await clearUndoSteps(act, id);
    await saveStrategyVersion(act, { strategy: id, no, sha256, state: "consultation" });
    await changeThing(act, id, { state: "consultation", visibility: "public" });
    for (const node of nodes) {
      await changeThing(act, node.id, { state: "written", visibility: "public" });
      await linkObjects(act, { from: { object: node.id }, to: { object: id, version: no, locator: node.blockKey }, relation: "written_in", madeHow: "rule" });
    }
    act.record({
      event: "strategy.sent_to_consultation",
      object: id,
      version: no,
      from: "draft",
      to: "consultation",
      payload: { version: no, sha256 },
      isPublic: true,
    });
    return { id, no, sha256 };
  },
});
