import { eachRefusal, type Language, type Refusal, say } from "@splot/kernel";
import type { FormValues } from "@splot/kernel/http";
import type { FieldError } from "@splot/kernel/web";

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
  const errors = eachRefusal(sent.refusal).map(({ details }) => ({
    field: details.field === undefined ? undefined : rename(details.field),
    message: say(language, details.text),
  }));
  return { values: sent.values, errors };
}
