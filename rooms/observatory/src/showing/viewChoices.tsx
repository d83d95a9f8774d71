import { type Bilingual, type Language, langOf, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, Disclosure, type Filter, FilterChoice, NameMark, StepSlider, Tabs } from "@splot/kernel/web";
import type { LoadedView } from "../loading/loadView.ts";
import { type Asked, askedQuery, breakdownText, type ViewName } from "../model/asked.ts";
import type { Indicator } from "../model/observation.ts";
import { periodText } from "../web/figures/plot.ts";
import { breakdownWords } from "./viewNumbers.ts";

/** The views by name, as tabs say them. */
const viewWords: Readonly<Record<ViewName, Bilingual>> = {
  ranking: { pl: "Porównanie", en: "Comparison" },
  czas: { pl: "W czasie", en: "Over time" },
  mapa: { pl: "Mapa", en: "Map" },
  gminy: { pl: "Każda gmina osobno", en: "Each on its own" },
  rozklad: { pl: "Rozkład", en: "Distribution" },
  zwiazek: { pl: "Związek z innym wskaźnikiem", en: "Relation to another" },
  tabela: { pl: "Tabela", en: "Table" },
};
const words = {
  views: { pl: "Widoki", en: "Views" },
  period: { pl: "Okres", en: "Period" },
  area: { pl: "Porównaj", en: "Compare" },
  breakdown: { pl: "Podział", en: "Breakdown" },
  whole: { pl: "ogółem", en: "total" },
  per: { pl: "Wartość", en: "Value" },
  amount: { pl: "w całości", en: "as a whole" },
  head: { pl: "na mieszkańca", en: "per resident" },
  other: { pl: "Drugi wskaźnik", en: "Second indicator" },
  none: { pl: "wybierz", en: "choose" },
  show: { pl: "Pokaż", en: "Show" },
  units: { pl: "Wyróżnij gminy", en: "Pick out municipalities" },
  lines: { pl: "Wybierz linie (najwyżej pięć)", en: "Choose the lines (five at most)" },
  before: { pl: "Wcześniej", en: "Earlier" },
  after: { pl: "Później", en: "Later" },
  search: { pl: "Znajdź gminę po nazwie", en: "Find a municipality by name" },
  searchHint: {
    pl: "Wpisz część nazwy i wybierz „Pokaż”. Znalezione gminy pojawią się poniżej.",
    en: "Type a part of the name and choose “Show”. What is found appears below.",
  },
  unknown: { pl: "Nie ma gminy o takiej nazwie.", en: "There is no municipality of that name." },
  asOf: { pl: "Stan danych z chwili, którą podaje adres. ", en: "The figures as they stood at the moment that the address gives. " },
  now: { pl: "Pokaż stan obecny", en: "Show the present state" },
} as const;

/** The address of the page with some choices changed. */
function viewHref(
  { at }: Pick<Visit, "at">,
  { indicator, address, asked }: { readonly indicator: Indicator; readonly address?: string; readonly asked: Asked },
): string {
  return `${at(address ?? indicator.address)}${askedQuery(asked)}`;
}

/** The views that there are numbers for, as links. */
export function viewTabs(visit: Visit, { indicator, views, asked }: LoadedView) {
  const { language } = visit;
  return (
    <Tabs
      label={say(language, words.views)}
      tabs={views.map((view) => ({
        label: say(language, viewWords[view]),
        href: viewHref(visit, { indicator, asked: { ...asked, view, after: undefined } }),
        isCurrent: view === asked.view,
      }))}
    />
  );
}

/** Every choice of a view as a form whose answer is an address to share. */
export function viewForm(visit: Visit, loaded: LoadedView, others: readonly Indicator[]) {
  const { language, at } = visit;
  const { asked, indicator, members } = loaded;
  const filters = filtersOf(visit, loaded, others).filter(({ choices }) => choices.length > 1);
  const isPicking = ["ranking", "czas", "rozklad", ...(loaded.isLarge ? ["gminy"] : [])].includes(asked.view) && members.length > 1;
  if (filters.length === 0 && !isPicking) return undefined;
  return (
    <form class="filters" method="get" action={at(indicator.address)}>
      <input type="hidden" name="widok" value={asked.view} />
      {asked.asOf !== undefined && <input type="hidden" name="stan" value={asked.asOf.toISOString()} />}
      {filters.map((filter) => (
        <FilterChoice filter={filter} />
      ))}
      <button class="button button-secondary" type="submit">
        {say(language, words.show)}
      </button>
      {isPicking && <UnitPicks language={language} loaded={loaded} />}
    </form>
  );
}

