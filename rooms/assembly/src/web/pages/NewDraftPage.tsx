import { type ContentText, say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, ButtonRow, ErrorSummary, errorOf, Field, type FieldError, Form, PageHeading } from "@splot/kernel/web";

export const newDraftTitle = { pl: "Złóż projekt uchwały", en: "Submit a draft resolution" };

const words = {
  lead: {
    pl: "Treść projektu zostanie zamknięta. Dokładnie ta treść trafi pod głosowanie, a po przyjęciu stanie się uchwałą.",
    en: "The text of the draft is frozen. Exactly this text is put to the vote and becomes the resolution when adopted.",
  },
  body: { pl: "Organ, który podejmie uchwałę", en: "Body that will decide" },
  document: { pl: "Dokument, który uchwała przyjmuje", en: "Document that the resolution adopts" },
  documentHint: {
    pl: "Na liście są dokumenty skierowane do przyjęcia, które nie mają jeszcze projektu uchwały.",
    en: "The list holds documents submitted for adoption that have no draft resolution yet.",
  },
  none: { pl: "bez dokumentu", en: "no document" },
  version: { pl: "wersja {no}", en: "version {no}" },
  title: { pl: "Tytuł uchwały", en: "Title of the resolution" },
  titleHint: { pl: "Na przykład: Przyjęcie aktualizacji strategii.", en: "For example: Adoption of the strategy update." },
  titleEn: { pl: "Tytuł po angielsku", en: "Title in English" },
  text: { pl: "Treść uchwały", en: "Text of the resolution" },
  textHint: { pl: "Pusty wiersz dzieli akapity.", en: "A blank line parts paragraphs." },
  justification: { pl: "Uzasadnienie", en: "Justification" },
  legalBasis: { pl: "Podstawa prawna", en: "Legal basis" },
  submit: { pl: "Złóż projekt", en: "Submit the draft" },
};

/** A document to adopt; `value` joins object, version and hash. */
export type DocumentChoice = { readonly value: string; readonly title: ContentText; readonly version: number };

export type NewDraftPageProps = {
  readonly visit: Visit;
  readonly bodies: readonly { readonly id: string; readonly name: ContentText }[];
  readonly documents: readonly DocumentChoice[];
  /** The document chosen on the way here. Missing: the first one. */
  readonly chosen?: string | undefined;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
};

/** The form that submits a draft resolution with the version it adopts. */
export function NewDraftPage({ visit, bodies, documents, chosen, values, errors }: NewDraftPageProps) {
  const { language } = visit;
  const field = (name: "title" | "titleEn" | "legalBasis", most: number, hint?: string) => (
    <Field
      language={language}
      name={name}
      label={say(language, words[name])}
      hint={hint}
      isRequired={name !== "titleEn"}
      error={errorOf(errors, name)}
      control={{ kind: "text", value: values[name], maxLength: most }}
    />
  );
  const area = (name: "text" | "justification", rows: number, hint?: string) => (
    <Field
      language={language}
      name={name}
      label={say(language, words[name])}
      hint={hint}
      isRequired
      error={errorOf(errors, name)}
      control={{ kind: "textarea", value: values[name], rows, maxLength: 20_000 }}
    />
  );
  const versionOf = ({ title, version }: DocumentChoice) => `${say(language, title)}, ${say(language, words.version).replace("{no}", String(version))}`;
  return (
    <>
      <PageHeading title={say(language, newDraftTitle)} lead={say(language, words.lead)} />
      <ErrorSummary language={language} errors={errors} />
      <Form action={visit.at("/praca/projekty-uchwal/nowy")} draft="projekt-uchwaly" hidden={{ _key: values["_key"] ?? KEY_PLACE }}>
        <Field
          language={language}
          name="body"
          label={say(language, words.body)}
          isRequired
          error={errorOf(errors, "body")}
          control={{
            kind: "select",
            value: values["body"] ?? bodies[0]?.id,
            choices: bodies.map(({ id, name }) => ({ value: id, label: say(language, name) })),
          }}
        />
        <Field
          language={language}
          name="effects"
          label={say(language, words.document)}
          hint={say(language, words.documentHint)}
          error={errorOf(errors, "effects")}
          control={{
            kind: "select",
            value: values["effects"] ?? chosen ?? documents[0]?.value,
            choices: [...documents.map((one) => ({ value: one.value, label: versionOf(one) })), { value: "", label: say(language, words.none) }],
          }}
        />
        {field("title", 300, say(language, words.titleHint))}
        {field("titleEn", 300)}
        {area("text", 6, say(language, words.textHint))}
        {area("justification", 4)}
        {field("legalBasis", 1000)}
        <ButtonRow>
          <Button kind="primary">{say(language, words.submit)}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
