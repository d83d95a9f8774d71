import { type Bilingual, say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, ErrorSummary, errorOf, Field, Form, Section, Tag } from "@splot/kernel/web";
import type { Passage } from "../../model/excerpt.ts";
import { formState, type Sent } from "../parts/form.ts";

const words = {
  title: { pl: "Zaznacz cytaty", en: "Mark quotes" },
  intro: { pl: "Zaznacz całe zdanie przyciskiem albo wklej własny fragment.", en: "Mark a whole sentence with its button, or paste a passage of your own." },
  mark: { pl: "Zaznacz", en: "Mark" },
  marked: { pl: "cytat", en: "quote" },
  quote: { pl: "Fragment tekstu", en: "Passage of the text" },
  quoteHint: { pl: "Skopiuj go dokładnie tak, jak stoi w tekście.", en: "Copy it exactly as it stands in the text." },
  markTyped: { pl: "Zaznacz fragment", en: "Mark the passage" },
} satisfies Record<string, Bilingual>;

/** A sentence, and whether it is a quote already. */
export type MarkedPassage = Passage & { readonly isMarked: boolean };

export type MarkFormsProps = { readonly visit: Visit; readonly path: string; readonly passages: readonly MarkedPassage[]; readonly sent?: Sent | undefined };

/** The text of a source by sentences, each with a button that marks it; and a field for any other passage. Works without JavaScript. */
export function MarkForms({ visit: { language }, path, passages, sent }: MarkFormsProps) {
  const { errors, kept } = formState(language, sent, "excerpt");
  return (
    <Section id="cytaty" title={say(language, words.title)} intro={say(language, words.intro)}>
      <ErrorSummary language={language} errors={errors} />
      <Form action={`${path}/cytat`} hidden={{ _key: KEY_PLACE }}>
        <ol class="plain-list">
          {passages.map(({ text, start, end, isMarked }) => (
            <li>
              <span lang="pl">{text}</span>{" "}
              {isMarked ? (
                <Tag>{say(language, words.marked)}</Tag>
              ) : (
                <Button kind="quiet" name="place" value={`${start}-${end}`}>
                  {say(language, words.mark)}
                  <span class="visually-hidden">
                    : <span lang="pl">{text}</span>
                  </span>
                </Button>
              )}
            </li>
          ))}
        </ol>
      </Form>
      <Form action={`${path}/cytat`} hidden={{ _key: KEY_PLACE }}>
        <Field
          language={language}
          name="quote"
          isRequired
          label={say(language, words.quote)}
          hint={say(language, words.quoteHint)}
          error={errorOf(errors, "quote")}
          control={{ kind: "textarea", value: kept("quote"), rows: 3, maxLength: 4000 }}
        />
        <Button>{say(language, words.markTyped)}</Button>
      </Form>
    </Section>
  );
}
