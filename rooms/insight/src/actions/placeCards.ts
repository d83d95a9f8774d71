import { action } from "@splot/kernel/journal";
import { endLink, linkNewborn } from "@splot/thread";
import { placeCardsInput, placeCardsOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listCards, listClusters, placeCard } from "../store/cards.ts";
import { lockOpenStudy } from "./parts.ts";

/** Lays cards of a study into clusters, or takes them out. A card lies in one cluster at most; former places stay in the thread as ended. */
export const placeCards = action({
  name: "insight.placeCards",
  title: { pl: "Pogrupuj karty", en: "Group the cards" },
  input: placeCardsInput,
  output: placeCardsOutput,
  grants: policy.placeCards,
  async run(act, { study: studyId, places }) {
    act.authorise();
    await lockOpenStudy(act, studyId);
    const cards = new Map((await listCards(act, { study: studyId })).map((card) => [card.id, card]));
    const clusters = new Set((await listClusters(act, { study: studyId })).map(({ id }) => id));
    let movedCount = 0;
    for (const { card: id, cluster } of places) {
      const card = cards.get(id);
      if (card === undefined) throw refuse("insight.card_unknown", {}, "places");
      if (cluster !== undefined && !clusters.has(cluster)) throw refuse("insight.cluster_unknown", {}, "places");
      if (card.cluster === cluster) continue;
      if (card.cluster !== undefined) await endLink(act, { from: { object: id }, to: { object: card.cluster }, relation: "part_of" }, "przełożono kartę");
      if (cluster !== undefined) await linkNewborn(act, { from: { object: id }, to: { object: cluster }, relation: "part_of", madeHow: "person" });
      await placeCard(act, id, cluster);
      movedCount += 1;
    }
    act.record({ event: "insight.cards_placed", object: studyId, payload: { places, movedCount } });
    return { study: studyId, movedCount };
  },
});
