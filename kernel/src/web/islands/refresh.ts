/**
 * Fetches its part of the page again while the work runs, and stops when the new part names no address. It waits while
 * somebody stands inside it with the keyboard, and leaves when the page has no such part any more.
 */
class SplotRefresh extends HTMLElement {
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
    const answer = this.contains(document.activeElement) ? undefined : await fetch(href, { headers: { accept: "text/html" } }).catch(() => undefined);
    if (answer?.ok !== true) {
      this.connectedCallback();
      return;
    }
    const renewed = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(this.id);
    if (renewed === null) {
      this.remove();
      return;
    }
    this.#show(renewed);
    const next = renewed.dataset["href"];
    if (next === undefined) delete this.dataset["href"];
    else this.dataset["href"] = next;
    this.connectedCallback();
  }

  /** NOTE: the spoken line stays the same element, or its change would not be said. */
  #show(renewed: HTMLElement): void {
    const spoken = this.querySelector(':scope > [role="status"]');
    const next = renewed.querySelector(':scope > [role="status"]');
    if (spoken === null || next === null) {
      this.replaceChildren(...renewed.childNodes);
      return;
    }
    if (spoken.textContent !== next.textContent) spoken.textContent = next.textContent;
    next.remove();
    for (const child of [...this.childNodes]) if (child !== spoken) child.remove();
    this.append(...renewed.childNodes);
  }
}

customElements.define("splot-refresh", SplotRefresh);
