import { type ListAsked, type PluralForms, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { LangMark, PageHeading, Section, Table, type Typed } from "@splot/kernel/web";
import { normalisationNames, type StoredComposite } from "../../model/composite.ts";
import { type CompositeChoices, CompositeForm } from "../parts/CompositeForm.tsx";
import { QualityList } from "../parts/QualityList.tsx";
import { type QualityDesk, QualityTabs, qualityDesks } from "../parts/QualityTabs.tsx";

export const compositesTitle = qualityDesks.composites.label;

const words = {
  lead: {
    pl: "Wskaźnik złożony łączy kilka wskaźników w jedną liczbę. Wagi są jawne, a strona wskaźnika pokazuje, jak bardzo zależą od nich miejsca.",
    en: "A composite indicator joins several indicators in one number. The weights are public, and its page shows how far the ranks depend on them.",
  },
  name: { pl: "Wskaźnik złożony", en: "Composite indicator" },
  version: { pl: "Wersja", en: "Version" },
  parts: { pl: "Składniki", en: "Parts" },
  scale: { pl: "Skala", en: "Scale" },
  search: { pl: "Szukaj wskaźnika złożonego", en: "Search for a composite indicator" },
  none: { pl: "Żaden wskaźnik złożony nie pasuje do tych słów.", en: "No composite indicator fits these words." },
  noneNext: { pl: "Wpisz mniej słów.", en: "Type fewer words." },
  noneYet: { pl: "Nie ma tu wskaźników złożonych.", en: "There are no composite indicators here." },
  noneYetNext: {
    pl: "Żadne z naszych źródeł ich nie publikuje. Specjalista biura może utworzyć własny.",
    en: "None of our sources publishes any. A domain officer may make one.",
  },
  fresh: { pl: "Nowy wskaźnik złożony", en: "A new composite indicator" },
  freshIntro: {
    pl: "Podaj od dwóch do ośmiu składników. Zmiana wag to nowa wersja; starsze zostają pod swoim adresem.",
    en: "Give two to eight parts. Changed weights are a new version; older ones stay at their addresses.",
  },
};
const compositeForms: PluralForms = {
  pl: ["wskaźnik złożony", "wskaźniki złożone", "wskaźników złożonych"],
  en: ["composite indicator", "composite indicators"],
};

export type CompositesPageProps = {
  readonly visit: Visit;
  /** The desks that the reader may open. */
  readonly desks: readonly QualityDesk[];
  readonly query: ListAsked;
  readonly composites: readonly StoredComposite[];
  readonly count: number;
  readonly next?: string | undefined;
  /** What the form chooses from. Missing: the reader may make none. */
  readonly choices?: CompositeChoices | undefined;
  readonly sent?: Typed | undefined;
};

/** The composite indicators of the space, and the form of a new one. */
export function CompositesPage({ visit, desks, query, composites, count, next, choices, sent }: CompositesPageProps) {
  const { language, at } = visit;
  const { path } = qualityDesks.composites;
  return (
    <>
      <PageHeading title={say(language, compositesTitle)} lead={say(language, words.lead)} />
      <QualityTabs visit={visit} desks={desks} current="composites" />
      <QualityList visit={visit} path={path} asked={query} words={words} count={count} countForms={compositeForms} next={next}>
        <Table
          language={language}
          caption={say(language, compositesTitle)}
          isCaptionHidden
          isFolding
          columns={[
            { key: "name", label: say(language, words.name) },
            { key: "version", label: say(language, words.version) },
            { key: "scale", label: say(language, words.scale) },
            { key: "parts", label: say(language, words.parts) },
          ]}
          rows={composites.map(({ code, name, address, version, by, components }) => ({
            key: code,
            cells: {
              name: (
                <a href={at(address)}>
                  <LangMark language={language} text={name} />
                </a>
              ),
              version,
              scale: say(language, normalisationNames[by]),
              parts: components.length,
            },
          }))}
        />
      </QualityList>
      {choices !== undefined && (
        <Section id="nowy" title={say(language, words.fresh)} intro={say(language, words.freshIntro)}>
          <CompositeForm language={language} action={at(path)} choices={choices} sent={sent} />
        </Section>
      )}
    </>
  );
}
