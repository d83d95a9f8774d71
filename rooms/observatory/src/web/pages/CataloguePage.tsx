import { type Bilingual, type ContentText, counted, type Language, type ListAsked, langOf, say } from "@splot/kernel";
import { ButtonLink, ButtonRow, Disclosure, type Filter, ListView, Notice, PageHeading, Section } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import { CatalogueGroups } from "../parts/CatalogueGroups.tsx";
import type { CatalogueEntry } from "../parts/catalogue.ts";
import { type Facet, type FacetChoice, type FacetCounts, freshWords } from "../parts/facets.ts";
import { freshnessCodes, freshnessNames } from "../parts/freshnessWords.ts";
import { studiesPath, studyWords } from "../parts/studyWords.ts";
import { domainNames, indicatorForms } from "../parts/words.ts";

export type CataloguePageProps = {
  readonly language: Language;
  /** Address of the catalogue without anything asked. */
  readonly path: string;
  readonly asked: ListAsked & FacetChoice;
  readonly count: number;
  readonly counts: FacetCounts;
  /** Titles of the sources in the languages they have, by the Polish one. */
  readonly sources: ReadonlyMap<string, ContentText>;
  readonly rows: readonly CatalogueEntry[];
  readonly next?: string | undefined;
  at(path: string): string;
  readonly importHref?: string | undefined;
};

export const catalogueTitle = { pl: "Dane o metropolii", en: "Data on the metropolis" };

const words = {
  lead: {
    pl: "Każda liczba ma źródło, datę wydania i licencję. Braków nie wypełniamy.",
    en: "Every number has a source, a day of release and a licence. Gaps are not filled in.",
  },
  search: { pl: "Szukaj wskaźnika", en: "Search for an indicator" },
  domain: { pl: "Dziedzina", en: "Domain" },
  standing: { pl: "Wiarygodność", en: "Reliability" },
  source: { pl: "Źródło", en: "Source" },
  newest: { pl: "Najnowszy rok", en: "Newest year" },
  reach: { pl: "Zasięg", en: "Coverage" },
  freshness: { pl: "Aktualność", en: "Freshness" },
  computed: { pl: "obliczane na bieżąco", en: "computed on the fly" },
  every: { pl: "wszystkie gminy", en: "all municipalities" },
  some: { pl: "część gmin", en: "some municipalities" },
  area: { pl: "tylko cały obszar", en: "the whole area only" },
  nothing: { pl: "bez wartości", en: "no values" },
  all: { pl: "wszystkie", en: "all" },
  context: { pl: "kontekst (poza dziedzinami)", en: "context (outside the domains)" },
  verified: { pl: "Dane zweryfikowane", en: "Verified figures" },
  unverified: { pl: "Zestawienie robocze (niezweryfikowane)", en: "Working compilation (unverified)" },
  unverifiedNote: {
    pl: "Dane przykładowe z prototypu MK Dashboard: zestawienie robocze, niezweryfikowane. Nie są to dane GUS ani żadnego urzędu i nie są oficjalnym zestawem wskaźników strategii.",
    en: "Sample data from the MK Dashboard prototype: a working compilation, unverified. They are not data of GUS or any office, and not the official set of indicators of the strategy.",
  },
  empty: { pl: "Wskaźniki bez wartości", en: "Indicators without values" },
  emptyNote: {
    pl: "Są w katalogu zestawienia roboczego, ale nie mamy ich wartości. Biuro może je wczytać z pliku.",
    en: "They stand in the catalogue of the working compilation, but we have no values for them. The office can load them from a file.",
  },
  compare: { pl: "Porównaj z innymi", en: "Compare with others" },
  import: { pl: "Wczytaj dane z pliku", en: "Load figures from a file" },
  usualOrder: { pl: "według dziedzin", en: "by domain" },
  byName: { pl: "według nazwy", en: "by name" },
  byPeriod: { pl: "najnowsze dane najpierw", en: "newest figures first" },
  noneYet: { pl: "Nie ma jeszcze wskaźników", en: "There are no indicators yet" },
  noneYetHow: { pl: "Pojawią się, gdy biuro wczyta dane.", en: "They appear when the office loads figures." },
  none: { pl: "Nic nie pasuje do tych filtrów", en: "Nothing fits these filters" },
  noneHow: { pl: "Wyczyść filtry albo wpisz krótsze słowo.", en: "Clear the filters or type a shorter word." },
};

