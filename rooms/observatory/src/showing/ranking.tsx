import { formatNumber, isMissing, langOf, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { Figure, type FigureSource, NameMark, Table } from "@splot/kernel/web";
import type { LoadedIndicator } from "../loading/loadIndicator.ts";
import { ranks } from "../methods/normalise.ts";
import type { Observation } from "../model/observation.ts";
import { type Bar, isBroken, RankBars } from "../web/figures/RankBars.tsx";
import { coverageText } from "../web/parts/indicatorWords.ts";
import { VintageMarks } from "../web/parts/SourceLine.tsx";
import { citedName, flagText, valueText, vintageText } from "../web/parts/words.ts";

const words = {
  name: { pl: "Gmina", en: "Municipality" },
  rank: { pl: "Miejsce", en: "Rank" },
  remark: { pl: "Uwagi", en: "Remarks" },
  metropolis: { pl: "Metropolia", en: "Metropolis" },
  broken: {
    pl: "Najdłuższy słupek przerwano, bo nie mieści się w skali pozostałych. Jego wartość stoi obok.",
    en: "The longest bar is broken because it does not fit the scale of the others. Its value stands beside it.",
  },
};

/** Members from the largest value, those without one last. */
export function ranked(loaded: LoadedIndicator): readonly Observation[] {
  const size = ({ value }: Observation) => (isMissing(value) ? Number.NEGATIVE_INFINITY : value);
  return [...loaded.values].sort((a, b) => size(b) - size(a) || a.unit.localeCompare(b.unit));
}

/** Bars of the ranking, as on the page and in the downloaded picture. */
export function barsOf({ language }: Visit, { indicator, territory }: LoadedIndicator, list: readonly Observation[]): readonly Bar[] {
  const hrefs = new Map(territory.places.map(({ code, href }) => [code, href]));
  return list.map((one) => ({
    key: one.unit,
    name: say(language, one.unitName),
    language: langOf(language, one.unitName),
    href: hrefs.get(one.unit),
    value: one.value,
    text: valueText(language, indicator, one),
  }));
}

/** The ranking of the members as a figure; ranks only where every value is a confirmed fact. */
export function rankingOf(visit: Visit, loaded: LoadedIndicator) {
  const { language } = visit;
  const { indicator, period, computed } = loaded;
  const list = ranked(loaded);
  const bars = barsOf(visit, loaded, list);
  const isFact = list.every((one) => one.vintage.standing === "confirmed" && one.vintage.source.isVerified);
  const places = isFact ? ranks(list, "none") : new Map<string, number>();
  const unit = say(language, indicator.unit);
  const line =
    computed === undefined || isMissing(computed.value) || indicator.aggregation === "sum"
      ? undefined
      : { value: computed.value, text: `${say(language, words.metropolis)}: ${formatNumber(language, computed.value, indicator.decimals)}` };
  const title = `${say(language, indicator.name)}, ${period}`;
  const columns = [
    ...(isFact ? [{ key: "rank", label: say(language, words.rank), kind: "number" as const }] : []),
    { key: "name", label: say(language, words.name) },
    { key: "value", label: say(language, indicator.name), unit, kind: "number" as const },
    { key: "remark", label: say(language, words.remark) },
  ];
  return (
    <Figure
      language={language}
      id="ranking"
      title={title}
      subtitle={`${unit}; ${coverageText(language, list.filter(({ value }) => !isMissing(value)).length, loaded.territory.units.length)}`}
      chart={<RankBars language={language} id="wykres" title={title} bars={bars} line={line} />}
      note={isBroken(bars) ? say(language, words.broken) : undefined}
      table={
        <Table
          language={language}
          caption={title}
          columns={columns}
          rows={list.map((one) => ({
            key: one.unit,
            cells: {
              rank: places.get(one.unit) ?? "–",
              name: <NameMark language={language} text={one.unitName} />,
              value: valueText(language, indicator, one),
              remark: remarkOf(visit, one),
            },
          }))}
        />
      }
      source={sourceOf(visit, list)}
      downloads={["csv", "json", "svg"].map((format) => ({
        format: format.toUpperCase(),
        href: `${visit.at(indicator.address)}/${format}?okres=${encodeURIComponent(period)}`,
      }))}
    />
  );
}

/** Where the numbers of a figure come from: the release of the first. */
export function sourceOf({ language }: Visit, [first]: readonly Observation[]): FigureSource {
  if (first === undefined) return { name: "–", vintage: "–", licence: "–" };
  const { vintage } = first;
  return { name: citedName(language, vintage), vintage: vintageText(language, vintage), licence: say(language, vintage.source.licence) };
}

/** Flags and remarks of a number, with the mark of its release. */
export function remarkOf({ language }: Visit, { flags, note, vintage }: Observation) {
  return (
    <>
      {flagText(language, flags)}
      {flags.length > 0 && note !== undefined ? "; " : ""}
      {note !== undefined && <span lang="pl">{note}</span>} <VintageMarks language={language} vintage={vintage} />
    </>
  );
}
