import { formatNumber, isMissing, say } from "@splot/kernel";
import type { Call, Shown, Visit } from "@splot/kernel/http";
import { Figure, Table } from "@splot/kernel/web";
import { type LoadedIndicator, loadIndicator } from "../loading/loadIndicator.ts";
import { classesOf } from "../model/classes.ts";
import type { Observation } from "../model/observation.ts";
import { ranks } from "../model/statistics.ts";
import { CourseLine } from "../web/figures/CourseLine.tsx";
import { type Bar, isBroken, RankBars } from "../web/figures/RankBars.tsx";
import { IndicatorPage } from "../web/pages/IndicatorPage.tsx";
import { aggregationNames, areaText, citation, coverageText, directionNames, leadOf } from "../web/parts/indicatorWords.ts";
import { Legend } from "../web/parts/Legend.tsx";
import { MetropolisMap, mapLabel } from "../web/parts/MetropolisMap.tsx";
import { SourceLine, VintageMarks, vintagesOf } from "../web/parts/SourceLine.tsx";
import { citedName, domainNames, flagText, valueText, vintageText } from "../web/parts/words.ts";
import { panelsOf } from "./showMunicipalities.tsx";

const words = {
  catalogue: { pl: "Dane o metropolii", en: "Data on the metropolis" },
  context: { pl: "kontekst", en: "context" },
  name: { pl: "Gmina", en: "Municipality" }, city: { pl: "Miasto", en: "City" }, rank: { pl: "Miejsce", en: "Rank" }, remark: { pl: "Uwagi", en: "Remarks" }, period: { pl: "Okres", en: "Period" }, release: { pl: "Wydanie", en: "Release" },
  metropolis: { pl: "Metropolia", en: "Metropolis" },
  broken: { pl: "Najdłuższy słupek przerwano, bo nie mieści się w skali pozostałych; jego wartość stoi obok.", en: "The longest bar is broken because it does not fit the scale of the others; its value stands beside it." },
  peersNote: { pl: "Miasta w granicach administracyjnych, nie obszary funkcjonalne.", en: "Cities within their administrative borders, not functional areas." },
  unit: { pl: "Jednostka miary", en: "Unit" }, definition: { pl: "Definicja", en: "Definition" }, source: { pl: "Źródło i wydanie", en: "Source and release" }, coverage: { pl: "Kompletność", en: "Coverage" },
  area: { pl: "Wartość metropolii", en: "Value of the metropolis" }, direction: { pl: "Kierunek", en: "Direction" }, how: { pl: "Jak liczy się wartość metropolii", en: "How the value of the metropolis is made" }, code: { pl: "Kod w API", en: "Code in the API" },
};

/** The page of an indicator. */
export async function showIndicator(call: Call<{ readonly okres?: string | undefined }>): Promise<Shown> {
  const { read, visit, params, query } = call;
  const loaded = await loadIndicator(read, visit, { address: `/dane/${params["wskaznik"] ?? ""}`, period: query.okres });
  const { indicator, period, periods, values, course, others } = loaded;
  const { language } = visit;
  const vintages = vintagesOf([...values, ...(loaded.published === undefined ? [] : [loaded.published]), ...(values.length === 0 ? course : [])]);
  const isVerified = vintages.every(({ source }) => source.isVerified) && vintages.length > 0;
  const first = vintages[0];
  const address = visit.at(indicator.address);
  return {
    title: indicator.name, crumbs: [{ label: words.catalogue, path: "/dane" }], description: indicator.definition,
    body: (
      <IndicatorPage
        language={language} name={indicator.name} kicker={indicator.domain === undefined ? say(language, words.context) : `${indicator.domain}. ${say(language, domainNames[indicator.domain] ?? words.context)}`}
        lead={leadOf(language, loaded)} isVerified={isVerified || vintages.length === 0}
        periods={values.length === 0 ? [] : periods.map((one) => ({ label: one, href: `${address}?okres=${encodeURIComponent(one)}`, isCurrent: one === period }))}
        ranking={values.length === 0 ? undefined : rankingOf(visit, loaded)} map={values.length === 0 ? undefined : mapOf(visit, loaded)}
        course={course.length < 2 ? undefined : courseOf(visit, loaded)} peers={loaded.peers.length < 2 ? undefined : peersOf(visit, loaded)}
        others={others.length === 0 ? undefined : othersOf(visit, others, loaded)} about={factsOf(visit, loaded)}
        cite={citation(language, { indicator, period: period === "" ? "–" : period, source: first === undefined ? "–" : say(language, first.source.citation), address: `${visit.origin}${address}`, today: read.today })}
        panels={await panelsOf(call, indicator.id)}
      />
    ),
  };
}

