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
