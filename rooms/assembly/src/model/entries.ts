import type { PersonId } from "@splot/kernel";

/** The last vote of each seat, in the order of the votes: the ones that count (I89). */
export function lastVotes<Vote extends { readonly seat: string; readonly ord: number }>(votes: readonly Vote[]): readonly Vote[] {
  const last = new Map<string, Vote>();
  for (const vote of [...votes].sort((a, b) => a.ord - b.ord)) last.set(vote.seat, vote);
  return [...last.values()].sort((a, b) => a.ord - b.ord);
}

/** The entered votes that this person may confirm: those that count, stand unconfirmed and were entered by somebody else (I95, I125). */
export function listConfirmable<
  Vote extends {
    readonly seat: string;
    readonly ord: number;
    readonly channel: string;
    readonly enteredBy?: PersonId | undefined;
    readonly confirmedBy?: PersonId | undefined;
  },
>(votes: readonly Vote[], person: PersonId): readonly Vote[] {
  return lastVotes(votes).filter(({ channel, confirmedBy, enteredBy }) => channel === "clerk" && confirmedBy === undefined && enteredBy !== person);
}
