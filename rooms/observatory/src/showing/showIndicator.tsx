import { type Day, formatInstant, isMissing, type Origin, say } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import { together } from "@splot/kernel/database";
import type { Call, Shown, Visit } from "@splot/kernel/http";
import { listNewestVersions, type Version } from "@splot/kernel/objects";
import { AskForm, LangMark, LangMarks, type Sent } from "@splot/kernel/web";
import type { LoadedView } from "../loading/loadView.ts";
import { freshnessOf } from "../methods/index.ts";
import { askedQuery } from "../model/asked.ts";
import { isMeasured } from "../model/derivation.ts";
import type { Indicator, ShownNumber, Vintage } from "../model/observation.ts";
import { policy } from "../policy.ts";
import { listReleases, type Release } from "../store/imports.ts";
import { listIndicators } from "../store/indicators.ts";
import { periodText } from "../web/figures/plot.ts";
import { IndicatorPage } from "../web/pages/IndicatorPage.tsx";
import { aggregationNames, areaText, coverageText, directionNames, grainNames, rhythmText } from "../web/parts/indicatorWords.ts";
import { qualityDesks } from "../web/parts/QualityTabs.tsx";
import { SourceLines } from "../web/parts/SourceLine.tsx";
import { domainNames } from "../web/parts/words.ts";
import { othersOf } from "./comparison.tsx";
import { MOST_VERSIONS, versionsFact } from "./definitionVersions.tsx";
import { computedKicker, derivedFacts } from "./derivedWords.tsx";
import { pairQuestion } from "./pairChart.tsx";
import { panelsAt } from "./showMunicipality.tsx";
import { asOfNotice, periodSlider, periodSteps, viewForm, viewTabs } from "./viewChoices.tsx";
import { spreadFigure, viewFigure } from "./viewFigure.tsx";
import { addressOfView, loadAsked } from "./viewFiles.tsx";
import { frameSnippet } from "./viewFrame.tsx";
import { numbersOf, toldOf } from "./viewNumbers.ts";
import { partPaging } from "./viewPart.tsx";
import { releasesOf, sourceOf } from "./viewTable.tsx";

const words = {
  cited: { pl: "Źródło", en: "Source" },
  state: { pl: "stan", en: "as of" },
  catalogue: { pl: "Dane o metropolii", en: "Data on the metropolis" },
  context: { pl: "kontekst", en: "context" },
  unit: { pl: "Jednostka miary", en: "Unit" },
  definition: { pl: "Definicja", en: "Definition" },
  source: { pl: "Źródło i wydanie", en: "Source and release" },
  file: { pl: "Plik źródłowy", en: "Source file" },
  release: { pl: "Wydanie", en: "Release" },
  coverage: { pl: "Kompletność", en: "Coverage" },
  area: { pl: "Wartość metropolii", en: "Value of the metropolis" },
  whole: { pl: "Wartość całego obszaru", en: "Value of the whole area" },
  direction: { pl: "Kierunek", en: "Direction" },
  grain: { pl: "Poziom danych", en: "Level" },
  rhythm: { pl: "Kiedy przychodzą liczby", en: "When figures come" },
  how: { pl: "Jak liczy się wartość metropolii", en: "How the value of the metropolis is made" },
  pin: { pl: "Zachowaj ten widok na stałe", en: "Pin this view" },
  pinText: {
    pl: "Powstanie strona z obrazem i liczbami, które się nie zmienią. Możesz ją cytować.",
    en: "A page is made with the picture and the figures, which will not change. You can cite it.",
  },
  changes: { pl: "Zmiany", en: "Changes" },
  changesLink: { pl: "Co zmieniły kolejne wydania", en: "What later releases changed" },
  method: { pl: "Jak powstają liczby", en: "How the numbers are made" },
  keeper: { pl: "Kto odpowiada za definicję", en: "Who answers for the definition" },
  unstated: { pl: "nie podano", en: "not stated" },
  change: { pl: "Zmień definicję", en: "Change the definition" },
  code: { pl: "Kod w API", en: "Code in the API" },
};