/** The catalogue of indicators: verified figures first; the unverified compilation and the empty ones folded, each with its notice. */
export function CataloguePage(props: CataloguePageProps) {
  const { language, asked, rows } = props;
  const of = (standing: CatalogueEntry["standing"]) => rows.filter((entry) => entry.standing === standing);
  const isAsked = [asked.szukaj, asked.dziedzina, asked.dane, asked.zrodlo, asked.okres, asked.zasieg, asked.aktualnosc].some((one) => one !== "");
  const groups = (entries: readonly CatalogueEntry[]) => <CatalogueGroups language={language} entries={entries} at={props.at} isFlat={asked.sort !== ""} />;
  return (
    <>
      <PageHeading title={say(language, catalogueTitle)} lead={say(language, words.lead)} action={<Actions {...props} />} />
      <ListView
        language={language}
        path={props.path}
        asked={asked}
        search={say(language, words.search)}
        filters={filtersOf(props)}
        orders={[
          { value: "", label: say(language, words.usualOrder) },
          { value: "nazwa", label: say(language, words.byName) },
          { value: "-okres", label: say(language, words.byPeriod) },
        ]}
        count={props.count}
        countForms={indicatorForms}
        hasFile
        noneFit={{ title: say(language, words.none), next: say(language, words.noneHow) }}
        noneYet={{ title: say(language, words.noneYet), next: say(language, words.noneYetHow) }}
        next={props.next}
      >
        {of("verified").length > 0 && (
          <Section id="urzedowe" title={say(language, words.verified)}>
            {groups(of("verified"))}
          </Section>
        )}
        <Folded language={language} id="robocze" title={say(language, words.unverified)} count={of("unverified").length} isOpen={isAsked}>
          <Notice language={language} tone="warning" isAnnounced={false}>
            {say(language, words.unverifiedNote)}
          </Notice>
          {groups(of("unverified"))}
        </Folded>
        <Folded language={language} id="bez-wartosci" title={say(language, words.empty)} count={of("empty").length} isOpen={isAsked}>
          <p>{say(language, words.emptyNote)}</p>
          {groups(of("empty"))}
        </Folded>
      </ListView>
    </>
  );
}

/** What can be done from here: everyone compares and reads studies, the office loads figures. */
function Actions({ language, at, importHref }: CataloguePageProps) {
  return (
    <ButtonRow>
      <ButtonLink href={at("/dane/porownaj")}>{say(language, words.compare)}</ButtonLink>
      <ButtonLink href={at(studiesPath)}>{say(language, studyWords.studies)}</ButtonLink>
      {importHref !== undefined && (
        <ButtonLink kind="primary" href={importHref}>
          {say(language, words.import)}
        </ButtonLink>
      )}
    </ButtonRow>
  );
}

/** A choice; without a language its label is in that of the page. */
type Labelled = readonly [value: string, label: string, language?: Language | undefined];

function filtersOf({ language, asked, counts, sources }: CataloguePageProps): readonly Filter[] {
  const t = (text: Bilingual) => say(language, text);
  /** What leads to nothing is not offered, except the choice that stands. */
  const filter = (name: Facet, label: Bilingual, labels: readonly Labelled[]): Filter => ({
    name,
    label: t(label),
    value: asked[name],
    choices: [
      { value: "", label: t(words.all) },
      ...labels
        .filter(([value]) => counts[name].has(value) || asked[name] === value)
        .map(([value, text, its]) => ({ value, label: `${text} (${counts[name].get(value) ?? 0})`, language: its })),
    ],
  });
  const titles = [...counts.zrodlo.keys()].map((value): Labelled => {
    const title = sources.get(value) ?? { pl: value };
    return [value, say(language, title), langOf(language, title)];
  });
  const years = [...counts.okres.keys()].map((value): Labelled => [value, value]);
  const domains = Object.entries(domainNames).map(([value, name]) => [value, `${value}. ${say(language, name)}`] as const);
  return [
    filter("dziedzina", words.domain, [["0", t(words.context)], ...domains]),
    filter(
      "dane",
      words.standing,
      (["verified", "unverified", "empty"] as const).map((value) => [value, t(words[value])]),
    ),
    filter("zrodlo", words.source, titles.sort(byLabel)),
    filter("okres", words.newest, years.sort(byLabel).reverse()),
    filter("zasieg", words.reach, [
      ["wszystkie", t(words.every)],
      ["czesc", t(words.some)],
      ["obszar", t(words.area)],
      ["brak", t(words.nothing)],
    ]),
    filter("aktualnosc", words.freshness, [
      ...freshnessCodes.map((code) => [freshWords[code], t(code === "empty" ? words.nothing : freshnessNames[code])] as const),
      [freshWords.computed, t(words.computed)],
    ]),
  ];
}

function byLabel([, one]: Labelled, [, other]: Labelled): number {
  return one.localeCompare(other, "pl");
}

type FoldedProps = {
  readonly language: Language;
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly isOpen: boolean;
  readonly children?: Child;
};

function Folded({ language, id, title, count, isOpen, children }: FoldedProps) {
  if (count === 0) return null;
  return (
    <Section id={id} title={title}>
      <Disclosure label={counted(language, count, indicatorForms)} isOpen={isOpen}>
        {children}
      </Disclosure>
    </Section>
  );
}
