/** Shows the content of its `<details>` as a modal dialog; the form inside keeps what was entered. */
class SplotDialog extends HTMLElement {
  connectedCallback(): void {
    const details = this.querySelector("details");
    const summary = this.querySelector("summary");
    const body = this.querySelector(".dialog-body");
    if (details === null || summary === null || body === null || this.querySelector("dialog") !== null) return;
    const opener = document.createElement("button");
    opener.type = "button";
    opener.className = summary.className;
    opener.textContent = summary.textContent;
    opener.setAttribute("aria-haspopup", "dialog");
    const dialog = document.createElement("dialog");
    dialog.setAttribute("aria-label", this.dataset["title"] ?? "");
    const close = document.createElement("button");
    close.type = "button";
    close.className = "button button-quiet dialog-close";
    close.textContent = this.dataset["close"] ?? "×";
    close.addEventListener("click", () => dialog.close());
    dialog.append(body, close);
    opener.addEventListener("click", () => dialog.showModal());
    const isOpen = details.open;
    details.replaceWith(opener, dialog);
    if (isOpen) dialog.showModal();
  }
}

customElements.define("splot-dialog", SplotDialog);
