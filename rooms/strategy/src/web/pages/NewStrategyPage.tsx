import { say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, ErrorSummary, errorOf, Field, Form, PageHeading } from "@splot/kernel/web";
import { errorsOf, keptIn, type Sent } from "../parts/errors.ts";

const words = {
  title: { pl: "Nowy dokument strategii", en: "New strategy document" },
  lead: {
    pl: "Wpisz tytuł i wklej tekst. Każdy akapit dostanie swoje miejsce, do którego odniosą się cele, uwagi i zmiany.",
    en: "Write a title and paste the text. Each paragraph gets a place of its own for goals, remarks and changes.",
  },
  name: { pl: "Tytuł", en: "Title" },
  nameEn: { pl: "Tytuł po angielsku", en: "Title in English" },
  horizon: { pl: "Horyzont: rok, do którego sięga dokument", en: "Horizon: the year the document reaches" },
  text: { pl: "Tekst", en: "Text" },
  hint: {
    pl: "Pusty wiersz dzieli akapity. Wiersz od „# ” jest nagłówkiem, wiersz od „- ” punktem.",
    en: "A blank line parts paragraphs. A line starting with “# ” is a heading, one with “- ” a point.",
  },
  save: { pl: "Zapisz wersję roboczą", en: "Save the draft" },
};

/** The form that begins a document. */
export function NewStrategyPage({ visit, sent }: { readonly visit: Visit; readonly sent?: Sent | undefined }) {
  const { language } = visit;
  const errors = errorsOf(language, sent, "new");
  const kept = keptIn(sent, "new");
  return (
    <>
      <PageHeading title={say(language, words.title)} lead={say(language, words.lead)} />
      <ErrorSummary language={language} errors={errors} />
      <Form action={visit.at("/praca/strategia/nowa")} draft="strategia-nowa" hidden={{ _key: KEY_PLACE }}>
        <Field
          language={language}
          name="title"
          label={say(language, words.name)}
          isRequired
          error={errorOf(errors, "title")}
          control={{ kind: "text", value: kept("title"), maxLength: 200 }}
        />
        <Field
          language={language}
          name="titleEn"
          label={say(language, words.nameEn)}
          error={errorOf(errors, "titleEn")}
          control={{ kind: "text", value: kept("titleEn"), maxLength: 200 }}
        />
        <Field
          language={language}
          name="horizon"
          label={say(language, words.horizon)}
          isRequired
          error={errorOf(errors, "horizon")}
          control={{ kind: "text", value: kept("horizon"), inputMode: "numeric", width: "short", maxLength: 4 }}
        />
        <Field
          language={language}
          name="text"
          label={say(language, words.text)}
          hint={say(language, words.hint)}
          isRequired
          error={errorOf(errors, "text")}
          control={{ kind: "textarea", value: kept("text"), rows: 18, maxLength: 200_000 }}
        />
        <Button kind="primary">{say(language, words.save)}</Button>
      </Form>
    </>
  );
}
