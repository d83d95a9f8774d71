import type { Language, Refusal } from "@splot/kernel";
import type { FormValues } from "@splot/kernel/http";
import { type FieldError, fieldErrors } from "@splot/kernel/web";

/** What a form page shows again: the typed values and what is wrong with them. First showing: both empty. */
export interface FormState {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
}

/** A form that nobody has sent yet. */
export const untouched: FormState = { values: {}, errors: [] };

/** A form that was refused, with its kept values. `rename` maps names of the wire to those of the page. */
export function refusedForm(
  language: Language,
  sent: { readonly values: FormValues; readonly refusal: Refusal },
  rename: (field: string) => string = (field) => field,
): FormState {
  const errors = fieldErrors(language, sent.refusal).map(({ field, message }) => ({ field: field === undefined ? undefined : rename(field), message }));
  return { values: sent.values, errors };
}