/** Units that can be picked out: of a large area those at hand, and a search for the others. */
function UnitPicks({ language, loaded }: { readonly language: Language; readonly loaded: LoadedView }) {
  const { asked, area, offered, isLarge, search = "" } = loaded;
  const choices = [...(asked.view === "czas" ? [area] : []), ...offered];
  return (
    <div class="pick">
      <Disclosure label={say(language, asked.view === "czas" ? words.lines : words.units)} isOpen={asked.units.length > 0 || search !== ""}>
        {isLarge && (
          <div class="filter filter-search">
            <label for="szukaj-gminy">{say(language, words.search)}</label>
            <input class="input" type="search" id="szukaj-gminy" name="szukaj" value={search} aria-describedby="szukaj-gminy-jak" />
            <p class="muted" id="szukaj-gminy-jak">
              {say(language, words.searchHint)}
            </p>
          </div>
        )}
        {search !== "" && loaded.foundCount === 0 && <p role="status">{say(language, words.unknown)}</p>}
        <div class="pick-units">
          {choices.map(({ code, name }) => (
            <label>
              <input type="checkbox" name="gmina" value={code} checked={asked.units.includes(code)} /> <NameMark language={language} text={name} />
            </label>
          ))}
        </div>
      </Disclosure>
    </div>
  );
}

function filtersOf({ language }: Visit, loaded: LoadedView, others: readonly Indicator[]): readonly Filter[] {
  const { asked, viewPeriods, period, areas, area, allSeries, series, isOwnArea } = loaded;
  const isMoment = ["ranking", "mapa", "rozklad", "zwiazek"].includes(asked.view);
  const choice = (value: string, text: { readonly pl: string; readonly en?: string | undefined }) => ({
    value,
    label: say(language, text),
    language: langOf(language, text),
  });
  const shownAreas = areas.filter(({ code }) => code === area.code || isOwnArea || areas.length < 40);
  return [
    ...(isMoment
      ? [
          {
            name: "okres",
            label: say(language, words.period),
            value: period,
            choices: viewPeriods.map((one) => ({ value: one, label: periodText(language, one) })),
          },
        ]
      : []),
    { name: "obszar", label: say(language, words.area), value: area.code, choices: shownAreas.map(({ code, name }) => choice(code, name)) },
    {
      name: "podzial",
      label: say(language, words.breakdown),
      value: breakdownText(series.breakdown),
      choices: allSeries.map(({ breakdown }) => ({
        value: breakdownText(breakdown),
        label: breakdownWords(language, loaded, breakdown) || say(language, words.whole),
      })),
    },
    ...(loaded.canPerHead
      ? [
          {
            name: "na",
            label: say(language, words.per),
            value: loaded.isPerHead ? "mieszkanca" : "calosc",
            choices: [choice("calosc", words.amount), choice("mieszkanca", words.head)],
          },
        ]
      : []),
    ...(asked.view === "zwiazek"
      ? [
          {
            name: "z",
            label: say(language, words.other),
            value: asked.other ?? "",
            choices: [choice("", words.none), ...others.map(({ code, name }) => choice(code, name))],
          },
        ]
      : []),
  ];
}

/** One period earlier and later, where there are such. */
export function periodSteps(visit: Visit, { indicator, viewPeriods: periods, period, asked }: LoadedView) {
  const { language } = visit;
  const place = periods.indexOf(period);
  const steps = [
    [words.before, periods[place + 1]],
    [words.after, periods[place - 1]],
  ] as const;
  if (["czas", "gminy", "tabela"].includes(asked.view) || periods.length < 2) return undefined;
  return (
    <p class="button-row">
      {steps.map(
        ([label, one]) =>
          one !== undefined && (
            <ButtonLink kind="quiet" href={viewHref(visit, { indicator, asked: { ...asked, period: one, after: undefined } })}>
              {`${say(language, label)}: ${periodText(language, one)}`}
            </ButtonLink>
          ),
      )}
    </p>
  );
}

/** The periods of the map as a slider, the earliest first. Missing: another view is shown, or there is one period. */
export function periodSlider(visit: Visit, { indicator, viewPeriods, period, asked }: LoadedView) {
  const { language } = visit;
  if (asked.view !== "mapa" || viewPeriods.length < 2) return undefined;
  const steps = viewPeriods.toReversed().map((one) => ({
    href: viewHref(visit, { indicator, asked: { ...asked, period: one, after: undefined } }),
    name: periodText(language, one),
  }));
  return <StepSlider id="okresy" label={say(language, words.period)} steps={steps} at={viewPeriods.length - 1 - viewPeriods.indexOf(period)} />;
}

/** Says that an earlier state is shown, and the way back. Missing: the present one is. */
export function asOfNotice(visit: Visit, { indicator, asked }: LoadedView) {
  if (asked.asOf === undefined) return undefined;
  return (
    <p class="muted">
      {say(visit.language, words.asOf)}
      <a href={viewHref(visit, { indicator, asked: { ...asked, asOf: undefined } })}>{say(visit.language, words.now)}</a>
    </p>
  );
}
