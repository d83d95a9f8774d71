import { type ContentText, canonical, type Json } from "@splot/kernel";
import { type Decision, decide, type Elector, type Vote } from "./decision.ts";
import type { Rule } from "./rule.ts";

/** A vote as it stands in an export. */
export type BundledVote = Vote & { readonly channel: "device" | "clerk"; readonly nonce: string; readonly at: string; readonly isConfirmed: boolean };

/** Everything that decided one ballot, as exported: enough to count it again without the program. */
export type BallotBundle = {
  readonly ballot: string;
  readonly code: string;
  readonly question: ContentText;
  readonly text: { readonly object: string; readonly version: number; readonly sha256: string };
  readonly rule: Rule;
  readonly call: 1 | 2;
  readonly seatCount: number;
  readonly openedAt: string;
  readonly closedAt: string;
  readonly electors: readonly Elector[];
  readonly casts: readonly BundledVote[];
  readonly tally: Decision;
  /** Missing: nothing was adopted. */
  readonly resolution?:
    | {
        readonly object: string;
        readonly number: string;
        readonly sha256: string;
        readonly effects: readonly { readonly kind: "adopts"; readonly object: string; readonly version: number; readonly sha256: string }[];
      }
    | undefined;
};

/** What does not fit in an exported ballot. */
export type RecountFault =
  | "order_broken"
  | "nonce_repeated"
  | "not_an_elector"
  | "outside_opening_hours"
  | "tally_differs"
  | "number_without_adoption"
  | "text_differs";

/** Counts a ballot again from its export. Shape: every fault found; empty means that the published result is right (I91, I97). */
export function recount(bundle: BallotBundle): readonly RecountFault[] {
  const { electors, casts, resolution } = bundle;
  const faults = new Set<RecountFault>();
  const voters = new Set(electors.filter(({ isPresent, isRecused }) => isPresent && !isRecused).map(({ seat }) => seat));
  if (!isSequence(casts.map(({ ord }) => ord))) faults.add("order_broken");
  if (new Set(casts.map(({ nonce }) => nonce)).size !== casts.length) faults.add("nonce_repeated");
  if (new Set(electors.map(({ seat }) => seat)).size !== electors.length || casts.some(({ seat }) => !voters.has(seat))) faults.add("not_an_elector");
  if (casts.some(({ at }) => at < bundle.openedAt || at > bundle.closedAt)) faults.add("outside_opening_hours");
  if (!isSame(recountTally(bundle), bundle.tally)) faults.add("tally_differs");
  if (resolution !== undefined && bundle.tally.outcome !== "adopted") faults.add("number_without_adoption");
  if (resolution !== undefined && resolution.sha256 !== bundle.text.sha256) faults.add("text_differs");
  return [...faults];
}

/** The tally that follows from rule, electors and votes of an export. */
function recountTally({ rule, call, seatCount, electors, casts }: BallotBundle): Decision {
  return decide(rule, { call, seatCount, electors }, casts);
}

function isSequence(ords: readonly number[]): boolean {
  return [...ords].sort((a, b) => a - b).every((ord, index) => ord === index + 1);
}

function isSame(first: Json, second: Json): boolean {
  return canonical(first) === canonical(second);
}
