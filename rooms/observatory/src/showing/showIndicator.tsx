import { isMissing, say } from "@splot/kernel";
import type { Call, Shown, Visit } from "@splot/kernel/http";
import { NameMark } from "@splot/kernel/web";
import { type LoadedIndicator, loadIndicator } from "../loading/loadIndicator.ts";
import { classesOf } from "../methods/classes.ts";
import type { Vintage } from "../model/observation.ts";
import { listReleases, type Release } from "../store/imports.ts";
import { IndicatorPage } from "../web/pages/IndicatorPage.tsx";
import { aggregationNames, areaText, citation, coverageText, directionNames, leadOf } from "../web/parts/indicatorWords.ts";
import { Legend } from "../web/parts/Legend.tsx";
import { MetropolisMap, mapLabel } from "../web/parts/MetropolisMap.tsx";
import { SourceLine, vintagesOf } from "../web/parts/SourceLine.tsx";
import { citedName, domainNames, valueText } from "../web/parts/words.ts";
import { courseOf, othersOf, peersOf } from "./comparison.tsx";
import { rankingOf } from "./ranking.tsx";
import { panelsAt } from "./showMunicipality.tsx";

const words = {
  catalogue: { pl: "Dane o metropolii", en: "Data on the metropolis" },
  context: { pl: "kontekst", en: "context" },
  unit: { pl: "Jednostka miary", en: "Unit" },
  definition: { pl: "Definicja", en: "Definition" },
  source: { pl: "Źródło i wydanie", en: "Source and release" },
  file: { pl: "Plik źródłowy", en: "Source file" },
  release: { pl: "Wydanie", en: "Release" },
  coverage: { pl: "Kompletność", en: "Coverage" },
  area: { pl: "Wartość metropolii", en: "Value of the metropolis" },
  direction: { pl: "Kierunek", en: "Direction" },
  how: { pl: "Jak liczy się wartość metropolii", en: "How the value of the metropolis is made" },
  code: { pl: "Kod w API", en: "Code in the API" },
};

/** The page of an indicator. */
export async function showIndicator(call: Call<{ readonly okres?: string | undefined }>): Promise<Shown> {
  const { read, visit, params, query } = call;
  const loaded = await loadIndicator(read, visit, { address: `/dane/${params["wskaznik"] ?? ""}`, period: query.okres });
  const { indicator, period, periods, values, course, others } = loaded;
  const { language } = visit;
  const vintages = shownVintages(loaded);
  const hasMembers = values.length > 0;
  const first = vintages[0];
  const address = visit.at(indicator.address);
  return {
    title: indicator.name,
    crumbs: [{ label: words.catalogue, path: "/dane" }],
    description: indicator.definition,
    body: (
      <IndicatorPage
        language={language}
        name={indicator.name}
        kicker={domainOf(visit, loaded)}
        lead={leadOf(language, loaded)}
        isVerified={vintages.every(({ source }) => source.isVerified)}
        periods={hasMembers ? periods.map((one) => ({ label: one, href: `${address}?okres=${encodeURIComponent(one)}`, isCurrent: one === period })) : []}
        ranking={hasMembers ? rankingOf(visit, loaded) : undefined}
        map={hasMembers ? mapOf(visit, loaded) : undefined}
        course={course.length < 2 ? undefined : courseOf(visit, loaded)}
        peers={loaded.peers.length < 2 ? undefined : peersOf(visit, loaded)}
        others={others.length === 0 ? undefined : othersOf(visit, others, loaded)}
        about={factsOf(visit, loaded, await listReleases(read, vintages))}
        cite={citation(language, {
          indicator,
          period: period || "–",
          source: first === undefined ? "–" : `${say(language, { pl: "Źródło", en: "Source" })}: ${citedName(language, first)}`,
          address: `${visit.origin}${address}`,
          today: read.today,
        })}
        panels={await panelsAt(call, indicator.id)}
      />
    ),
  };
}

function domainOf({ language }: Visit, { indicator: { domain } }: LoadedIndicator): string {
  return domain === undefined ? say(language, words.context) : `${domain}. ${say(language, domainNames[domain] ?? words.context)}`;
}

/** The releases behind what the page shows. */
function shownVintages({ values, published, course }: LoadedIndicator): readonly Vintage[] {
  return vintagesOf([...values, ...(published === undefined ? [] : [published]), ...(values.length === 0 ? course : [])]);
}

function mapOf(visit: Visit, { indicator, territory, values }: LoadedIndicator) {
  const { language } = visit;
  const classes = classesOf(values);
  const unit = say(language, indicator.unit);
  const numbers = new Map(values.map((one) => [one.unit, valueText(language, indicator, one)]));
  const places = territory.places.map((place) => {
    const own = values.find((one) => one.unit === place.code);
    const shade = classes.findIndex(({ units }) => units.includes(place.code)) + 1;
    return {
      ...place,
      shade: shade === 0 ? ("missing" as const) : shade,
      valueText:
        own === undefined || isMissing(own.value) ? say(language, { pl: "brak danych", en: "no data" }) : `${valueText(language, indicator, own)} ${unit}`,
    };
  });
  return {
    drawing: <MetropolisMap language={language} places={places} title={say(language, indicator.name)} id="wartosci" />,
    label: mapLabel(language, places, territory.outlineSource),
    list: (
      <ul>
        {places.map(({ code, name, href, valueText: text }) => (
          <li>
            <a href={href}>
              <NameMark language={language} text={name} />: {numbers.get(code) ?? text}
            </a>
          </li>
        ))}
      </ul>
    ),
    legend: (
      <Legend
        language={language}
        classes={classes}
        unit={unit}
        decimals={indicator.decimals}
        missingCount={places.filter(({ shade }) => shade === "missing").length}
      />
    ),
  };
}

function factsOf({ language, at }: Visit, loaded: LoadedIndicator, releases: readonly Release[]) {
  const { indicator, values, computed } = loaded;
  const vintages = shownVintages(loaded);
  const fact = (term: { readonly pl: string; readonly en: string }, detail: string) => ({ term: say(language, term), detail });
  return [
    fact(words.definition, say(language, indicator.definition)),
    fact(words.unit, say(language, indicator.unit)),
    {
      term: say(language, words.source),
      detail: (
        <>
          {vintages.map((vintage) => (
            <>
              <SourceLine language={language} vintage={vintage} />{" "}
            </>
          ))}
        </>
      ),
    },
    ...releases.map(({ address, vintage }) => ({
      term: say(language, words.file),
      detail: (
        <a href={at(address)}>
          {say(language, words.release)} {vintage.code}
        </a>
      ),
    })),
    ...(values.length === 0
      ? []
      : [fact(words.coverage, coverageText(language, values.filter(({ value }) => !isMissing(value)).length, loaded.territory.units.length))]),
    ...(computed === undefined ? [] : [fact(words.area, areaText(language, indicator, computed))]),
    fact(
      words.how,
      `${say(language, aggregationNames[indicator.aggregation])}${indicator.aggregationNote === undefined ? "" : `: ${say(language, indicator.aggregationNote)}`}`,
    ),
    fact(words.direction, say(language, directionNames[indicator.direction])),
    fact(words.code, indicator.code),
  ];
}
