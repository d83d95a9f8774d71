import type { Bilingual, ContentText } from "@splot/kernel";
import { type Act, action } from "@splot/kernel/journal";
import { queueNotice } from "@splot/kernel/notices";
import { changeThing, findThing } from "@splot/kernel/objects";
import { linkObjects } from "@splot/thread";
import { triageThreatInput, triageThreatOutput } from "../contract.ts";
import { checkTriage, type Threat, threatStates } from "../model/threat.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findTeamAddress } from "../store/campaigns.ts";
import { lockThreat, saveVerdict } from "../store/threats.ts";

/**
 * Says what a threat is: a risk, an issue or a note, exactly once, and tells its reporter in the same act (I107). A task may be
 * named that grew out of it. Refuses: `threat.triaged`, `threat.task_unfit`.
 */
export const triageThreat = action({
  name: "delivery.triageThreat",
  title: { pl: "Rozpoznaj zagrożenie", en: "Triage the threat" },
  input: triageThreatInput,
  output: triageThreatOutput,
  grants: policy.triageThreat,
  async run(act, { threat: id, verdict, answer, task }) {
    act.authorise();
    const threat = await lockThreat(act, id);
    checkTriage(threat);
    if (task !== undefined) {
      const thing = await findThing(act, task);
      if (thing?.kind !== "task" || thing.space !== act.space.id) throw refuse("threat.task_unfit", {}, "task");
      await linkObjects(act, { from: { object: id }, to: { object: task }, relation: "became", madeHow: "person" });
    }
    await saveVerdict(act, id, { verdict, answer });
    await changeThing(act, id, { state: verdict });
    const state = threatStates[verdict];
    await tellReporter(act, threat, {
      step: "triaged",
      subject: { pl: `Twoje zgłoszenie ${threat.code}: ${state.pl}`, en: `Your report ${threat.code}: ${state.en}` },
      body: { pl: answer },
    });
    act.record({ event: "delivery.threat_triaged", object: id, from: threat.state, to: verdict, payload: { verdict } });
    return { threat: id, state: verdict };
  },
});

/** Tells whoever reported a threat: the person, or the team whose link was used, where its address is known. */
export async function tellReporter(
  act: Act,
  { id, org, reporter, address }: Threat,
  told: { readonly step: string; readonly subject: Bilingual; readonly body: ContentText },
): Promise<void> {
  const contact = reporter === undefined ? await findTeamAddress(act, org) : undefined;
  const recipient = reporter ?? contact;
  if (recipient === undefined) return;
  await queueNotice(act, { ...told, recipientKind: reporter === undefined ? "contact" : "person", recipient, object: id, link: address });
}
