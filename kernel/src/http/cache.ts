import { randomUUID } from "node:crypto";

/** Where a form's idempotency key stands in a page; each serving puts a fresh one in. */
export const KEY_PLACE = "@@form-key@@";

/** Puts a fresh key into each form of a page, so that a cached page never shares keys between readers. */
export function withFreshKeys(html: string): string {
  return html.includes(KEY_PLACE) ? html.replaceAll(KEY_PLACE, () => randomUUID()) : html;
}

/**
 * Pages for visitors, kept by space head, address, language, theme and minute. Every act in the space makes
 * a new head, whether or not the journal records it, so a stale page is never served longer than a clock minute,
 * and is not kept longer than until the next reader of its space.
 */
export class PageCache {
  readonly #pages = new Map<string, string>();
  readonly #heads = new Map<string, number>();
  /** What the keys of each space began with when one was last asked for. */
  readonly #stamps = new Map<string, string>();
  readonly #most: number;
  #size = 0;
  /** `most`: characters kept in all. */
  constructor(most = 40_000_000) {
    this.#most = most;
  }
  /** The key of a page now. */
  key(space: string, now: Date, address: string): string {
    const stamp = `${space} ${this.#heads.get(space) ?? 0} ${Math.floor(now.getTime() / 60_000)} `;
    if (this.#stamps.get(space) !== stamp) this.#forget(space, stamp);
    return `${stamp}${address}`;
  }
  /** Lets pages of a space go that no key finds any more. */
  #forget(space: string, stamp: string): void {
    this.#stamps.set(space, stamp);
    for (const [key, text] of this.#pages) {
      if (!key.startsWith(`${space} `) || key.startsWith(stamp)) continue;
      this.#pages.delete(key);
      this.#size -= text.length;
    }
  }
  /** Says that a space has news: its kept pages are not served again. */
  advance(space: string): void {
    this.#heads.set(space, (this.#heads.get(space) ?? 0) + 1);
  }
  /** The kept page. Missing: `undefined`. */
  find(key: string): string | undefined {
    return this.#pages.get(key);
  }
  /** Keeps a page; the oldest go when the room is used up. */
  keep(key: string, html: string): void {
    this.#size += html.length - (this.#pages.get(key)?.length ?? 0);
    this.#pages.delete(key);
    this.#pages.set(key, html);
    for (const [oldest, text] of this.#pages) {
      if (this.#size <= this.#most) break;
      this.#pages.delete(oldest);
      this.#size -= text.length;
    }
  }
}
