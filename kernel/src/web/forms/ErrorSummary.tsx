import { eachRefusal, type Refusal } from "../../refusal.ts";
import { type Language, plural, say } from "../../text.ts";
import { fieldId } from "./Field.tsx";

/** One mistake in a form, named in text. Without a field it concerns the whole form. */
export type FieldError = { readonly field?: string | undefined; readonly message: string };

export type ErrorSummaryProps = {
  readonly language: Language;
  readonly errors: readonly FieldError[];
  /** Labels by field, so that two equal messages tell apart what they are about. */
  readonly labels?: Readonly<Record<string, string>> | undefined;
};

/** What was refused, as the mistakes of a form in the reader's language. Nothing when nothing was refused. */
export function fieldErrors(language: Language, refusal: Refusal | undefined): readonly FieldError[] {
  return refusal === undefined ? [] : eachRefusal(refusal).map(({ details }) => ({ field: details.field, message: say(language, details.text) }));
}

const words = { kept: { pl: "To, co wpisano, zostało zachowane.", en: "What was entered has been kept." } };
const titleForms = {
  pl: ["Popraw jedno miejsce w formularzu", "Popraw kilka miejsc w formularzu", "Popraw kilka miejsc w formularzu"],
  en: ["Correct one place in the form", "Correct several places in the form"],
} as const;

/** The mistakes of a form at its head, each linked to its field; announced and focusable. Nothing when there is none. */
export function ErrorSummary({ language, errors, labels = {} }: ErrorSummaryProps) {
  if (errors.length === 0) return <></>;
  return (
    <div class="notice notice-danger error-summary" role="alert" tabindex={-1} id="bledy" aria-labelledby="bledy-tytul">
      <div class="notice-body">
        <h2 class="notice-title" id="bledy-tytul">
          {plural(language, errors.length, titleForms)}
        </h2>
        <ul>
          {errors.map((error) => (
            <li>{error.field === undefined ? error.message : <a href={`#${fieldId(error.field)}`}>{summaryText(error, labels)}</a>}</li>
          ))}
        </ul>
        <p>{say(language, words.kept)}</p>
      </div>
    </div>
  );
}

function summaryText({ field = "", message }: FieldError, labels: Readonly<Record<string, string>>): string {
  const label = labels[field];
  return label === undefined ? message : `${label.replace(/[?:]$/, "")}: ${message}`;
}

/** The message for one field, to hand to `Field`. Missing when the field is right. */
export function errorOf(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}
