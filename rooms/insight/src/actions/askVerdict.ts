import { action } from "@splot/kernel/journal";
import { changeThing, freezeVersion } from "@splot/kernel/objects";
import { askVerdictInput, placedOutput } from "../contract.ts";
import { weigh } from "../model/evidence.ts";
import { refuseAsking } from "../model/insight.ts";
import { policy } from "../policy.ts";
import { changeInsight, listEvidence, listNumbers, lockInsight } from "../store/insights.ts";
import { personOf } from "./parts.ts";

/** Freezes an insight with its evidence as a version and asks the experts of the space about exactly that version. */
export const askVerdict = action({
  name: "insight.askVerdict",
  title: { pl: "Poproś o opinię eksperta", en: "Ask for an expert's verdict" },
  input: askVerdictInput,
  output: placedOutput,
  grants: policy.askVerdict,
  async run(act, { insight: id, dueOn }) {
    act.authorise();
    const insight = await lockInsight(act, id);
    const evidence = (await listEvidence(act, [id])).get(id) ?? [];
    refuseAsking(insight.state, weigh(evidence).for.cards);
    const numbers = await listNumbers(act, id);
    const { no } = await freezeVersion(act, {
      object: id,
      content: {
        kind: insight.kind,
        statement: { ...insight.thing.title },
        domains: [...insight.domains],
        confidence: insight.confidence,
        evidence: evidence.map(({ card, stance }) => ({ card: card.id, stance })),
        numbers: numbers.map(({ indicator, locator }) => ({ indicator: indicator.id, no: indicator.no, locator })),
      },
      madeBy: personOf(act),
    });
    await changeThing(act, id, { state: "in_review" });
    await changeInsight(act, id, { version: no, askedAt: act.now, dueOn });
    act.record({ event: "insight.verdict_asked", object: id, version: no, from: "draft", to: "in_review", payload: { dueOn: dueOn ?? null } });
    return { id, address: insight.thing.address };
  },
});
