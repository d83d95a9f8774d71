/** The last vote of each seat, in the order of the votes: the ones that count (I89). */
export function lastVotes<Vote extends { readonly seat: string; readonly ord: number }>(votes: readonly Vote[]): readonly Vote[] {
  const last = new Map<string, Vote>();
  for (const vote of [...votes].sort((a, b) => a.ord - b.ord)) last.set(vote.seat, vote);
  return [...last.values()].sort((a, b) => a.ord - b.ord);
}
