import { type ContentText, counted, fill, formatDay, type ListAsked, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { LangMark, PageHeading, StateWord, sortOf, Table, type Tone } from "@splot/kernel/web";
import type { Freshness, FreshnessAnswer } from "../../methods/index.ts";
import type { Indicator } from "../../model/observation.ts";
import { dayForms, freshnessCodes, freshnessNames } from "../parts/freshnessWords.ts";
import { QualityList } from "../parts/QualityList.tsx";
import { type QualityDesk, QualityTabs, qualityDesks, qualityWords } from "../parts/QualityTabs.tsx";
import { indicatorForms } from "../parts/words.ts";

export const freshnessTitle = qualityDesks.freshness.label;

const tones: Readonly<Record<Freshness, Tone>> = { late: "warning", due: "neutral", current: "good", unknown: "neutral", empty: "neutral" };

const words = {
  lead: {
    pl: "Które wskaźniki powinny mieć już nowszą liczbę i o ile dni się spóźniają. Termin liczymy od końca okresu: z opóźnienia podanego przy wskaźniku, a gdy go nie podano, z ostatniego wydania.",
    en: "Which indicators should have a newer number by now, and by how many days they are late. The due day counts from the end of the period: by the delay declared with the indicator, else by that of the last release.",
  },
  search: { pl: "Szukaj wskaźnika", en: "Search by indicator" },
  state: { pl: "Stan", en: "State" },
  all: { pl: "wszystkie", en: "all" },
  newest: { pl: "Najnowszy okres", en: "Newest period" },
  known: { pl: "{known} z {total} gmin", en: "{known} of {total} municipalities" },
  due: { pl: "Następna liczba", en: "Next number" },
  dueText: { pl: "za {next}: do {due}", en: "for {next}: by {due}" },
  asBefore: { pl: "jak przy ostatnim wydaniu", en: "as with the last release" },
  late: { pl: "Spóźnienie", en: "Late by" },
  none: { pl: "Żaden wskaźnik nie pasuje do tych filtrów.", en: "No indicator fits these filters." },
  noneNext: { pl: "Wyczyść filtry albo wpisz mniej słów.", en: "Clear the filters or type fewer words." },
  noneYet: { pl: "Nie ma jeszcze wskaźników.", en: "There are no indicators yet." },
  noneYetNext: { pl: "Wskaźniki przychodzą z zestawem danych.", en: "Indicators come with a set of figures." },
};

export type FreshnessQuery = ListAsked & { readonly stan: string };

/** The newest period of an indicator. */
type NewestShown = { readonly period: string; readonly knownCount: number; readonly source: ContentText };

/** An indicator with how fresh it is. */
export type ListedFreshness = { readonly indicator: Indicator; readonly newest?: NewestShown | undefined; readonly answer: FreshnessAnswer };

export type FreshnessPageProps = {
  readonly visit: Visit;
  readonly desks: readonly QualityDesk[];
  readonly query: FreshnessQuery;
  readonly rows: readonly ListedFreshness[];
  readonly count: number;
  readonly next?: string | undefined;
  readonly unitCount: number;
  readonly order: Parameters<typeof sortOf>[0]["order"];
};

/** How fresh each indicator is. */
export function FreshnessPage({ visit, desks, query, rows, count, next, unitCount, order }: FreshnessPageProps) {
  const { language, at } = visit;
  const path = at(qualityDesks.freshness.path);
  const choices = [{ value: "", label: say(language, words.all) }, ...freshnessCodes.map((value) => ({ value, label: say(language, freshnessNames[value]) }))];
  return (
    <>
      <PageHeading title={say(language, freshnessTitle)} lead={say(language, words.lead)} />
      <QualityTabs visit={visit} desks={desks} current="freshness" />
      <QualityList
        visit={visit}
        path={qualityDesks.freshness.path}
        asked={query}
        words={words}
        filters={[{ name: "stan", label: say(language, words.state), value: query.stan, choices }]}
        count={count}
        countForms={indicatorForms}
        next={next}
      >
        <Table
          language={language}
          caption={say(language, freshnessTitle)}
          isCaptionHidden
          isFolding
          sort={sortOf({ path, asked: query, order })}
          columns={[
            { key: "wskaznik", label: say(language, qualityWords.indicator), isSortable: true },
            { key: "okres", label: say(language, words.newest), isSortable: true },
            { key: "termin", label: say(language, words.due) },
            { key: "spoznienie", label: say(language, words.late), isSortable: true },
            { key: "state", label: say(language, words.state) },
          ]}
          rows={rows.map((row) => ({ key: row.indicator.code, cells: cellsOf(visit, row, unitCount) }))}
        />
      </QualityList>
    </>
  );
}

function cellsOf({ language, at }: Visit, { indicator, newest, answer }: ListedFreshness, total: number) {
  const { due, next = "", lateDays = 0, freshness, isLagDeclared } = answer;
  const known = newest === undefined ? "" : say(language, fill(words.known, { known: newest.knownCount, total }));
  return {
    wskaznik: (
      <a href={at(indicator.address)}>
        <LangMark language={language} text={indicator.name} />
      </a>
    ),
    okres: newest === undefined ? "–" : indicator.grain === "area" ? newest.period : `${newest.period} (${known})`,
    termin:
      due === undefined
        ? "–"
        : `${say(language, fill(words.dueText, { next, due: formatDay(language, due) }))}${isLagDeclared ? "" : ` (${say(language, words.asBefore)})`}`,
    spoznienie: lateDays > 0 ? counted(language, lateDays, dayForms) : "–",
    state: <StateWord tone={tones[freshness]}>{say(language, freshnessNames[freshness])}</StateWord>,
  };
}
