import type { Language, Refusal } from "@splot/kernel";
import type { FormValues } from "@splot/kernel/http";
import { type FieldError, fieldErrors } from "@splot/kernel/web";

/** What a form of a page was sent with, and what was refused. Shape: `form` names it where a page has several. */
export type Sent = { readonly form: string; readonly values: FormValues; readonly refusal: Refusal };

/** One form of a page: what stands in its fields, and its mistakes. */
export type FormState = { readonly errors: readonly FieldError[]; kept(field: string, otherwise?: string): string; keptAll(field: string): readonly string[] };

/** The state of the form with this name: fresh, unless it is the one that was refused. */
export function formState(language: Language, sent: Sent | undefined, form: string): FormState {
  const values = sent?.form === form ? sent.values : undefined;
  return {
    errors: values === undefined ? [] : fieldErrors(language, sent?.refusal),
    kept: (field, otherwise = "") => (values === undefined ? otherwise : (values[field] ?? "")),
    keptAll: (field) => linesOf(values?.[field]),
  };
}

/** A repeated field as a list. */
export function linesOf(value: string | undefined): readonly string[] {
  return value === undefined || value === "" ? [] : value.split("\n");
}
