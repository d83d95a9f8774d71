import type { ObjectId } from "@splot/kernel";
import { type Act, action } from "@splot/kernel/journal";
import { changeThing, changeThings } from "@splot/kernel/objects";
import { withdrawConsentInput, withdrawConsentOutput } from "../contract.ts";
import { erasedText, lostCards } from "../model/card.ts";
import { weigh } from "../model/evidence.ts";
import { stateAfterLoss } from "../model/insight.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listCards, withdrawCards } from "../store/cards.ts";
import { changeInsight, listEvidence, listInsightsOfCards } from "../store/insights.ts";
import { eraseSource, lockSource } from "../store/sources.ts";

/**
 * Erases the text and the quotes of a source whose people withdrew, the cards that rested on nothing else, and marks
 * every insight that leaned on them, in one transaction (I45). Hashes, numbers and counts stay.
 */
export const withdrawConsent = action({
  name: "insight.withdrawConsent",
  title: { pl: "Zapisz wycofanie zgody", en: "Record that consent was withdrawn" },
  input: withdrawConsentInput,
  output: withdrawConsentOutput,
  grants: policy.withdrawConsent,
  async run(act, { source: id }) {
    act.authorise();
    const source = await lockSource(act, id);
    if (source.state === "withdrawn") throw refuse("insight.withdrawn");
    if (source.peopleCount === 0) throw refuse("insight.no_people");
    const excerpts = await eraseSource(act, id);
    await changeThing(act, id, { state: "withdrawn" });
    const cards = await listCards(act, { source: id });
    const lost = lostCards(cards).map((card) => card.id);
    await withdrawCards(act, lost);
    await changeThings(act, lost, { state: "withdrawn", title: erasedText });
    const shakenCount = await shakeInsights(
      act,
      cards.map((card) => card.id),
    );
    act.record({
      event: "insight.consent_withdrawn",
      object: id,
      from: source.state,
      to: "withdrawn",
      payload: { excerptCount: excerpts.length, cardCount: lost.length, insightCount: shakenCount },
    });
    return { id, study: source.study, erasedExcerpts: excerpts.length, erasedCards: lost.length, insights: shakenCount };
  },
});

/** Marks the insights that lean on these cards; one that no card speaks for any more is no longer confirmed. */
async function shakeInsights(act: Act, cards: readonly ObjectId[]): Promise<number> {
  const insights = await listInsightsOfCards(act, cards);
  const evidence = await listEvidence(
    act,
    insights.map(({ id }) => id),
  );
  for (const { id, state } of insights) {
    await changeInsight(act, id, { shakenAt: act.now });
    const to = stateAfterLoss(state, weigh(evidence.get(id) ?? []).for.cards);
    if (to !== state) await changeThing(act, id, { state: to });
    act.record({ event: "insight.shaken", object: id, from: state, to });
  }
  return insights.length;
}