/** The page of an indicator: one view of its numbers, chosen by the address. */
export async function showIndicator(call: Call<unknown>, sent?: Sent): Promise<Shown> {
  const { read, visit } = call;
  const loaded = await loadAsked(call);
  const { indicator, asked } = loaded;
  const { language } = visit;
  const vintages = shownVintages(loaded);
  const catalogue = asked.view === "zwiazek" || indicator.derivation !== undefined ? await listIndicators(read) : [];
  const others = asked.view === "zwiazek" ? catalogue.filter(({ grain, series }) => grain === "municipality" && series !== loaded.series.id) : [];
  const told = toldOf(loaded);
  return {
    title: indicator.name,
    crumbs: [{ label: words.catalogue, path: "/dane" }],
    description: told?.title ?? indicator.definition,
    hasCharts: true,
    body: (
      <IndicatorPage
        language={language}
        name={indicator.name}
        kicker={isMeasured(indicator) ? domainOf(visit, loaded) : `${domainOf(visit, loaded)} · ${say(language, computedKicker)}`}
        lead={told === undefined ? undefined : say(language, told.title)}
        more={told === undefined ? [] : told.more.map((text) => say(language, text))}
        isVerified={vintages.every(({ source }) => source.isVerified)}
        mark={markOf(vintages)}
        tabs={viewTabs(visit, loaded)}
        form={viewForm(visit, loaded, others)}
        notice={asOfNotice(visit, loaded)}
        steps={
          <>
            {partPaging(visit, loaded)}
            {periodSteps(visit, loaded)}
          </>
        }
        slider={periodSlider(visit, loaded)}
        figure={asked.view === "zwiazek" && loaded.other === undefined ? pairQuestion(visit, loaded, others) : viewFigure(visit, loaded)}
        frame={frameSnippet(visit, loaded)}
        beside={spreadFigure(visit, loaded)}
        others={othersOf(visit, loaded)}
        about={[
          ...(indicator.derivation === undefined ? [] : derivedFacts(visit, indicator.derivation, catalogue)),
          ...factsOf(call, loaded, await together(listReleases(read, vintages), listNewestVersions(read, indicator.id, MOST_VERSIONS + 1))),
        ]}
        cite={citationOf(visit, loaded, read.now)}
        pinning={pinForm(visit, loaded, sent)}
        panels={await panelsAt(call, indicator.id)}
      />
    ),
  };
}

/** What the numbers are, in a mark: an example where one of them is, a fact where all were compared with their source. Missing: there are none, or some were not. */
function markOf(vintages: readonly Vintage[]): Origin | undefined {
  const other = vintages.find(({ origin }) => origin !== "fact");
  if (other !== undefined) return other.origin;
  return vintages.length > 0 && vintages.every(({ source }) => source.isVerified) ? "fact" : undefined;
}

function domainOf({ language }: Visit, { indicator: { domain } }: LoadedView): string {
  return domain === undefined ? say(language, words.context) : `${domain}. ${say(language, domainNames[domain] ?? words.context)}`;
}

/** The numbers behind what the page shows. */
function shownNumbers(loaded: LoadedView): readonly ShownNumber[] {
  const { values, published } = loaded;
  const list = [...numbersOf(loaded), ...values, ...(published === undefined ? [] : [published])];
  return list.length > 0 ? list : loaded.courses;
}

function shownVintages(loaded: LoadedView): readonly Vintage[] {
  return releasesOf(shownNumbers(loaded));
}

/** How to cite the view, with all its sources: its permanent address shows what it shows now, whatever is loaded or taken back later. Missing: there are no numbers. */
function citationOf(visit: Visit, loaded: LoadedView, now: Date) {
  if (shownNumbers(loaded).length === 0) return undefined;
  const { language } = visit;
  const { name } = sourceOf(visit, shownNumbers(loaded));
  const text = (
    <>
      <LangMark language={language} text={loaded.indicator.name} />, {periodText(language, loaded.period) || "–"}. {say(language, words.cited)}:{" "}
      <LangMarks language={language} texts={name} between="; " /> ({say(language, words.state)} {formatInstant(language, now)}).
    </>
  );
  return { text, address: addressOfView(visit, loaded, now) };
}