/** Members from the largest value, those without one last. */
export function ranked(loaded: LoadedIndicator): readonly Observation[] {
  const size = ({ value }: Observation) => (isMissing(value) ? Number.NEGATIVE_INFINITY : value);
  return [...loaded.values].sort((a, b) => size(b) - size(a) || a.unit.localeCompare(b.unit));
}

/** Bars of the ranking, as on the page and in the downloaded picture. */
export function barsOf({ language }: Visit, { indicator, territory }: LoadedIndicator, list: readonly Observation[]): readonly Bar[] {
  const hrefs = new Map(territory.places.map(({ code, href }) => [code, href]));
  return list.map((one) => ({ key: one.unit, name: say(language, one.unitName), href: hrefs.get(one.unit), value: one.value, text: valueText(language, indicator, one) }));
}

function rankingOf(visit: Visit, loaded: LoadedIndicator) {
  const { language } = visit;
  const { indicator, period, computed } = loaded;
  const list = ranked(loaded);
  const bars = barsOf(visit, loaded, list);
  const vintage = list[0]?.vintage;
  const isFact = list.every((one) => one.vintage.standing === "confirmed" && one.vintage.source.isVerified);
  const places = isFact ? ranks(list, "none") : new Map<string, number>();
  const unit = say(language, indicator.unit);
  const line = computed === undefined || isMissing(computed.value) || indicator.aggregation === "sum" ? undefined : { value: computed.value, text: `${say(language, words.metropolis)}: ${formatNumber(language, computed.value, indicator.decimals)}` };
  const title = `${say(language, indicator.name)}, ${period}`;
  const columns = [...(isFact ? [{ key: "rank", label: say(language, words.rank), kind: "number" as const }] : []), { key: "name", label: say(language, words.name) }, { key: "value", label: say(language, indicator.name), unit, kind: "number" as const }, { key: "remark", label: say(language, words.remark) }];
  return (
    <Figure
      language={language} id="ranking" title={title} subtitle={`${unit}; ${coverageText(language, list.filter(({ value }) => !isMissing(value)).length, loaded.territory.units.length)}`}
      chart={<RankBars language={language} id="wykres" title={title} bars={bars} line={line} />}
      note={isBroken(bars) ? say(language, words.broken) : undefined}
      table={<Table language={language} caption={title} columns={columns} rows={list.map((one) => ({ key: one.unit, cells: { rank: places.get(one.unit) ?? "–", name: say(language, one.unitName), value: valueText(language, indicator, one), remark: remarkOf(visit, one) } }))} />}
      source={{ name: vintage === undefined ? "–" : citedName(language, vintage), vintage: vintage === undefined ? "–" : vintageText(language, vintage), licence: vintage === undefined ? "–" : say(language, vintage.source.licence) }}
      downloads={["csv", "json", "svg"].map((format) => ({ format: format.toUpperCase(), href: `${visit.at(indicator.address)}/${format}?okres=${encodeURIComponent(period)}` }))}
    />
  );
}

function remarkOf({ language }: Visit, { flags, note, vintage }: Observation) {
  return <>{flagText(language, flags)}{flags.length > 0 && note !== undefined ? "; " : ""}{note !== undefined && <span lang="pl">{note}</span>} <VintageMarks language={language} vintage={vintage} /></>;
}

function mapOf(visit: Visit, { indicator, territory, values }: LoadedIndicator) {
  const { language } = visit;
  const classes = classesOf(values);
  const unit = say(language, indicator.unit);
  const numbers = new Map(values.map((one) => [one.unit, valueText(language, indicator, one)]));
  const places = territory.places.map((place) => {
    const own = values.find((one) => one.unit === place.code);
    const shade = classes.findIndex(({ units }) => units.includes(place.code)) + 1;
    return { ...place, shade: shade === 0 ? ("missing" as const) : shade, valueText: own === undefined || isMissing(own.value) ? say(language, { pl: "brak danych", en: "no data" }) : `${valueText(language, indicator, own)} ${unit}` };
  });
  return {
    drawing: <MetropolisMap language={language} places={places} title={say(language, indicator.name)} id="wartosci" />, label: mapLabel(language, places, territory.outlineSource),
    list: <ul>{places.map(({ code, name, href, valueText: text }) => <li><a href={href}>{say(language, name)}: {numbers.get(code) ?? text}</a></li>)}</ul>,
    legend: <Legend language={language} classes={classes} unit={unit} decimals={indicator.decimals} missingCount={places.filter(({ shade }) => shade === "missing").length} />,
  };
}

