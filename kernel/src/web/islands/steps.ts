/** How long it waits for the next step before it fetches. Unit: milliseconds. */
const PAUSE = 150;

/**
 * A slider over addresses of the same page: each step shows another in place of everything around it. Shape: `data-hrefs` and
 * `data-names` are lists apart by line ends. Without scripts it stays hidden, and the page has links that do the same.
 */
class SplotSteps extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.hidden = false;
    this.querySelector("input")?.addEventListener("input", ({ target }) => this.#choose(target as HTMLInputElement));
  }

  #choose(range: HTMLInputElement): void {
    const name = this.#at("names", range.value);
    range.ariaValueText = name;
    for (const shown of this.querySelectorAll("b")) shown.textContent = name;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#show(this.#at("hrefs", range.value), range), PAUSE);
  }

  #at(list: string, place: string): string {
    return this.dataset[list]?.split("\n")[Number(place)] ?? "";
  }

  async #show(href: string, range: HTMLInputElement): Promise<void> {
    const answer = await fetch(href).catch(() => undefined);
    if (answer?.ok !== true) return location.assign(href);
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    // NOTE: who has moved on meanwhile waits for a later answer.
    if (this.#at("hrefs", range.value) !== href) return;
    history.replaceState(null, "", href);
    replaceAround(this, next.getElementById(this.id));
  }
}

/**
 * Puts everything around an element of another page around this one. NOTE: the element itself stays, or whoever holds it by mouse or
 * keyboard would lose it.
 */
function replaceAround(own: Element | null, other: Element | null): void {
  if (own === null || other === null || own.tagName === "BODY") return;
  while (own.previousSibling) own.previousSibling.remove();
  while (own.nextSibling) own.nextSibling.remove();
  const parent = other.parentElement;
  const parts = [...(parent?.childNodes ?? [])];
  const place = parts.indexOf(other);
  own.before(...parts.slice(0, place));
  own.after(...parts.slice(place + 1));
  replaceAround(own.parentElement, parent);
}

customElements.define("splot-steps", SplotSteps);
