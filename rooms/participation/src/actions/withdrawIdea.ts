import { action } from "@splot/kernel/journal";
import { changeThing } from "@splot/kernel/objects";
import { findReceipt } from "@splot/thread";
import { withdrawIdeaInput, withdrawnOutput } from "../contract.ts";
import { checkWithdrawing, ideaState } from "../model/idea.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { changeIdea, findIdea, lockIdea } from "../store/ideas.ts";

/** Withdraws an idea by its receipt; it keeps its number, its text is no longer shown. */
export const withdrawIdea = action({
  name: "participation.withdrawIdea",
  title: { pl: "Wycofaj pomysł", en: "Withdraw the idea" },
  input: withdrawIdeaInput,
  output: withdrawnOutput,
  grants: policy.withdrawIdea,
  async run(act, { code }) {
    act.authorise();
    const receipt = await findReceipt(act, code);
    if ((await findIdea(act, receipt.object)) === undefined) throw refuse("participation.not_an_idea");
    const idea = await lockIdea(act, receipt.object);
    checkWithdrawing(idea);
    await changeIdea(act, idea.id, { withdrawnAt: act.now });
    await changeThing(act, idea.id, { state: "withdrawn", visibility: "office" });
    act.record({ event: "participation.idea_withdrawn", object: idea.id, from: ideaState(idea), to: "withdrawn", isPublic: true });
    return { code: receipt.code };
  },
});