function courseOf(visit: Visit, { indicator, course }: LoadedIndicator) {
  const { language } = visit;
  const points = course.flatMap((one) => (isMissing(one.value) ? [] : [{ year: Number(one.period.slice(0, 4)), value: one.value, text: valueText(language, indicator, one), isBreak: one.flags.includes("B") }]));
  const vintages = vintagesOf(course);
  const newest = course.at(-1)?.vintage;
  const title = `${say(language, indicator.name)}: ${say(language, words.metropolis)}, ${course[0]?.period ?? ""}–${course.at(-1)?.period ?? ""}`;
  return (
    <Figure
      language={language} id="przebieg" title={title} subtitle={say(language, indicator.unit)} chart={<CourseLine language={language} id="linia" title={title} points={points} />}
      table={<Table language={language} caption={title} columns={[{ key: "period", label: say(language, words.period) }, { key: "value", label: say(language, indicator.name), unit: say(language, indicator.unit), kind: "number" }, { key: "release", label: say(language, words.release) }, { key: "remark", label: say(language, words.remark) }]} rows={course.map((one) => ({ key: one.period, cells: { period: one.period, value: valueText(language, indicator, one), release: vintageText(language, one.vintage), remark: remarkOf(visit, one) } }))} />}
      source={{ name: newest === undefined ? "–" : citedName(language, newest), vintage: vintages.map((vintage) => vintageText(language, vintage)).filter((text, place, all) => all.indexOf(text) === place).join(" / "), licence: newest === undefined ? "–" : say(language, newest.source.licence) }}
      downloads={[]}
    />
  );
}

function peersOf({ language, at }: Visit, { indicator, peers, territory }: LoadedIndicator) {
  const sorted = [...peers].sort((a, b) => (isMissing(a.value) || isMissing(b.value) ? 0 : b.value - a.value));
  const places = ranks(peers, "none");
  const hrefs = new Map(territory.units.map(({ code, slug }) => [code, at(`/gminy/${slug}`)]));
  const vintage = peers[0]?.vintage;
  return (
    <>
      <p>{say(language, words.peersNote)}</p>
      <Table language={language} caption={`${say(language, indicator.name)}, ${peers[0]?.period ?? ""}`} columns={[{ key: "rank", label: say(language, words.rank), kind: "number" }, { key: "name", label: say(language, words.city) }, { key: "value", label: say(language, indicator.name), unit: say(language, indicator.unit), kind: "number" }]}
        rows={sorted.map((one) => ({ key: one.unit, isChosen: hrefs.has(one.unit), cells: { rank: places.get(one.unit) ?? "–", name: hrefs.has(one.unit) ? <a href={hrefs.get(one.unit)}>{say(language, one.unitName)}</a> : <span lang="pl">{say(language, one.unitName)}</span>, value: valueText(language, indicator, one) } }))} />
      {vintage !== undefined && <p class="figure-note"><SourceLine language={language} vintage={vintage} /></p>}
    </>
  );
}

function othersOf(visit: Visit, others: readonly Observation[], { indicator }: LoadedIndicator) {
  const { language } = visit;
  return <Table language={language} caption={say(language, words.release)} isCaptionHidden columns={[{ key: "name", label: say(language, words.name) }, { key: "value", label: say(language, indicator.name), unit: say(language, indicator.unit), kind: "number" }, { key: "release", label: say(language, words.release) }, { key: "remark", label: say(language, words.remark) }]} rows={others.map((one) => ({ key: `${one.unit}${one.vintage.id}`, cells: { name: say(language, one.unitName), value: valueText(language, indicator, one), release: vintageText(language, one.vintage), remark: remarkOf(visit, one) } }))} />;
}

function factsOf({ language }: Visit, loaded: LoadedIndicator) {
  const { indicator, values, computed, published, course } = loaded;
  const vintages = vintagesOf([...values, ...(published === undefined ? [] : [published]), ...(values.length === 0 ? course : [])]);
  const fact = (term: { readonly pl: string; readonly en: string }, detail: Parameters<typeof Table>[0]["caption"]) => ({ term: say(language, term), detail });
  return [
    fact(words.definition, say(language, indicator.definition)), fact(words.unit, say(language, indicator.unit)),
    { term: say(language, words.source), detail: <>{vintages.map((vintage) => <><SourceLine language={language} vintage={vintage} /> </>)}</> },
    ...(values.length === 0 ? [] : [fact(words.coverage, coverageText(language, values.filter(({ value }) => !isMissing(value)).length, loaded.territory.units.length))]),
    ...(computed === undefined ? [] : [fact(words.area, areaText(language, indicator, computed))]),
    fact(words.how, `${say(language, aggregationNames[indicator.aggregation])}${indicator.aggregationNote === undefined ? "" : `: ${say(language, indicator.aggregationNote)}`}`),
    fact(words.direction, say(language, directionNames[indicator.direction])), fact(words.code, indicator.code),
  ];
}
