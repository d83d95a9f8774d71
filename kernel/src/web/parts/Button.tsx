import type { Child } from "hono/jsx";

/** How much a button calls: one `primary` a page, `danger` for what cannot be undone. */
export type ButtonKind = "primary" | "secondary" | "quiet" | "danger";

export type ButtonProps = {
  readonly kind?: ButtonKind | undefined;
  readonly type?: "submit" | "button" | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  /** Another address for this button of the form. */
  readonly formAction?: string | undefined;
  /** Asks for a page instead of sending: what was typed travels in the address. */
  readonly formMethod?: "get" | undefined;
  /** The id of the form, when the button stands outside it. */
  readonly form?: string | undefined;
  /** A fuller name for screen readers when the words alone repeat on the page. */
  readonly fullLabel?: string | undefined;
  readonly children?: Child;
};

/** A button that sends a form. */
export function Button({ kind = "secondary", type = "submit", name, value, formAction, formMethod, form, fullLabel, children }: ButtonProps) {
  return (
    <button
      class={`button button-${kind}`}
      type={type}
      name={name}
      value={value}
      formaction={formAction}
      formmethod={formMethod}
      form={form}
      aria-label={fullLabel}
    >
      {children}
    </button>
  );
}

export type ButtonLinkProps = {
  readonly href: string;
  readonly kind?: ButtonKind | undefined;
  readonly fullLabel?: string | undefined;
  readonly children?: Child;
};

/** A link with the weight of a button: it leads somewhere and changes nothing. */
export function ButtonLink({ href, kind = "secondary", fullLabel, children }: ButtonLinkProps) {
  return (
    <a class={`button button-${kind}`} href={href} aria-label={fullLabel}>
      {children}
    </a>
  );
}

export type ButtonRowProps = {
  /** Equal answers to one question, easy to press on a phone. */
  readonly isBig?: boolean | undefined;
  readonly children?: Child;
};

/** Actions side by side; they wrap under each other on a phone. */
export function ButtonRow({ isBig = false, children }: ButtonRowProps) {
  return <div class={isBig ? "button-row button-row-big" : "button-row"}>{children}</div>;
}
