import { type Bilingual, type ContentText, langOf, say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, ButtonRow, ErrorSummary, errorOf, Field, Form, PageHeading } from "@splot/kernel/web";
import { AuthorFields } from "../parts/AuthorFields.tsx";
import type { FormState } from "../parts/formErrors.ts";

export type IdeaFormPageProps = {
  readonly visit: Visit;
  /** Register code of the municipality that was chosen before; '' for none. */
  readonly chosen: string;
  readonly municipalities: readonly { readonly teryt: string; readonly name: ContentText }[];
  readonly form: FormState;
};

export const ideaFormTitle = { pl: "Zgłoś pomysł", en: "Send an idea" } satisfies Bilingual;
/** The name of the form's draft in the browser. */
export const IDEA_DRAFT = "pomysl";

const words = {
  lead: {
    pl: "Napisz, co warto zrobić wspólnie w metropolii. Nie potrzebujesz konta. Na każdy pomysł odpowiadamy.",
    en: "Write what is worth doing together in the metropolis. You need no account. Every idea gets an answer.",
  },
  title: { pl: "Pomysł w jednym zdaniu", en: "The idea in one sentence" },
  body: { pl: "Na czym polega i komu pomoże?", en: "What is it, and whom does it help?" },
  bodyHint: { pl: "Kilka zdań wystarczy. Nie podawaj danych innych osób.", en: "A few sentences are enough. Do not give data of other people." },
  where: { pl: "Której gminy dotyczy?", en: "Which municipality is it for?" },
  everywhere: { pl: "całej metropolii", en: "the whole metropolis" },
  place: { pl: "Miejsce", en: "Place" },
  placeHint: { pl: "Na przykład: przystanek przy stacji kolejowej.", en: "For example: the stop by the railway station." },
  submit: { pl: "Wyślij pomysł", en: "Send the idea" },
  after: {
    pl: "Po wysłaniu dostaniesz kod pokwitowania. Biuro sprawdzi pomysł i pokaże go na stronie.",
    en: "After sending you get the code of a receipt. The office looks at the idea and shows it on the site.",
  },
} satisfies Record<string, Bilingual>;

/** The form of an idea: two required fields, the place, the rest folded away. */
export function IdeaFormPage({ visit, chosen, municipalities, form: { values, errors } }: IdeaFormPageProps) {
  const { language, at } = visit;
  const t = (text: Bilingual) => say(language, text);
  return (
    <>
      <PageHeading title={t(ideaFormTitle)} lead={t(words.lead)} />
      <ErrorSummary language={language} errors={errors} />
      <Form action={at("/pomysly/nowy")} draft={IDEA_DRAFT} hidden={{ _key: values["_key"] ?? KEY_PLACE }}>
        <Field
          language={language}
          name="title"
          label={t(words.title)}
          isRequired
          error={errorOf(errors, "title")}
          control={{ kind: "text", value: values["title"], maxLength: 120 }}
        />
        <Field
          language={language}
          name="body"
          label={t(words.body)}
          hint={t(words.bodyHint)}
          isRequired
          error={errorOf(errors, "body")}
          control={{ kind: "textarea", value: values["body"], rows: 6, maxLength: 4000 }}
        />
        <Field
          language={language}
          name="teryt"
          label={t(words.where)}
          error={errorOf(errors, "teryt")}
          control={{
            kind: "select",
            value: values["teryt"] ?? chosen,
            choices: [
              { value: "", label: t(words.everywhere) },
              ...municipalities.map(({ teryt, name }) => ({ value: teryt, label: say(language, name), language: langOf(language, name) })),
            ],
          }}
        />
        <Field
          language={language}
          name="place"
          label={t(words.place)}
          hint={t(words.placeHint)}
          error={errorOf(errors, "place")}
          control={{ kind: "text", value: values["place"], maxLength: 200 }}
        />
        <AuthorFields visit={visit} municipalities={[]} form={{ values, errors }} />
        <ButtonRow>
          <Button kind="primary">{t(words.submit)}</Button>
        </ButtonRow>
        <p class="muted">{t(words.after)}</p>
      </Form>
    </>
  );
}
