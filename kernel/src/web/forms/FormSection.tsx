import type { Child } from "hono/jsx";

export type FormSectionProps = { readonly title: Child; readonly description?: Child; readonly children?: Child };

/** Questions that belong together, under one name. */
export function FormSection({ title, description, children }: FormSectionProps) {
  return (
    <fieldset class="form-section">
      <legend>{title}</legend>
      {description !== undefined && <p class="form-description">{description}</p>}
      {children}
    </fieldset>
  );
}

export type FormProps = {
  readonly action: string;
  readonly method?: "post" | "get" | undefined;
  /** The name under which the island keeps a draft in this browser tab until a page with `DraftSent` says it arrived. */
  readonly draft?: string | undefined;
  readonly hasFiles?: boolean | undefined;
  readonly id?: string | undefined;
  /** Values that travel with the form unseen, such as its idempotency key. */
  readonly hidden?: Readonly<Record<string, string>> | undefined;
  readonly children?: Child;
};

/** A form whose rules are checked on the server in the page's own words, so the browser's bubbles stay silent. */
export function Form({ action, method = "post", draft, hasFiles, id, hidden = {}, children }: FormProps) {
  const form = (
    <form class="form" action={action} method={method} id={id} novalidate enctype={hasFiles === true ? "multipart/form-data" : undefined}>
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
  return draft === undefined ? form : <splot-draft data-name={draft}>{form}</splot-draft>;
}

/** Stands on the page after a successful send: the island forgets the draft. */
export function DraftSent({ name }: { readonly name: string }) {
  return <splot-draft data-name={name} data-sent="yes" hidden></splot-draft>;
}
