import { setImmediate } from "node:timers/promises";
import type { Json } from "../canonical.ts";
import type { Deed, Done, Outcome } from "./deed.ts";

/** Most acts that share one transaction. More would make the first of them wait too long. */
const MOST_TOGETHER = 64;
/** So few are never divided; a group costs something of its own. */
const FEW = 8;

/** So many are answered before the program looks whether the next group holds its lock: the database waits for that. */
const ANSWERS_A_TURN = 4;

/**
 * How many of a line go into the next group: half of those who are under way, waiting or just answered.
 * NOTE: with all of them in one group, the program and the database would wait for each other in turns; halves let one
 * group be committed while the answers of the other are sent and its next requests are read.
 */
function sizeOfGroup(waiting: number, others: number): number {
  return Math.min(MOST_TOGETHER, Math.max(FEW, Math.ceil((waiting + others) / 2)));
}

type Settled = Outcome<Done<Json>>;

/** An act that waits for its turn. */
interface Waiting {
  readonly deed: Deed;
  settle(outcome: Settled): void;
}

/** Acts that would wait for the same lock. */
interface Line {
  readonly waiting: Waiting[];
  /** Groups sent and not yet answered: at most one that holds the lock, and one that waits for it. */
  readonly sent: Set<readonly Waiting[]>;
  /** The last group that was sent holds the lock, so the next one cannot overtake it. */
  isLastHolding: boolean;
  answered: number;
}

/** Does a group of acts in one transaction, and tells when it holds its lock. Shape: what became of each, in order, after the commit. */
export type CommitGroup = (group: readonly Deed[], onHeld: () => void) => Promise<readonly Settled[]>;

/**
 * Lets acts that would wait for the same lock (remarks of one round, casts of one ballot) share a transaction, so
 * that one flush to disk makes all of them durable. While one group is being committed the next one gathers, and as soon
 * as it is as large it is sent to wait at the lock, so that the database need not wait for the program in between.
 * Nobody is answered before the commit, and each gets its own answer.
 */
export class CommitQueue {
  readonly #lines = new Map<string, Line>();

  /** Puts an act into a line. Shape: what it leaves, after the commit. Refuses: what this one act refuses. */
  join(name: string, deed: Deed, commit: CommitGroup): Promise<Done<Json>> {
    return new Promise((resolve, reject) => {
      const settle = (outcome: Settled): void => (outcome.kind === "done" ? resolve(outcome.result) : reject(outcome.error));
      const line = this.#lines.get(name) ?? { waiting: [], sent: new Set(), isLastHolding: false, answered: 0 };
      this.#lines.set(name, line);
      line.waiting.push({ deed, settle });
      this.#advance(name, line, commit);
    });
  }

  #advance(name: string, line: Line, commit: CommitGroup): void {
    const underWay = [...line.sent].reduce((sum, group) => sum + group.length, 0);
    if (line.waiting.length === 0) {
      if (underWay === 0) this.#lines.delete(name);
      return;
    }
    const isNextLargeEnough = line.isLastHolding && line.sent.size === 1 && line.waiting.length >= Math.max(FEW, underWay);
    if (underWay > 0 && !isNextLargeEnough) return;
    const group = line.waiting.splice(0, sizeOfGroup(line.waiting.length, underWay === 0 ? line.answered : underWay));
    void this.#send(name, { line, group, commit });
  }

  async #send(name: string, { line, group, commit }: Sending): Promise<void> {
    line.sent.add(group);
    line.isLastHolding = false;
    const onHeld = (): void => {
      line.isLastHolding = true;
      this.#advance(name, line, commit);
    };
    const outcomes = await commit(
      group.map(({ deed }) => deed),
      onHeld,
    ).catch((error: unknown) => group.map((): Settled => ({ kind: "refused", error })));
    line.sent.delete(group);
    line.answered = group.length;
    const isAnotherSent = line.sent.size > 0;
    for (const [place, { settle }] of group.entries()) {
      settle(outcomes[place] ?? { kind: "refused", error: new Error("an act of a group got no outcome") });
      if (isAnotherSent && place % ANSWERS_A_TURN === ANSWERS_A_TURN - 1) await setImmediate();
    }
    this.#advance(name, line, commit);
  }
}

/** A group on its way. */
interface Sending {
  readonly line: Line;
  readonly group: readonly Waiting[];
  readonly commit: CommitGroup;
}
