import { say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, type ControlKind, ErrorSummary, errorOf, Field, Form, PageHeading } from "@splot/kernel/web";
import { levelCodes, policyLevels } from "../../model/policyDocument.ts";
import { errorsOf, keptIn, type Sent } from "../parts/errors.ts";

export const newPolicyTitle = { pl: "Nowy dokument nadrzędny", en: "New higher-level document" };

const words = {
  lead: {
    pl: "Wpisz dokument, z którym strategia ma być zgodna, i jego priorytety.",
    en: "Enter a document that the strategy should agree with, and its priorities.",
  },
  title: { pl: "Tytuł", en: "Title" },
  titleEn: { pl: "Tytuł po angielsku", en: "Title in English" },
  level: { pl: "Poziom", en: "Level" },
  issuer: { pl: "Kto wydał", en: "Issued by" },
  span: { pl: "Lata, na przykład 2021–2027", en: "Years, for example 2021–2027" },
  source: { pl: "Źródło: gdzie dokument można przeczytać", en: "Source: where the document can be read" },
  priorities: { pl: "Priorytety", en: "Priorities" },
  prioritiesHint: {
    pl: "Każdy w osobnym wierszu. Po znaku | można dodać nazwę angielską.",
    en: "Each on a line of its own. After a | you can add the English name.",
  },
  save: { pl: "Wpisz do rejestru", en: "Enter into the register" },
};

/** The form that enters a higher-level document. */
export function NewPolicyPage({ visit, sent }: { readonly visit: Visit; readonly sent?: Sent | undefined }) {
  const { language } = visit;
  const errors = errorsOf(language, sent, "policy");
  const kept = keptIn(sent, "policy");
  const field = (name: "title" | "titleEn" | "level" | "issuer" | "span" | "source" | "priorities", control: ControlKind, isRequired = false) => (
    <Field
      language={language}
      name={name}
      label={say(language, words[name])}
      hint={name === "priorities" ? say(language, words.prioritiesHint) : undefined}
      isRequired={isRequired}
      error={errorOf(errors, name)}
      control={control}
    />
  );
  return (
    <>
      <PageHeading title={say(language, newPolicyTitle)} lead={say(language, words.lead)} />
      <ErrorSummary language={language} errors={errors} />
      <Form action={visit.at("/praca/strategia/dokumenty/nowy")} draft="dokument-nadrzedny" hidden={{ _key: KEY_PLACE, form: "policy" }}>
        {field("title", { kind: "text", value: kept("title"), maxLength: 200 }, true)}
        {field("titleEn", { kind: "text", value: kept("titleEn"), maxLength: 200 })}
        {field(
          "level",
          { kind: "radio", value: kept("level", "national"), choices: levelCodes.map((value) => ({ value, label: say(language, policyLevels[value]) })) },
          true,
        )}
        {field("issuer", { kind: "text", value: kept("issuer"), maxLength: 200 })}
        {field("span", { kind: "text", value: kept("span"), maxLength: 40, width: "short" })}
        {field("source", { kind: "text", value: kept("source"), maxLength: 300 }, true)}
        {field("priorities", { kind: "textarea", value: kept("priorities"), rows: 8, maxLength: 6000 }, true)}
        <Button kind="primary">{say(language, words.save)}</Button>
      </Form>
    </>
  );
}
