/** Fetches its part of the page again while the work runs, and stops when the new part names no address. */
export class SplotRefresh extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const seconds = Number(this.dataset["seconds"] ?? "3");
    if (this.dataset["href"] !== undefined) this.#timer = setTimeout(() => void this.#renew(), seconds * 1000);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  async #renew(): Promise<void> {
    const href = this.dataset["href"];
    if (href === undefined) return;
    const answer = await fetch(href, { headers: { accept: "text/html" } }).catch(() => undefined);
    const text = answer?.ok === true ? await answer.text() : "";
    const renewed = new DOMParser().parseFromString(text, "text/html").getElementById(this.id);
    if (renewed === null) {
      this.connectedCallback();
      return;
    }
    this.replaceChildren(...renewed.childNodes);
    const next = renewed.dataset["href"];
    if (next === undefined) delete this.dataset["href"];
    else this.dataset["href"] = next;
    this.connectedCallback();
  }
}

customElements.define("splot-refresh", SplotRefresh);
