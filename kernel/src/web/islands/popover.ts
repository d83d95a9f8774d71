/** Closes a pop-over on Escape and on a click elsewhere; the `<details>` inside works without it. */
class SplotPopover extends HTMLElement {
  readonly #closeOutside = (event: Event) => {
    const details = this.querySelector("details");
    if (details?.open === true && event.target instanceof Node && !this.contains(event.target)) details.open = false;
  };

  connectedCallback(): void {
    document.addEventListener("click", this.#closeOutside);
    this.addEventListener("keydown", (event) => {
      const details = this.querySelector("details");
      if (event.key !== "Escape" || details?.open !== true) return;
      details.open = false;
      this.querySelector("summary")?.focus();
    });
  }

  disconnectedCallback(): void {
    document.removeEventListener("click", this.#closeOutside);
  }
}

customElements.define("splot-popover", SplotPopover);
