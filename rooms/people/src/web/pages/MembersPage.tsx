import { type Bilingual, type ContentText, type Day, type Language, type ListAsked, type ListOrder, orderOf, say } from "@splot/kernel";
import {
  Button,
  ButtonLink,
  ButtonRow,
  ErrorSummary,
  errorOf,
  Field,
  type FieldError,
  Form,
  ListView,
  NameMark,
  PageHeading,
  Section,
  sortOf,
  Table,
} from "@splot/kernel/web";

export type MembersPageProps = {
  readonly language: Language;
  /** Address of the list itself. */
  readonly path: string;
  readonly query: ListAsked;
  /** Members that the search leaves, in all parts. */
  readonly count: number;
  readonly next?: string | undefined;
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
  search: { pl: "Szukaj gminy", en: "Search for a municipality" },
  noneFit: { pl: "Żadna gmina nie pasuje.", en: "No municipality fits." },
  noneFitNext: { pl: "Wpisz mniej słów.", en: "Type fewer words." },
  noneYet: { pl: "Nie ma jeszcze gmin członkowskich", en: "There are no members yet" },
  noneYetNext: { pl: "Przyjmij pierwszą gminę formularzem poniżej.", en: "Admit the first municipality by the form below." },
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
/** Columns that the list can be ordered by. */
export const memberOrders = ["gmina", "kod"] as const;
export const usualMemberOrder: ListOrder<(typeof memberOrders)[number]> = { column: "gmina", direction: "ascending" };
const forms = { pl: ["gmina", "gminy", "gmin"], en: ["municipality", "municipalities"] } as const;

/** The members of the association, with the form that admits another one. */
export function MembersPage({ language, path, query, count, next, members, organisationHref, action, hidden, today, values, errors }: MembersPageProps) {
  const t = (text: Bilingual) => say(language, text);
  const field = (name: string, label: Bilingual) => ({ language, name, label: t(label), isRequired: true, error: errorOf(errors, name) });
  return (
    <>
      <PageHeading title={t(membersTitle)} lead={t(words.lead)} action={<ButtonLink href={organisationHref}>{t(words.organisation)}</ButtonLink>} />
      <ListView
        language={language}
        path={path}
        asked={query}
        search={t(words.search)}
        count={count}
        countForms={forms}
        noneFit={{ title: t(words.noneFit), next: t(words.noneFitNext) }}
        noneYet={{ title: t(words.noneYet), next: t(words.noneYetNext) }}
        next={next}
      >
        <Table
          language={language}
          caption={t(membersTitle)}
          isCaptionHidden
          sort={sortOf({ path, asked: query, order: orderOf(query, memberOrders, usualMemberOrder) })}
          columns={[
            { key: "gmina", label: t(words.name), isSortable: true },
            { key: "kod", label: t(words.code), isSortable: true },
          ]}
          rows={members.map(({ name, teryt, href }) => ({
            key: teryt,
            cells: {
              gmina: (
                <a href={href}>
                  <NameMark language={language} text={name} />
                </a>
              ),
              kod: teryt,
            },
          }))}
        />
      </ListView>
      <Section id="przyjmij" title={t(words.admit)}>
        <ErrorSummary language={language} errors={errors} />
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
