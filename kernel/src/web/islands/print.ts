/** Shows its button, which only means something with JavaScript, and prints on a click. */
class SplotPrint extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.addEventListener("click", () => window.print());
  }
}

customElements.define("splot-print", SplotPrint);
