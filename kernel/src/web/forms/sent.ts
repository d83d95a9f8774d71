import type { Refusal } from "../../refusal.ts";
import type { Language } from "../../text.ts";
import { type FieldError, fieldErrors } from "./ErrorSummary.tsx";
import { fieldId } from "./Field.tsx";

/** What one form of a page was sent with, and what was refused. `form` is its name within the page. */
export type Sent = { readonly form: string; readonly values: Readonly<Record<string, string>>; readonly refusal: Refusal };

/** The same of a form that may also have been changed by a button of its own. Missing: nothing was refused. */
export type Typed = Omit<Sent, "refusal"> & { readonly refusal?: Refusal | undefined };

/** One form of a page with what was typed and refused. Shape: empty when another form was sent, or none. */
export interface SentForm {
  readonly isSent: boolean;
  readonly errors: readonly FieldError[];
  /** What was typed into a field, else what stands there. */
  kept(field: string, otherwise?: string): string;
  /** What is wrong with a field. Missing: nothing. */
  error(field: string): string | undefined;
  /** The id of a field, unlike that of the same field in another form of the page. */
  id(field: string): string;
}

/** The state of one form of a page that has several. Links of the mistakes lead to `id(field)`. */
export function sentForm(language: Language, sent: Typed | undefined, form: string): SentForm {
  const isSent = sent?.form === form;
  const found = isSent ? fieldErrors(language, sent.refusal) : [];
  return {
    isSent,
    errors: found.map(({ field, message }) => ({ message, field: field === undefined ? undefined : `${form}-${field}` })),
    kept: (field, otherwise = "") => (isSent ? (sent.values[field] ?? otherwise) : otherwise),
    error: (field) => found.find((one) => one.field === field)?.message,
    id: (field) => fieldId(`${form}-${field}`),
  };
}
