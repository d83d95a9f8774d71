import { eachRefusal, type Refusal } from "../../refusal.ts";
import { type Language, plural, say } from "../../text.ts";
import { fieldId } from "./Field.tsx";

/** One mistake in a form, named in text. Without a field it concerns the whole form. */
export type FieldError = { readonly field?: string | undefined; readonly message: string };

export type ErrorSummaryProps = {
  readonly language: Language;
  readonly errors: readonly FieldError[];
};

/** What was refused, as the mistakes of a form in the reader's language. Nothing when nothing was refused. */
export function fieldErrors(language: Language, refusal: Refusal | undefined): readonly FieldError[] {
  return refusal === undefined ? [] : eachRefusal(refusal).map(({ details }) => ({ field: details.field, message: say(language, details.text) }));
}

const words = {
  notTaken: { pl: "Formularz nie został przyjęty", en: "The form was not accepted" },
  kept: { pl: "To, co wpisano, zostało zachowane.", en: "What was entered has been kept." },
};
const titleForms = {
  pl: ["Popraw jedno miejsce w formularzu", "Popraw kilka miejsc w formularzu", "Popraw kilka miejsc w formularzu"],
  en: ["Correct one place in the form", "Correct several places in the form"],
} as const;

/** The mistakes of a form at its head, each linked to its field; announced and focusable. Nothing when there is none. The document names the fields (`nameMistakes`). */
export function ErrorSummary({ language, errors }: ErrorSummaryProps) {
  if (errors.length === 0) return <></>;
  return (
    <div class="notice notice-danger error-summary" role="alert" tabindex={-1} id="bledy" aria-labelledby="bledy-tytul">
      <div class="notice-body">
        <h2 class="notice-title" id="bledy-tytul">
          {errors.some(({ field }) => field !== undefined) ? plural(language, errors.length, titleForms) : say(language, words.notTaken)}
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

/** The document with the name of its field before each mistake of a summary, as the form itself asks; so that equal messages tell apart what they are about. */
export function nameMistakes(html: string): string {
  return html.replace(/<li><a href="#(pole-[\w-]+)">/g, (link, id: string) => {
    const label = findLabel(html, id);
    return label === undefined ? link : `${link}${label}: `;
  });
}

/** What a field is called in a document, without what follows its label. Missing: nothing names it. */
function findLabel(html: string, id: string): string | undefined {
  const [, label] = new RegExp(`<label[^>]* for="${id}"[^>]*>(.*?)(?:<span class="field-required">|</label>)`, "s").exec(html) ?? [];
  const [, legend] =
    label === undefined ? (new RegExp(`<fieldset[^>]* id="${id}"[^>]*><legend>(.*?)(?:<span class="field-required">|</legend>)`, "s").exec(html) ?? []) : [];
  return (label ?? legend)
    ?.replace(/<[^>]*>/g, "")
    .trim()
    .replace(/[?:]$/, "");
}

/** The message for one field, to hand to `Field`. Missing when the field is right. */
export function errorOf(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}
