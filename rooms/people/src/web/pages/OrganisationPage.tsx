import { type Language, say } from "@splot/kernel";
import { ButtonLink, type Fact, FactList, LangMark, PageHeading, Section } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import type { Membership, Organisation } from "../../model/organisation.ts";
import { type OrganisationText, type StatementSection, statementSections } from "../../model/statement.ts";
import { MarksOf, type MarksOfProps } from "../parts/MarksOf.tsx";
import { organisationKindWords } from "../parts/organisationKindWords.ts";
import { spanWords } from "../parts/spans.ts";

export type OrganisationPageProps = {
  readonly language: Language;
  readonly organisation: Organisation;
  readonly thing: MarksOfProps["thing"] & { readonly source?: string | undefined };
  readonly memberships: readonly Membership[];
  /** What sources say of it. */
  readonly texts: readonly OrganisationText[];
  /** Projects of a municipality. */
  readonly projects?: Child;
  /** Where its name is changed. Missing: nobody may, or this reader may not. */
  readonly editHref?: string | undefined;
  readonly thread?: Child;
  readonly history: Child;
};

/** States of a membership in words. */
const membershipWords = {
  applied: { pl: "wniosek o przyjęcie", en: "applied" },
  resolved: { pl: "rada podjęła uchwałę", en: "council has resolved" },
  active: { pl: "członek", en: "member" },
  suspended: { pl: "członkostwo zawieszone", en: "membership suspended" },
  ended: { pl: "członkostwo zakończone", en: "membership ended" },
} as const satisfies Record<Membership["state"], { readonly pl: string; readonly en: string }>;

const words = {
  teryt: { pl: "Kod TERYT", en: "TERYT code" },
  head: { pl: "Na czele stoi", en: "Headed by" },
  source: { pl: "Źródło", en: "Source" },
  edit: { pl: "Zmień nazwę", en: "Change the name" },
  membership: { pl: "Członkostwo", en: "Membership" },
  none: { pl: "To nie jest członek stowarzyszenia.", en: "This is not a member of the association." },
};

/** One organisation that has no profile of a municipality. */
export function OrganisationPage({ language, organisation, thing, memberships, texts, projects, editHref, thread, history }: OrganisationPageProps) {
  const facts: readonly Fact[] = [
    ...(organisation.teryt === undefined ? [] : [{ term: say(language, words.teryt), detail: organisation.teryt }]),
    ...(organisation.headTitle === undefined ? [] : [{ term: say(language, words.head), detail: say(language, organisation.headTitle) }]),
    ...(thing.source === undefined ? [] : [{ term: say(language, words.source), detail: <span lang="pl">{thing.source}</span> }]),
  ];
  return (
    <>
      <PageHeading
        kicker={say(language, organisationKindWords[organisation.kind])}
        title={<LangMark language={language} text={organisation.name} />}
        mark={<MarksOf language={language} thing={thing} />}
        action={editHref === undefined ? undefined : <ButtonLink href={editHref}>{say(language, words.edit)}</ButtonLink>}
      />
      {facts.length > 0 && <FactList facts={facts} />}
      {organisation.kind === "municipality" && (
        <Section id="czlonkostwo" title={say(language, words.membership)}>
          {memberships.length === 0 ? (
            <p>{say(language, words.none)}</p>
          ) : (
            <FactList
              facts={memberships.map(({ state, span, fromPrecision, source }) => ({
                term: say(language, membershipWords[state]),
                detail: spanWords(language, span, fromPrecision),
                source: <span lang="pl">{source}</span>,
              }))}
            />
          )}
        </Section>
      )}
      <Texts language={language} texts={texts} />
      {projects}
      {thread}
      {history}
    </>
  );
}

const sections = Object.keys(statementSections).filter((section): section is StatementSection => section in statementSections);

/** What sources say, part by part, each with its source. */
function Texts({ language, texts }: Pick<OrganisationPageProps, "language" | "texts">) {
  return (
    <>
      {sections
        .map((section) => ({ section, own: texts.filter((text) => text.section === section) }))
        .filter(({ own }) => own.length > 0)
        .map(({ section, own }) => (
          <Section id={section} title={say(language, statementSections[section])}>
            <FactList
              facts={own.map(({ label, text, source }) => ({
                term: <LangMark language={language} text={label} />,
                detail: <LangMark language={language} text={text} />,
                source: <span lang="pl">{source}</span>,
              }))}
            />
          </Section>
        ))}
    </>
  );
}
