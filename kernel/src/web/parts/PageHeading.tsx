import type { Child } from "hono/jsx";
import { tied } from "./tied.ts";

export type PageHeadingProps = {
  readonly title: Child;
  /** The kind of the object, above the title. */
  readonly kicker?: Child;
  /** One thought that the page has to say. */
  readonly lead?: Child;
  /** A `StateWord`. */
  readonly state?: Child;
  /** An `OriginMark`, or several. */
  readonly mark?: Child;
  /** The one primary action. */
  readonly action?: Child;
  /** 1 on every page; deeper only where one page shows another's heading. */
  readonly level?: 1 | 2 | 3 | undefined;
};

/** The head of a page: kind, title, state as a word, origin, lead, one primary action. */
export function PageHeading({ title, kicker, lead, state, mark, action, level = 1 }: PageHeadingProps) {
  const Title = `h${level}` as const;
  return (
    <div class="heading">
      {kicker !== undefined && <p class="kicker">{kicker}</p>}
      <Title class="heading-title">{tied(title)}</Title>
      {(state !== undefined || mark !== undefined) && (
        <p class="heading-marks">
          {state} {mark}
        </p>
      )}
      {lead !== undefined && <p class="lead">{tied(lead)}</p>}
      {action !== undefined && <div class="heading-action">{action}</div>}
    </div>
  );
}

export type SectionProps = {
  readonly title: Child;
  /** Address part of the section; also names it for screen readers. */
  readonly id: string;
  readonly intro?: Child;
  /** A link or a quiet button on the line of the title. */
  readonly aside?: Child;
  readonly children?: Child;
};

/** A part of a page under its own heading. */
export function Section({ title, id, intro, aside, children }: SectionProps) {
  return (
    <section class="section" aria-labelledby={id}>
      <div class="section-head">
        <h2 id={id}>{tied(title)}</h2>
        {aside}
      </div>
      {intro !== undefined && <p class="section-intro">{tied(intro)}</p>}
      {children}
    </section>
  );
}

export type ColumnsProps = { readonly aside: Child; readonly children?: Child };

/** A page of an object: the reading column, and a narrow one with facts beside (below on a phone). */
export function Columns({ aside, children }: ColumnsProps) {
  return (
    <div class="columns">
      <div class="columns-main">{children}</div>
      <div class="columns-aside">{aside}</div>
    </div>
  );
}
