import { type Bilingual, type ContentText, counted, type Day, type Language, say } from "@splot/kernel";
import { Button, ButtonLink, ButtonRow, ErrorSummary, errorOf, Field, type FieldError, Form, NameMark, PageHeading, Section, Table } from "@splot/kernel/web";

export type MembersPageProps = {
  readonly language: Language;
  readonly members: readonly { readonly name: ContentText; readonly teryt: string; readonly href: string }[];
  /** Where an organisation that is no member is recorded. */
  readonly organisationHref: string;
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly today: Day;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
};

export const membersTitle = { pl: "Gminy członkowskie", en: "Member municipalities" } satisfies Bilingual;

const words = {
  lead: {
    pl: "Przyjęta gmina od razu dostaje miejsce w organie stanowiącym, zespół roboczy i stronę.",
    en: "An admitted municipality gets a seat in the assembly, a working team and a page at once.",
  },
  organisation: { pl: "Zapisz inną organizację", en: "Record another organisation" },
  name: { pl: "Gmina", en: "Municipality" },
  code: { pl: "TERYT", en: "TERYT" },
  admit: { pl: "Przyjmij gminę", en: "Admit a municipality" },
  newName: { pl: "Nazwa gminy", en: "Name of the municipality" },
  newCode: { pl: "Kod TERYT", en: "TERYT code" },
  codeHint: { pl: "7 cyfr, na przykład 1206113. Ostatnia to rodzaj gminy.", en: "7 digits, for example 1206113. The last is the kind of municipality." },
  from: { pl: "Członek od dnia", en: "Member from" },
  source: { pl: "Podstawa", en: "Basis" },
  sourceHint: { pl: "Uchwała rady gminy i uchwała o przyjęciu.", en: "The resolution of the municipal council and the one that admits it." },
} satisfies Record<string, Bilingual>;
const forms = { pl: ["gmina", "gminy", "gmin"], en: ["municipality", "municipalities"] } as const;

/** The members of the association, with the form that admits another one. */
export function MembersPage({ language, members, organisationHref, action, hidden, today, values, errors }: MembersPageProps) {
  const t = (text: Bilingual) => say(language, text);
  const field = (name: string, label: Bilingual) => ({ language, name, label: t(label), isRequired: true, error: errorOf(errors, name) });
  return (
    <>
      <PageHeading title={t(membersTitle)} lead={t(words.lead)} action={<ButtonLink href={organisationHref}>{t(words.organisation)}</ButtonLink>} />
      <Table
        language={language}
        caption={counted(language, members.length, forms)}
        columns={[
          { key: "name", label: t(words.name) },
          { key: "code", label: t(words.code) },
        ]}
        rows={members.map(({ name, teryt, href }) => ({
          key: teryt,
          cells: {
            name: (
              <a href={href}>
                <NameMark language={language} text={name} />
              </a>
            ),
            code: teryt,
          },
        }))}
      />
      <Section id="przyjmij" title={t(words.admit)}>
        <ErrorSummary
          language={language}
          errors={errors}
          labels={{ name: t(words.newName), teryt: t(words.newCode), from: t(words.from), source: t(words.source) }}
        />
        <Form action={action} hidden={{ ...hidden, ...(values["_key"] === undefined ? {} : { _key: values["_key"] }) }}>
          <Field {...field("name", words.newName)} control={{ kind: "text", value: values["name"], maxLength: 80 }} />
          <Field {...field("teryt", words.newCode)} hint={t(words.codeHint)} control={{ kind: "text", value: values["teryt"], maxLength: 7, width: "short" }} />
          <Field {...field("from", words.from)} control={{ kind: "date", value: values["from"] ?? today }} />
          <Field {...field("source", words.source)} hint={t(words.sourceHint)} control={{ kind: "text", value: values["source"], maxLength: 400 }} />
          <ButtonRow>
            <Button kind="primary">{t(words.admit)}</Button>
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
}
