import { findResolutionByNumber } from "@splot/assembly";
import { type Day, formatDay, type Json } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import { type Act, action } from "@splot/kernel/journal";
import { changeThing } from "@splot/kernel/objects";
import { z } from "zod";
import { decideEscalationInput, decideEscalationOutput, escalateThreatInput, escalateThreatOutput, raiseEscalationsOutput } from "../contract.ts";
import { levels, rise } from "../model/escalation.ts";
import { checkEscalation } from "../model/threat.ts";
import { levelGrants, policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { getThreat, lockOverdue, lockThreat, saveDecision, saveEscalation, saveRung } from "../store/threats.ts";
import { personOf } from "./reach.ts";
import { tellReporter } from "./triageThreat.ts";

/** Asks a level for a decision until a day. Refuses: `threat.not_open`, `threat.escalated`, `escalation.due_past`. */
export const escalateThreat = action({
  name: "delivery.escalateThreat",
  title: { pl: "Skieruj do decyzji", en: "Escalate the threat" },
  input: escalateThreatInput,
  output: escalateThreatOutput,
  grants: policy.escalateThreat,
  async run(act, { threat: id, level, due }) {
    const threat = await lockThreat(act, id);
    act.authorise({ organisation: threat.org });
    checkEscalation(threat);
    if (due < act.today) throw refuse("escalation.due_past", {}, "due");
    await saveEscalation(act, id, { level, due });
    act.record({ event: "delivery.threat_escalated", object: id, payload: { level, due } });
    return { threat: id, level };
  },
});

/**
 * Decides an escalated threat, which closes it; each level has its own deciders, the general meeting decides by a resolution.
 * Refuses: `escalation.none`, `escalation.not_yours`, `escalation.no_resolution`.
 */
export const decideEscalation = action({
  name: "delivery.decideEscalation",
  title: { pl: "Rozstrzygnij", en: "Decide" },
  input: decideEscalationInput,
  output: decideEscalationOutput,
  grants: policy.decideEscalation,
  async run(act, { threat: id, decision, resolution: number }) {
    const threat = await lockThreat(act, id);
    const reach = { organisation: threat.org };
    act.authorise(reach);
    const { escalation } = threat;
    if (escalation === undefined || escalation.decision !== undefined) throw refuse("escalation.none");
    const { level } = escalation;
    if (roleFor(act.actor, levelGrants[level], reach) === undefined) throw refuse("escalation.not_yours", { level: levels[level] });
    const resolution = level === "assembly" && number !== undefined ? await findResolutionByNumber(act, number) : undefined;
    if (level === "assembly" && resolution === undefined) throw refuse("escalation.no_resolution", {}, "resolution");
    await saveDecision(act, escalation.id, { decision, resolution: resolution?.id, by: personOf(act) });
    await changeThing(act, id, { state: "closed" });
    await tellReporter(act, threat, {
      step: `decided:${escalation.id}`,
      subject: { pl: `Jest decyzja w sprawie ${threat.code}`, en: `A decision on ${threat.code}` },
      body: { pl: decision },
    });
    act.record({ event: "delivery.escalation_decided", object: id, from: threat.state, to: "closed", payload: { level } });
    return { threat: id, state: "closed" };
  },
});

/** Lets every open escalation whose day has passed rise; asked for as often as one likes (I108). Shape: how many rose. */
export const raiseEscalations = action({
  name: "delivery.raiseEscalations",
  title: { pl: "Podnieś sprawy po terminie", en: "Raise what is overdue" },
  input: z.strictObject({}),
  output: raiseEscalationsOutput,
  grants: policy.raiseEscalations,
  async run(act) {
    act.authorise();
    return { count: await raiseUntil(act, act.today) };
  },
});

/** Raises what is overdue on a day, and tells each reporter once a rung. */
export async function raiseUntil(act: Act, today: Day): Promise<number> {
  let count = 0;
  for (const { id, threat, ...from } of await lockOverdue(act, today)) {
    for (const rung of rise(from, today)) await raiseOne(act, { id, threat, rung });
    count += 1;
  }
  return count;
}

async function raiseOne(
  act: Act,
  { id, threat, rung }: { readonly id: string; readonly threat: Parameters<typeof getThreat>[1]; readonly rung: ReturnType<typeof rise>[number] },
): Promise<void> {
  await saveRung(act, id, { ...rung, isByClock: true });
  const found = await getThreat(act, threat);
  const name = levels[rung.level];
  await tellReporter(act, found, {
    step: `risen:${id}:${rung.level}`,
    subject: { pl: `Sprawa ${found.code}: decyduje ${name.pl}`, en: `Matter ${found.code}: the ${name.en} decides` },
    body: {
      pl: `Termin minął bez decyzji, więc sprawa przeszła wyżej. Nowy termin: ${formatDay("pl", rung.due)}.`,
      en: `The day passed without a decision, so the matter went up. New day: ${formatDay("en", rung.due)}.`,
    },
  });
  const payload: Json = { level: rung.level, due: rung.due };
  act.record({ event: "delivery.escalation_risen", object: threat, payload });
}
