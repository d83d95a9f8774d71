import { type Language, plural, say } from "../../text.ts";
import { fieldId } from "./Field.tsx";

/** One mistake in a form, named in text. Without a field it concerns the whole form. */
export type FieldError = { readonly field?: string | undefined; readonly message: string };

export type ErrorSummaryProps = { readonly language: Language; readonly errors: readonly FieldError[] };

const words = { kept: { pl: "To, co wpisano, zostało zachowane.", en: "What was entered has been kept." } };
const titleForms = {
  pl: ["Popraw jedno miejsce w formularzu", "Popraw kilka miejsc w formularzu", "Popraw kilka miejsc w formularzu"],
  en: ["Correct one place in the form", "Correct several places in the form"],
} as const;

/** The mistakes of a form at its head, each linked to its field; announced and focusable. Nothing when there is none. */
export function ErrorSummary({ language, errors }: ErrorSummaryProps) {
  if (errors.length === 0) return <></>;
  return (
    <div class="notice notice-danger error-summary" role="alert" tabindex={-1} id="bledy" aria-labelledby="bledy-tytul">
      <div class="notice-body">
        <h2 class="notice-title" id="bledy-tytul">
          {plural(language, errors.length, titleForms)}
        </h2>
        <ul>
          {errors.map((error) => (
            <li>{error.field === undefined ? error.message : <a href={`#${fieldId(error.field)}`}>{error.message}</a>}</li>
          ))}
        </ul>
        <p>{say(language, words.kept)}</p>
      </div>
    </div>
  );
}

/** The message for one field, to hand to `Field`. Missing when the field is right. */
export function errorOf(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}
