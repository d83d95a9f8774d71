import { sha256 } from "@splot/kernel";
import { type ChainHead, headLeaf, headNode } from "@splot/kernel/journal";

/** The Merkle tree of `headsRoot`, kept so that moving one head costs only its path. */
export class HeadsTree {
  #streams: string[] = [];
  #levels: string[][] = [[]];

  /** Moves the head of a stream. Shape: the root after it. */
  move(head: ChainHead): string {
    const index = findPlace(this.#streams, head.stream);
    if (this.#streams[index] === head.stream) this.#moveLeaf(index, headLeaf(head));
    else this.#addLeaf(index, head);
    return this.#levels.at(-1)?.[0] ?? sha256("");
  }

  #moveLeaf(index: number, leaf: string): void {
    let hash = leaf;
    for (const [height, level] of this.#levels.entries()) {
      const at = index >> height;
      level[at] = hash;
      const [left, right] = at % 2 === 0 ? [hash, level[at + 1]] : [level[at - 1] ?? "", hash];
      hash = right === undefined ? left : headNode(left, right);
    }
  }

  /** NOTE: a new stream shifts its neighbours, so everything above is made anew; streams are few. */
  #addLeaf(index: number, head: ChainHead): void {
    this.#streams.splice(index, 0, head.stream);
    const leaves = this.#levels[0] ?? [];
    leaves.splice(index, 0, headLeaf(head));
    this.#levels = [leaves];
    for (let level = leaves; level.length > 1; ) {
      level = Array.from({ length: Math.ceil(level.length / 2) }, (_, at) => joined(level, at));
      this.#levels.push(level);
    }
  }
}

function joined(level: readonly string[], at: number): string {
  const [left = "", right] = level.slice(2 * at, 2 * at + 2);
  return right === undefined ? left : headNode(left, right);
}

/** The index of a name in a sorted list, or where it would stand. */
function findPlace(sorted: readonly string[], name: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < name) low = middle + 1;
    else high = middle;
  }
  return low;
}
