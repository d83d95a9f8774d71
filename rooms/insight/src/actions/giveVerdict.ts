import { action } from "@splot/kernel/journal";
import { changeThing } from "@splot/kernel/objects";
import { giveVerdictInput, placedOutput } from "../contract.ts";
import { weigh } from "../model/evidence.ts";
import { decideVerdict } from "../model/insight.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listEvidence, lockInsight, saveVerdict } from "../store/insights.ts";
import { contentOf, functionOf, personOf } from "./parts.ts";

/** An expert confirms, contests or rejects the version in review, under the name of a function and with reasons (I44). */
export const giveVerdict = action({
  name: "insight.giveVerdict",
  title: { pl: "Wydaj opinię o wniosku", en: "Give a verdict on an insight" },
  input: giveVerdictInput,
  output: placedOutput,
  grants: policy.giveVerdict,
  async run(act, { insight: id, verdict, reason, reasonEn }) {
    act.authorise();
    const insight = await lockInsight(act, id);
    const expert = personOf(act);
    const evidence = (await listEvidence(act, [id])).get(id) ?? [];
    const to = decideVerdict(insight, { expert, verdict, forCount: weigh(evidence).for.cards });
    if (insight.version === undefined) throw refuse("insight.not_in_review");
    await saveVerdict(act, id, { version: insight.version, expert, expertFunction: functionOf(act), kind: verdict, reason: contentOf(reason, reasonEn) });
    await changeThing(act, id, { state: to });
    act.record({ event: "insight.verdict_given", object: id, version: insight.version, from: insight.state, to, payload: { verdict } });
    return { id, address: insight.thing.address };
  },
});
