import type { Child } from "hono/jsx";

export type DisclosureProps = { readonly label: Child; readonly isOpen?: boolean | undefined; readonly children?: Child };

/** Content that opens in place, without JavaScript. */
export function Disclosure({ label, isOpen, children }: DisclosureProps) {
  return (
    <details class="disclosure" open={isOpen === true}>
      <summary>{label}</summary>
      <div class="disclosure-body">{children}</div>
    </details>
  );
}

export type TermProps = { readonly word: string; readonly children?: Child };

/** A word of the office with its meaning: opens under the word, in the middle of a sentence. */
export function Term({ word, children }: TermProps) {
  return (
    <splot-popover class="term">
      <details>
        <summary>{word}</summary>
        <span class="term-box" role="note">{children}</span>
      </details>
    </splot-popover>
  );
}

export type DialogProps = {
  /** The words on the button that opens it. */
  readonly openLabel: string;
  readonly closeLabel: string;
  readonly title: string;
  readonly children?: Child;
};

/** A question before an act. Without JavaScript it opens in place; the island shows it as a modal dialog. */
export function Dialog({ openLabel, closeLabel, title, children }: DialogProps) {
  return (
    <splot-dialog class="dialog" data-title={title} data-close={closeLabel}>
      <details>
        <summary class="button button-secondary">{openLabel}</summary>
        <div class="dialog-body">
          <p class="dialog-title">{title}</p>
          {children}
        </div>
      </details>
    </splot-dialog>
  );
}
