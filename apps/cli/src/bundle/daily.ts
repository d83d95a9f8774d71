import { type ChainHead, headsRoot } from "@splot/kernel/journal";
import type { RootLine } from "./format.ts";

/**
 * Follows the journal stream by stream and gives the root at the end of each day on which something happened.
 * NOTE: keeps one head per stream and day, never the entries, so memory does not grow with the journal.
 */
export class DailyHeads {
  readonly #days = new Map<string, Map<string, ChainHead>>();
  readonly #heads = new Map<string, ChainHead>();
  readonly #counts = new Map<string, number>();

  /** Takes the next entry of a stream, oldest first. */
  add(entry: ChainHead & { readonly at: string }): void {
    const day = entry.at.slice(0, 10);
    const head = { stream: entry.stream, seq: entry.seq, hash: entry.hash };
    const ofDay = this.#days.get(day) ?? new Map<string, ChainHead>();
    this.#days.set(day, ofDay);
    ofDay.set(entry.stream, head);
    this.#heads.set(entry.stream, head);
    this.#counts.set(day, (this.#counts.get(day) ?? 0) + 1);
  }

  /** The newest entry of each stream, by stream name. */
  heads(): readonly ChainHead[] {
    return [...this.#heads.values()].sort((a, b) => (a.stream < b.stream ? -1 : 1));
  }

  /** The roots by day, oldest first; the last one is the root of everything that was added. */
  roots(): readonly RootLine[] {
    const heads = new Map<string, ChainHead>();
    let entries = 0;
    return [...this.#days.keys()].sort().map((day) => {
      for (const [stream, head] of this.#days.get(day) ?? []) heads.set(stream, head);
      entries += this.#counts.get(day) ?? 0;
      return { day, root: headsRoot([...heads.values()]), entries, streams: heads.size };
    });
  }
}
