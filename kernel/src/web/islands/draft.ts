const unkept = new Set(["password", "file", "hidden"]);

/** Keeps what is typed in this browser tab until the server has taken it, so that a lost session loses no words. */
class SplotDraft extends HTMLElement {
  connectedCallback(): void {
    if (this.dataset["sent"] !== undefined) sessionStorage.removeItem(this.#key);
    const form = this.querySelector("form");
    if (form === null) return;
    this.#restore(form);
    form.addEventListener("input", () => this.#keep(form));
  }

  get #key(): string {
    return `splot-draft ${this.dataset["name"] ?? location.pathname}`;
  }

  /** Text fields only: choices are quick to make again, passwords and files must not be kept. */
  #texts(form: HTMLFormElement): (HTMLInputElement | HTMLTextAreaElement)[] {
    return [...form.elements].filter(
      (element): element is HTMLInputElement | HTMLTextAreaElement =>
        element instanceof HTMLTextAreaElement ||
        (element instanceof HTMLInputElement && !unkept.has(element.type) && !["radio", "checkbox"].includes(element.type)),
    );
  }

  #keep(form: HTMLFormElement): void {
    const values = Object.fromEntries(this.#texts(form).map((field) => [field.name, field.value]));
    sessionStorage.setItem(this.#key, JSON.stringify(values));
  }

  #restore(form: HTMLFormElement): void {
    const kept: unknown = JSON.parse(sessionStorage.getItem(this.#key) ?? "{}");
    if (typeof kept !== "object" || kept === null) return;
    const values = new Map<string, unknown>(Object.entries(kept));
    for (const field of this.#texts(form)) {
      const value = values.get(field.name);
      if (field.value === "" && typeof value === "string") field.value = value;
    }
  }
}

customElements.define("splot-draft", SplotDraft);
