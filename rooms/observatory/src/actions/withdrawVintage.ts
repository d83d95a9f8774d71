import { action } from "@splot/kernel/journal";
import { changeThing } from "@splot/kernel/objects";
import { withdrawVintageInput, withdrawVintageOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findRelease } from "../store/imports.ts";
import { undoQuestions } from "../store/questions.ts";
import { listCiting, saveWithdrawal } from "../store/vintages.ts";
import { assessSeries } from "./setTarget.ts";

/**
 * Takes a release back, with a reason: its numbers leave every current read, and stay for those who cite them and for
 * reads as of an earlier day (I28, I38). Refuses: `observatory.release_unknown`, `observatory.release_withdrawn`.
 */
export const withdrawVintage = action({
  name: "observatory.withdrawVintage",
  title: { pl: "Wycofaj wydanie danych", en: "Withdraw a release of figures" },
  input: withdrawVintageInput,
  output: withdrawVintageOutput,
  grants: policy.withdrawVintage,
  async run(act, { vintage: code, reason }) {
    act.authorise();
    const release = await findRelease(act, code);
    if (release === undefined) throw refuse("observatory.release_unknown");
    if (release.vintage.withdrawn !== undefined) throw refuse("observatory.release_withdrawn", { code });
    const citing = await listCiting(act, code);
    await saveWithdrawal(act, release.vintage.id, { reason, by: act.actor.kind === "person" ? act.actor.person : undefined });
    await undoQuestions(act, release.vintage.id);
    await assessSeries(act);
    await changeThing(act, release.id, { state: "withdrawn" });
    act.record({
      event: "observatory.release_withdrawn",
      object: release.id,
      from: "loaded",
      to: "withdrawn",
      payload: { vintage: code, reason },
      isPublic: true,
    });
    return { vintage: code, citedBy: citing.map(({ address, title }) => ({ address, title })) };
  },
});
