import { type Bilingual, domainNames, say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, ErrorSummary, errorOf, Field, Form, PageHeading } from "@splot/kernel/web";
import { studyKindCodes, studyKinds } from "../../model/study.ts";
import { formState, type Sent } from "../parts/form.ts";

export const newStudyTitle = { pl: "Otwórz badanie", en: "Open a study" } satisfies Bilingual;

const words = {
  lead: {
    pl: "Badanie dostanie numer i jawną stronę z pytaniem. Materiał zostaje w biurze.",
    en: "The study gets a number and a public page with its question. The material stays in the office.",
  },
  title: { pl: "Tytuł", en: "Title" },
  titleEn: { pl: "Tytuł po angielsku", en: "Title in English" },
  question: { pl: "O co pytamy", en: "What we ask" },
  questionEn: { pl: "O co pytamy, po angielsku", en: "What we ask, in English" },
  kind: { pl: "Rodzaj", en: "Kind" },
  domains: { pl: "Dziedziny", en: "Domains" },
  open: { pl: "Otwórz badanie", en: "Open the study" },
} satisfies Record<string, Bilingual>;

/** The form that opens a study. */
export function NewStudyPage({ visit, sent }: { readonly visit: Visit; readonly sent?: Sent | undefined }) {
  const { language, at } = visit;
  const { errors, kept, keptAll } = formState(language, sent, "study");
  const text = (name: "title" | "titleEn" | "question" | "questionEn", isRequired: boolean, isLong: boolean) => (
    <Field
      language={language}
      name={name}
      label={say(language, words[name])}
      isRequired={isRequired}
      error={errorOf(errors, name)}
      control={isLong ? { kind: "textarea", value: kept(name), rows: 3, maxLength: 600 } : { kind: "text", value: kept(name), maxLength: 200 }}
    />
  );
  return (
    <>
      <PageHeading title={say(language, newStudyTitle)} lead={say(language, words.lead)} />
      <ErrorSummary language={language} errors={errors} />
      <Form action={at("/praca/wnioski/badania/nowe")} hidden={{ _key: KEY_PLACE }} draft="badanie">
        {text("title", true, false)}
        {text("titleEn", false, false)}
        {text("question", true, true)}
        {text("questionEn", false, true)}
        <Field
          language={language}
          name="kind"
          label={say(language, words.kind)}
          isRequired
          error={errorOf(errors, "kind")}
          control={{
            kind: "select",
            value: kept("kind", "interviews"),
            choices: studyKindCodes.map((value) => ({ value, label: say(language, studyKinds[value]) })),
          }}
        />
        <Field
          language={language}
          name="domains"
          label={say(language, words.domains)}
          error={errorOf(errors, "domains")}
          control={{
            kind: "checkboxes",
            values: keptAll("domains"),
            choices: Object.entries(domainNames).map(([value, name]) => ({ value, label: say(language, name) })),
          }}
        />
        <Button kind="primary">{say(language, words.open)}</Button>
      </Form>
    </>
  );
}
