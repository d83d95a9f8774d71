import { refusals } from "../refusal.ts";

const refuse = refusals({
  "request.too_many": {
    kind: "too_many",
    pl: "Za dużo wysłanych formularzy w krótkim czasie. Spróbuj ponownie za {seconds} s; to, co wpisano, zostaje na stronie.",
    en: "Too many forms sent in a short time. Try again in {seconds} s; what you typed stays on the page.",
  },
});

/** Counts posts of each client address in a sliding window; kept in memory, so never stored. */
export class RateLimit {
  readonly #sent = new Map<string, number[]>();
  readonly #most: number;
  readonly #windowSeconds: number;
  constructor(most: number, windowSeconds = 60) {
    this.#most = most;
    this.#windowSeconds = windowSeconds;
  }
  /** Counts one post. Refuses: `request.too_many`, with the seconds to wait. */
  count(client: string, now: Date): void {
    const since = now.getTime() - this.#windowSeconds * 1000;
    const recent = (this.#sent.get(client) ?? []).filter((at) => at > since);
    const [oldest] = recent;
    if (recent.length >= this.#most && oldest !== undefined) {
      throw refuse("request.too_many", { seconds: Math.max(1, Math.ceil((oldest - since) / 1000)) });
    }
    recent.push(now.getTime());
    this.#sent.delete(client);
    this.#sent.set(client, recent);
    if (this.#sent.size > 10_000) this.#forgetOldest();
  }
  #forgetOldest(): void {
    const [oldest] = this.#sent.keys();
    if (oldest !== undefined) this.#sent.delete(oldest);
  }
}

/** How many reads a client has left. Unit: reads; seconds until it has all of them again. */
export interface ReadsLeft {
  readonly most: number;
  readonly left: number;
  readonly windowSeconds: number;
  readonly resetSeconds: number;
  /** True: this one is too many. */
  readonly isOver: boolean;
}

/** Counts reads of each client address in windows of fixed length; kept in memory, so never stored. */
export class ReadLimit {
  readonly #windows = new Map<string, { readonly since: number; count: number }>();
  readonly #most: number;
  readonly #windowSeconds: number;
  constructor(most: number, windowSeconds = 60) {
    this.#most = most;
    this.#windowSeconds = windowSeconds;
  }
  /** Counts one read. */
  count(client: string, now: Date): ReadsLeft {
    const known = this.#windows.get(client);
    const isOpen = known !== undefined && now.getTime() < known.since + this.#windowSeconds * 1000;
    const window = isOpen ? known : { since: now.getTime(), count: 0 };
    window.count += 1;
    this.#windows.delete(client);
    this.#windows.set(client, window);
    const [oldest] = this.#windows.keys();
    if (this.#windows.size > 10_000 && oldest !== undefined) this.#windows.delete(oldest);
    const resetSeconds = Math.max(1, Math.ceil((window.since - now.getTime()) / 1000 + this.#windowSeconds));
    return {
      most: this.#most,
      left: Math.max(0, this.#most - window.count),
      windowSeconds: this.#windowSeconds,
      resetSeconds,
      isOver: window.count > this.#most,
    };
  }
}
