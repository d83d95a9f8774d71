import type { ObjectId } from "@splot/kernel";
import { type Act, action } from "@splot/kernel/journal";
import { linkNewborn } from "@splot/thread";
import { madeOutput, writeRecommendationInput } from "../contract.ts";
import { pathOf } from "../model/paths.ts";
import { titleOf } from "../model/recommendation.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listScopes } from "../store/editions.ts";
import { listMids } from "../store/mids.ts";
import { getNetwork } from "../store/networks.ts";
import { lockPlan } from "../store/plans.ts";
import { putRecommendation } from "../store/recommendations.ts";
import { contentOf, makeThing, written } from "./parts.ts";

/**
 * Writes a recommendation into the plan of a network; cities propose in the same way.
 * Refuses: `plan.wrong_state`, `recommendation.scope_unknown`, `recommendation.basis_unfit`.
 */
export const writeRecommendation = action({
  name: "networks.writeRecommendation",
  title: { pl: "Napisz zalecenie", en: "Write a recommendation" },
  input: writeRecommendationInput,
  output: madeOutput,
  grants: policy.writeRecommendation,
  async run(act, { plan: wanted, scope, level, act: law, wording, priority, basis, ...texts }) {
    act.authorise();
    const plan = await lockPlan(act, wanted);
    if (plan.state === "closed") throw refuse("plan.wrong_state", { pl: "zamknięty", en: "closed" });
    const network = await getNetwork(act, plan.network);
    if (!(await listScopes(act, network.edition)).some(({ code }) => code === scope)) throw refuse("recommendation.scope_unknown", {}, "scope");
    if (basis !== undefined) await checkBasis(act, network.id, basis);
    const text = contentOf(texts.text, texts.textEn);
    const path = (code: string) => pathOf("rekomendacje", code);
    const made = await makeThing(act, { kind: "recommendation", series: "Z", title: titleOf(text), state: "proposed", visibility: "public", path });
    const columns = { id: made.id, edition: network.edition, network: network.id, code: made.code, scope, text, isSummary: false };
    const barrier = contentOf(texts.barrier, texts.barrierEn);
    await putRecommendation(act, { ...columns, plan: plan.id, level, barrier, act: law, wording, effect: written(texts.effect, texts.effectEn), priority });
    await linkNewborn(act, { from: { object: made.id }, to: { object: plan.id }, relation: "part_of", madeHow: "person" });
    if (basis !== undefined) await linkNewborn(act, { from: { object: basis }, to: { object: made.id }, relation: "evidences", madeHow: "person" });
    act.record({ event: "networks.recommendation_written", object: made.id, to: "proposed", payload: { scope, level }, isPublic: true });
    return made;
  },
});

async function checkBasis(act: Act, network: ObjectId, basis: ObjectId): Promise<void> {
  const fits = (await listMids(act, { network })).some(({ id, visibility }) => id === basis && visibility === "public");
  if (!fits) throw refuse("recommendation.basis_unfit", {}, "basis");
}
