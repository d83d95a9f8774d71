import type { Bilingual, ContentText, Day, ObjectId, Origin } from "@splot/kernel";
import { refuse } from "../refusals.ts";
import type { Rung } from "./escalation.ts";

/** States of a threat. Triage ends in one of three and tells the reporter in the same act; a decision closes a risk or issue. */
export const threatStates = {
  reported: { pl: "zgłoszone", en: "reported" },
  risk: { pl: "ryzyko", en: "risk" },
  issue: { pl: "problem do rozwiązania", en: "issue to solve" },
  note: { pl: "przyjęte do wiadomości", en: "noted" },
  closed: { pl: "zamknięte decyzją", en: "closed by a decision" },
} as const satisfies Record<string, Bilingual>;
export type ThreatState = keyof typeof threatStates;
export const threatStateCodes = ["reported", "risk", "issue", "note", "closed"] as const satisfies readonly ThreatState[];
export const verdictCodes = ["risk", "issue", "note"] as const satisfies readonly ThreatState[];
export type Verdict = (typeof verdictCodes)[number];

/** An escalation of a threat. Missing decision: it is open. */
export interface Escalation extends Rung {
  readonly id: string;
  readonly decision?: string | undefined;
  /** The resolution by which the general meeting decided. Missing: another level did. */
  readonly resolution?: { readonly title: ContentText; readonly address: string } | undefined;
}

/** A threat with its newest escalation. */
export interface Threat {
  readonly id: ObjectId;
  readonly code: string;
  readonly title: ContentText;
  readonly address: string;
  readonly state: ThreatState;
  readonly origin: Origin;
  readonly what: string;
  readonly since: Day;
  readonly help: string;
  readonly org: ObjectId;
  readonly orgName: ContentText;
  readonly subject?: { readonly id: ObjectId; readonly title: ContentText; readonly address: string } | undefined;
  /** Missing: reported by the link of a team. */
  readonly reporter?: string | undefined;
  readonly verdict?: Verdict | undefined;
  readonly answer?: string | undefined;
  readonly escalation?: Escalation | undefined;
}

/** Is this a state of a threat? */
export function isThreatState(state: string): state is ThreatState {
  return threatStateCodes.some((code) => code === state);
}

/** Refuses to triage what has its verdict (I107): `threat.triaged`. */
export function checkTriage({ verdict }: Pick<Threat, "verdict">): void {
  if (verdict !== undefined) throw refuse("threat.triaged");
}

/** Refuses to escalate what is no open risk or issue, or is escalated already: `threat.not_open`, `threat.escalated`. */
export function checkEscalation({ state, escalation }: Pick<Threat, "state" | "escalation">): void {
  if (state !== "risk" && state !== "issue") throw refuse("threat.not_open");
  if (escalation !== undefined && escalation.decision === undefined) throw refuse("threat.escalated");
}

/** The title of a threat: the beginning of what was written. */
export function threatTitle(what: string): string {
  const line = what.split("\n")[0] ?? what;
  return line.length > 90 ? `${line.slice(0, 89).trimEnd()}…` : line;
}
