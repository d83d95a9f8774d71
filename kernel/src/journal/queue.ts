import type { Json } from "../canonical.ts";
import type { Deed, Done, Outcome } from "./deed.ts";

/** Most acts that share one transaction. More would make the first of them wait too long. */
const MOST_TOGETHER = 64;
/** So few are never divided; a group costs something of its own. */
const FEW = 8;

/**
 * How many of a line go into the next group: half of those who are under way, waiting or just answered.
 * NOTE: with all of them in one group, the program and the database would wait for each other in turns; halves let one
 * group be committed while the answers of the other are sent and its next requests are read.
 */
function sizeOfGroup(waiting: number, answered: number): number {
  return Math.min(MOST_TOGETHER, Math.max(FEW, Math.ceil((waiting + answered) / 2)));
}

type Settled = Outcome<Done<Json>>;

/** An act that waits for its turn. */
interface Waiting {
  readonly deed: Deed;
  settle(outcome: Settled): void;
}

/** Does a group of acts in one transaction. Shape: what became of each, in order, after the commit. */
export type CommitGroup = (group: readonly Deed[]) => Promise<readonly Settled[]>;

/**
 * Lets acts that would wait for the same lock (remarks of one round, casts of one ballot) share a transaction, so
 * that one flush to disk makes all of them durable. While one group is being committed the next one gathers.
 * Nobody is answered before the commit, and each gets its own answer.
 */
export class CommitQueue {
  readonly #waiting = new Map<string, Waiting[]>();

  /** Puts an act into a line. Shape: what it leaves, after the commit. Refuses: what this one act refuses. */
  join(line: string, deed: Deed, commit: CommitGroup): Promise<Done<Json>> {
    return new Promise((resolve, reject) => {
      const settle = (outcome: Settled): void => (outcome.kind === "done" ? resolve(outcome.result) : reject(outcome.error));
      const others = this.#waiting.get(line);
      if (others !== undefined) {
        others.push({ deed, settle });
        return;
      }
      this.#waiting.set(line, [{ deed, settle }]);
      void this.#drain(line, commit);
    });
  }

  async #drain(line: string, commit: CommitGroup): Promise<void> {
    let answered = 0;
    for (;;) {
      const waiting = this.#waiting.get(line) ?? [];
      const group = waiting.splice(0, sizeOfGroup(waiting.length, answered));
      if (group.length === 0) break;
      answered = group.length;
      const outcomes = await commit(group.map(({ deed }) => deed)).catch((error: unknown) => group.map((): Settled => ({ kind: "refused", error })));
      for (const [place, { settle }] of group.entries()) settle(outcomes[place] ?? { kind: "refused", error: new Error("an act of a group got no outcome") });
    }
    this.#waiting.delete(line);
  }
}
