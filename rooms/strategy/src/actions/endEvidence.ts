import { type Act, action } from "@splot/kernel/journal";
import { refuseUnknown } from "@splot/kernel/objects";
import { endLink } from "@splot/thread";
import { endEvidenceInput, nodeOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { type Evidence, endEvidenceOf, findEvidence } from "../store/evidence.ts";

/** Ends a number as evidence of a goal, with a reason in public; it stays among those withdrawn, and frozen versions keep it (I117, I140). */
export const endEvidence = action({
  name: "strategy.endEvidence",
  title: { pl: "Wycofaj liczbę spod celu", en: "End a number as evidence" },
  input: endEvidenceInput,
  output: nodeOutput,
  grants: policy.endEvidence,
  async run(act, { evidence, reason }) {
    act.authorise();
    const found = await findEvidence(act, evidence);
    if (found === undefined) throw refuseUnknown();
    if (found.ended !== undefined) throw refuse("strategy.evidence_ended");
    await endCited(act, found, reason);
    const { node, indicator, locator } = found;
    act.record({ event: "strategy.evidence_ended", object: node, payload: { evidence, indicator: indicator.id, locator, reason }, isPublic: true });
    return { node };
  },
});

/** Ends a cited number and its link in the thread, as part of an act that records it. */
export async function endCited(act: Act, { id, node, indicator, locator }: Evidence, reason: string): Promise<void> {
  await endEvidenceOf(act, id, reason);
  await endLink(act, { from: { object: indicator.id, locator }, to: { object: node }, relation: "evidences" }, reason);
}
