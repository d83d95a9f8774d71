import { eachRefusal, type Language, type Refusal, say } from "@splot/kernel";
import type { FormValues } from "@splot/kernel/http";
import type { FieldError } from "@splot/kernel/web";

/** What a form of this room was sent with, and what was refused. Missing: it is opened fresh. */
export type Sent = { readonly form: string; readonly values: FormValues; readonly refusal: Refusal };

/** The mistakes of a sent form in the reader's language. Shape: none when the form was not sent, or another one was. */
export function errorsOf(language: Language, sent: Sent | undefined, form: string): readonly FieldError[] {
  if (sent === undefined || sent.form !== form) return [];
  return eachRefusal(sent.refusal).map(({ details }) => ({ field: details.field, message: say(language, details.text) }));
}

/** What was typed into a field of a refused form, else the given text. */
export function keptValue(sent: Sent | undefined, form: string, field: string, otherwise = ""): string {
  return sent?.form === form ? (sent.values[field] ?? otherwise) : otherwise;
}
