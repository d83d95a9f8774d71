import { eachRefusal, type Refusal, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import type { FieldError } from "@splot/kernel/web";

/** A refusal as the errors of a form, each in the reader's language. */
export function errorsOf({ language }: Visit, refusal: Refusal): readonly FieldError[] {
  return eachRefusal(refusal).map(({ details }) => ({ field: details.field, message: say(language, details.text) }));
}