/** The form that keeps the view for ever. Missing: the reader is not signed in. */
function pinForm({ actor, at, language }: Visit, { indicator, asked }: LoadedView, sent: Sent | undefined) {
  if (roleFor(actor, policy.pinView) === undefined) return undefined;
  return (
    <AskForm
      language={language}
      action={at(`${indicator.address}/zachowaj`)}
      form="zachowaj"
      questions={[]}
      button={words.pin}
      kind="secondary"
      hidden={{ query: sent?.values["query"] ?? askedQuery(asked) }}
      sent={sent}
    >
      <p>{say(language, words.pinText)}</p>
    </AskForm>
  );
}

/** The way to what releases of the shown series changed. */
function changesFact({ language, at }: Pick<Visit, "language" | "at">, { indicator, asked }: LoadedView) {
  const query = asked.breakdown === undefined ? "" : `?podzial=${encodeURIComponent(asked.breakdown)}`;
  return { term: say(language, words.changes), detail: <a href={`${at(indicator.address)}/zmiany${query}`}>{say(language, words.changesLink)}</a> };
}

/** The way to another version, for those who may define; of an indicator of the own space. */
function changeFact({ actor, language, at, space }: Visit, { code, space: of }: Indicator) {
  if (of !== space.id || roleFor(actor, policy.defineIndicator) === undefined) return [];
  return [
    { term: say(language, qualityDesks.definitions.label), detail: <a href={at(`${qualityDesks.definitions.path}/${code}`)}>{say(language, words.change)}</a> },
  ];
}

/** How many days after its period the newest number that is shown was released. Missing: its day of release is not known. */
function lagSeen(loaded: LoadedView, today: Day): number | undefined {
  const newest = shownNumbers(loaded)
    .toSorted((a, b) => (a.period < b.period ? 1 : -1))
    .find(({ vintage }) => vintage.releasedOn !== undefined);
  return newest === undefined ? undefined : freshnessOf({ period: newest.period, releasedOn: newest.vintage.releasedOn }, undefined, today).lag;
}

function factsOf({ visit, read }: Call<unknown>, loaded: LoadedView, [releases, versions]: readonly [readonly Release[], readonly Version[]]) {
  const { language, at } = visit;
  const { indicator, values, computed, isOwnArea, members } = loaded;
  const fact = (term: { readonly pl: string; readonly en: string }, detail: string) => ({ term: say(language, term), detail });
  const note = indicator.aggregationNote === undefined ? "" : `: ${say(language, indicator.aggregationNote)}`;
  return [
    { term: say(language, words.definition), detail: <LangMark language={language} text={indicator.definition} /> },
    ...(indicator.method === undefined ? [] : [{ term: say(language, words.method), detail: <LangMark language={language} text={indicator.method} /> }]),
    {
      term: say(language, words.keeper),
      detail: indicator.keeper === undefined ? say(language, words.unstated) : <LangMark language={language} text={indicator.keeper} />,
    },
    versionsFact(visit, versions),
    ...changeFact(visit, indicator),
    fact(words.unit, say(language, indicator.unit)),
    fact(words.grain, say(language, grainNames[indicator.grain])),
    ...(isMeasured(indicator) ? [fact(words.rhythm, rhythmText(language, indicator, lagSeen(loaded, read.today)))] : []),
    { term: say(language, words.source), detail: <SourceLines language={language} vintages={shownVintages(loaded)} /> },
    ...releases.map(({ address, vintage }) => ({
      term: say(language, words.file),
      detail: (
        <a href={at(address)}>
          {say(language, words.release)} {vintage.code}
        </a>
      ),
    })),
    ...(values.length === 0 ? [] : [fact(words.coverage, coverageText(language, values.filter(({ value }) => !isMissing(value)).length, members.length))]),
    ...(computed === undefined ? [] : [fact(isOwnArea ? words.area : words.whole, areaText(language, indicator, computed))]),
    fact(words.how, `${say(language, aggregationNames[indicator.aggregation])}${note}`),
    fact(words.direction, say(language, directionNames[indicator.direction])),
    ...(values.length + numbersOf(loaded).length === 0 || !isMeasured(indicator) ? [] : [changesFact({ language, at }, loaded)]),
    fact(words.code, indicator.code),
  ];
}
