import { type Bilingual, say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, ButtonRow, ErrorSummary, errorOf, Field, Form, PageHeading } from "@splot/kernel/web";
import type { DeclarationRules } from "../../model/declaration.ts";
import type { FormState } from "../parts/formErrors.ts";

export type DeclarationTextPageProps = { readonly visit: Visit; readonly rules: DeclarationRules | undefined; readonly form: FormState };

export const declarationTextTitle = { pl: "Tekst deklaracji poparcia", en: "Text of the declaration of support" } satisfies Bilingual;

const words = {
  lead: {
    pl: "Nowy tekst obowiązuje od dziś. Kto podpisał wcześniej, pozostaje przy tekście, który podpisał.",
    en: "The new text holds from today. Whoever signed before stays with the text that they signed.",
  },
  pl: { pl: "Tekst po polsku", en: "Text in Polish" },
  en: { pl: "Tekst po angielsku", en: "Text in English" },
  link: { pl: "Ile dni działa link do potwierdzenia", en: "Days that the confirmation link works" },
  contact: { pl: "Ile dni przechowujemy dane potwierdzonej deklaracji", en: "Days that the data of a confirmed declaration are kept" },
  basis: { pl: "Podstawa", en: "Basis" },
  basisHint: { pl: "Na przykład: uchwała Zarządu nr 4/2026.", en: "For example: resolution 4/2026 of the Board." },
  save: { pl: "Ogłoś tekst", en: "Announce the text" },
} satisfies Record<string, Bilingual>;

/** The director announces what is signed, with its terms. */
export function DeclarationTextPage({ visit, rules, form: { values, errors } }: DeclarationTextPageProps) {
  const { language, at } = visit;
  const t = (text: Bilingual) => say(language, text);
  const field = (name: string, label: Bilingual) => ({ language, name, label: t(label), error: errorOf(errors, name) });
  return (
    <>
      <PageHeading title={t(declarationTextTitle)} lead={t(words.lead)} />
      <ErrorSummary language={language} errors={errors} />
      <Form action={at("/praca/deklaracje/tekst")} hidden={{ _key: values["_key"] ?? KEY_PLACE }}>
        <Field
          {...field("text.pl", words.pl)}
          isRequired
          control={{ kind: "textarea", value: values["text.pl"] ?? rules?.text.pl, rows: 8, maxLength: 4000, language: "pl" }}
        />
        <Field {...field("text.en", words.en)} control={{ kind: "textarea", value: values["text.en"] ?? rules?.text.en, rows: 8, maxLength: 4000 }} />
        <Field
          {...field("linkDays", words.link)}
          isRequired
          control={{ kind: "text", value: values["linkDays"] ?? String(rules?.linkDays ?? 7), maxLength: 2, width: "short" }}
        />
        <Field
          {...field("contactDays", words.contact)}
          isRequired
          control={{ kind: "text", value: values["contactDays"] ?? String(rules?.contactDays ?? 730), maxLength: 4, width: "short" }}
        />
        <Field {...field("basis", words.basis)} isRequired hint={t(words.basisHint)} control={{ kind: "text", value: values["basis"], maxLength: 500 }} />
        <ButtonRow>
          <Button kind="primary">{t(words.save)}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
