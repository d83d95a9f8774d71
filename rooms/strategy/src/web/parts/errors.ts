import type { Language, Refusal } from "@splot/kernel";
import type { FormValues } from "@splot/kernel/http";
import { type FieldError, fieldErrors } from "@splot/kernel/web";

/** What a form of this room was sent with, and what was refused. Missing: it is opened fresh. */
export type Sent = { readonly form: string; readonly values: FormValues; readonly refusal: Refusal };

/** The mistakes of a sent form in the reader's language. Shape: none when the form was not sent, or another one was. */
export function errorsOf(language: Language, sent: Sent | undefined, form: string): readonly FieldError[] {
  if (sent === undefined || sent.form !== form) return [];
  return fieldErrors(language, sent.refusal);
}

/** What was typed into the fields of a refused form. Shape: a reader of one field; `otherwise` where the form was not sent. */
export function keptIn(sent: Sent | undefined, form: string): (field: string, otherwise?: string) => string {
  return (field, otherwise = "") => (sent?.form === form ? (sent.values[field] ?? otherwise) : otherwise);
}

/** The same mistakes for a form that stands on its page several times: their links lead to fields with this mark in the id. */
export function placedErrors(errors: readonly FieldError[], mark: string): readonly FieldError[] {
  return errors.map(({ field, message }) => ({ message, field: field === undefined ? undefined : `${field}-${mark}` }));
}
