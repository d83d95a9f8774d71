import { type Bilingual, say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, ErrorSummary, errorOf, Field, Form, Section } from "@splot/kernel/web";
import { awarenessCodes, awarenesses, cardTagCodes, cardTags } from "../../model/card.ts";
import { formState, type Sent } from "../parts/form.ts";

const words = {
  title: { pl: "Napisz kartę", en: "Write a card" },
  intro: { pl: "Karta to jedno spostrzeżenie. Wybierz cytaty, na których się opiera.", en: "A card is one observation. Choose the quotes it rests on." },
  excerpts: { pl: "Cytaty", en: "Quotes" },
  tag: { pl: "Co to jest", en: "What it is" },
  awareness: { pl: "Czy rozmówcy są tego świadomi", en: "Are the people aware of it" },
  text: { pl: "Co z tego wynika", en: "What it tells us" },
  textHint: { pl: "Jedno zdanie własnymi słowami. Karta z cytatem może zostać pusta.", en: "One sentence in your own words. A quote card may be left empty." },
  textEn: { pl: "To samo po angielsku", en: "The same in English" },
  write: { pl: "Zapisz kartę", en: "Save the card" },
} satisfies Record<string, Bilingual>;

/** A quote that a card can cite. */
export type ExcerptChoice = { readonly id: string; readonly quote: string };

export type CardFormProps = {
  readonly visit: Visit;
  readonly path: string;
  readonly study: string;
  readonly excerpts: readonly ExcerptChoice[];
  readonly sent?: Sent | undefined;
};

/** The form for a card out of the quotes of a source. */
export function CardForm({ visit: { language }, path, study, excerpts, sent }: CardFormProps) {
  const { errors, kept, keptAll } = formState(language, sent, "card");
  const text = (name: "text" | "textEn", hint?: Bilingual) => (
    <Field
      language={language}
      name={name}
      label={say(language, words[name])}
      hint={hint === undefined ? undefined : say(language, hint)}
      error={errorOf(errors, name)}
      control={{ kind: "textarea", value: kept(name), rows: 2, maxLength: 600 }}
    />
  );
  return (
    <Section id="karta" title={say(language, words.title)} intro={say(language, words.intro)}>
      <ErrorSummary language={language} errors={errors} />
      <Form action={`${path}/karta`} hidden={{ _key: KEY_PLACE, study }}>
        <Field
          language={language}
          name="excerpts"
          label={say(language, words.excerpts)}
          isRequired
          error={errorOf(errors, "excerpts")}
          control={{
            kind: "checkboxes",
            values: keptAll("excerpts"),
            choices: excerpts.map(({ id, quote }) => ({ value: id, label: <span lang="pl">{quote}</span> })),
          }}
        />
        <Field
          language={language}
          name="tag"
          label={say(language, words.tag)}
          isRequired
          error={errorOf(errors, "tag")}
          control={{ kind: "select", value: kept("tag", "need"), choices: cardTagCodes.map((value) => ({ value, label: say(language, cardTags[value]) })) }}
        />
        {text("text", words.textHint)}
        {text("textEn")}
        <Field
          language={language}
          name="awareness"
          label={say(language, words.awareness)}
          error={errorOf(errors, "awareness")}
          control={{
            kind: "select",
            value: kept("awareness", "unknown"),
            choices: awarenessCodes.map((value) => ({ value, label: say(language, awarenesses[value]) })),
          }}
        />
        <Button kind="primary">{say(language, words.write)}</Button>
      </Form>
    </Section>
  );
}
