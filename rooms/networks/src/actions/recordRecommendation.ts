import { factAction, putThing } from "@splot/kernel/facts";
import { stateLinks } from "@splot/thread";
import { placedOutput, recordRecommendationInput } from "../contract.ts";
import { recommendationPath } from "../model/paths.ts";
import { titleOf } from "../model/recommendation.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findNetwork } from "../store/networks.ts";
import { dropRecommendation, putRecommendation } from "../store/recommendations.ts";

/** Writes down a recommendation of the past; its addressee and its fate stay unknown where no source names them. Refuses: `network.unknown`. */
export const recordRecommendation = factAction({
  name: "networks.recordRecommendation",
  title: { pl: "Odnotuj zalecenie", en: "Record a recommendation" },
  input: recordRecommendationInput,
  output: placedOutput,
  grants: policy.recordFact,
  async run(act, { source, ...recommendation }) {
    act.authorise();
    const network = await findNetwork(act, recommendation.network);
    if (network === undefined) throw refuse("network.unknown", {}, "network");
    const { code, text } = recommendation;
    const title = titleOf(text);
    const address = recommendationPath(code);
    const thing = await putThing(act, {
      kind: "recommendation",
      code,
      title,
      origin: "fact",
      mode: "recorded",
      source,
      state: "recorded",
      visibility: "public",
      address,
    });
    await putRecommendation(act, { ...recommendation, id: thing.id, edition: network.edition });
    await stateLinks(act, [{ from: { object: network.id }, to: { object: thing.id }, relation: "produced", madeHow: "rule" }]);
    act.record({ event: "networks.recommendation_recorded", object: thing.id, payload: { code, source }, isPublic: true });
    return thing;
  },
  retract: async (act, { result }) => {
    await stateLinks(act, []);
    await dropRecommendation(act, result.id);
  },
});
