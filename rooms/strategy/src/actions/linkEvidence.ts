import { newId } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { refuseUnknown } from "@splot/kernel/objects";
import { citeObservation } from "@splot/observatory";
import { linkObjects } from "@splot/thread";
import { linkEvidenceInput, linkEvidenceOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listEvidence, saveEvidence } from "../store/evidence.ts";
import { findStrategyOfNode } from "../store/nodes.ts";

/** Cites a number as evidence of a goal: pinned to the indicator's definition, unit, period and vintage. */
export const linkEvidence = action({
  name: "strategy.linkEvidence",
  title: { pl: "Wskaż liczbę, na której opiera się cel", en: "Cite a number as evidence of a goal" },
  input: linkEvidenceInput,
  output: linkEvidenceOutput,
  grants: policy.linkEvidence,
  async run(act, { node, indicator, unit, period, why }) {
    act.authorise();
    if ((await findStrategyOfNode(act, node)) === undefined) throw refuseUnknown();
    const { locator, definitionNo, indicator: found } = await citeObservation(act, { from: node, indicator, unit, period });
    const known = await listEvidence(act, [node]);
    if (known.some((one) => one.indicator.id === indicator && one.locator === locator)) throw refuse("strategy.evidence_exists");
    await saveEvidence(act, { id: newId(), node, indicator: { space: found.space, id: indicator, no: definitionNo }, locator, why });
    await linkObjects(act, {
      from: { space: found.space, object: indicator, locator },
      to: { object: node },
      relation: "evidences",
      madeHow: "person",
      reason: { pl: why },
    });
    act.record({ event: "strategy.evidence_linked", object: node, payload: { indicator, locator, why }, isPublic: true });
    return { node, locator };
  },
});
