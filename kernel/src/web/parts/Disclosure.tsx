import type { Child } from "hono/jsx";
import { slug } from "../../text.ts";

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

export type TermProps = {
  readonly word: string;
  /** Needed only when the same word is explained twice on a page. */
  readonly id?: string | undefined;
  readonly children?: Child;
};

/** A word of the office with its meaning in a pop-over of the browser's own; where that is unknown, the meaning stands in brackets. */
export function Term({ word, id, children }: TermProps) {
  const noteId = id ?? `pojecie-${slug(word)}`;
  return (
    <>
      <button class="term" type="button" popovertarget={noteId}>
        {word}
      </button>
      <span class="term-box" id={noteId} popover="auto" role="note">
        <strong>{word}</strong> – {children}
      </span>
    </>
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
