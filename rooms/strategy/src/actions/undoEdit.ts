import { say } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { editedOutput, undoEditInput } from "../contract.ts";
import { refuseUneditable } from "../model/strategy.ts";
import { refuseLostGoal } from "../model/undo.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listNodes } from "../store/nodes.ts";
import { lockStrategy, saveParagraphs } from "../store/strategies.ts";
import { dropUndoStep, findUndoStep } from "../store/undo.ts";

/** Takes back the last edit of a draft's text; asked again, the one before it. */
export const undoEdit = action({
  name: "strategy.undoEdit",
  title: { pl: "Cofnij ostatnią zmianę tekstu", en: "Undo the last edit of the text" },
  input: undoEditInput,
  output: editedOutput,
  grants: policy.undoEdit,
  async run(act, { strategy, revision }) {
    act.authorise();
    refuseUneditable(await lockStrategy(act, strategy), revision);
    const step = await findUndoStep(act, strategy);
    if (step === undefined) throw refuse("strategy.nothing_to_undo");
    const goals = (await listNodes(act, strategy)).map(({ blockKey, title }) => ({ block: blockKey, title: say("pl", title) }));
    refuseLostGoal(step.paragraphs, goals);
    const next = await saveParagraphs(act, strategy, step.paragraphs);
    await dropUndoStep(act, strategy);
    act.record({ event: "strategy.edit_undone", object: strategy, payload: { revision: next, undone: step.how } });
    return { revision: next };
  },
});
