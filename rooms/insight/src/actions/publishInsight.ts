import { action } from "@splot/kernel/journal";
import { changeThings } from "@splot/kernel/objects";
import { placedOutput, publishInsightInput } from "../contract.ts";
import { refusePublishing } from "../model/insight.ts";
import { policy } from "../policy.ts";
import { changeInsight, listEvidence, lockInsight } from "../store/insights.ts";

/** Publishes an insight together with all it rests on: cards, clusters and sources, for and against. Texts of sources stay closed. */
export const publishInsight = action({
  name: "insight.publishInsight",
  title: { pl: "Opublikuj wniosek", en: "Publish an insight" },
  input: publishInsightInput,
  output: placedOutput,
  grants: policy.publishInsight,
  async run(act, { insight: id }) {
    act.authorise();
    const insight = await lockInsight(act, id);
    refusePublishing(insight);
    const evidence = (await listEvidence(act, [id])).get(id) ?? [];
    const shown = evidence.flatMap(({ card, cluster }) => [
      card.id,
      ...(cluster === undefined ? [] : [cluster]),
      ...card.excerpts.map(({ source }) => source.id),
    ]);
    await changeThings(act, [...new Set([id, ...shown])], { visibility: "public" });
    await changeInsight(act, id, { publishedAt: act.now });
    act.record({
      event: "insight.published",
      object: id,
      from: insight.state,
      to: insight.state,
      payload: { statement: insight.thing.title, state: insight.state },
      isPublic: true,
    });
    return { id, address: insight.thing.address };
  },
});
