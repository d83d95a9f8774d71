const FORWARD = ["ArrowDown", "ArrowRight"];
const BACK = ["ArrowUp", "ArrowLeft"];

/** Walks the stations of a thread with the arrow keys, from basis to result and back; Tab works as everywhere. */
class SplotThread extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("keydown", (event) => {
      const step = FORWARD.includes(event.key) ? 1 : BACK.includes(event.key) ? -1 : 0;
      const stops: readonly (Element | null)[] = [...this.querySelectorAll<HTMLElement>(".station a, .station > summary")].filter((stop) =>
        stop.checkVisibility(),
      );
      const place = stops.indexOf(document.activeElement);
      const next = stops[place + step];
      if (step === 0 || place < 0 || !(next instanceof HTMLElement)) return;
      event.preventDefault();
      next.focus();
    });
  }
}

customElements.define("splot-thread", SplotThread);
