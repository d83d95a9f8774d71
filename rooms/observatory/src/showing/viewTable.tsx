import { type ContentText, formatNumber, isMissing, type Language, missing, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { type FigureSource, NameMark, Table } from "@splot/kernel/web";
import type { LoadedView } from "../loading/loadView.ts";
import { ranks } from "../methods/normalise.ts";
import { isConfirmed } from "../model/confirmed.ts";
import type { Observation, ShownNumber, Vintage } from "../model/observation.ts";
import { periodText } from "../web/figures/plot.ts";
import { coverageText } from "../web/parts/indicatorWords.ts";
import { VintageMarks, vintagesOf } from "../web/parts/SourceLine.tsx";
import { citedName, flagText, valueText, vintageText } from "../web/parts/words.ts";
import { numbersOf, rowsOf } from "./viewNumbers.ts";

const words = {
  name: { pl: "Gmina", en: "Municipality" },
  rank: { pl: "Miejsce", en: "Rank" },
  period: { pl: "Okres", en: "Period" },
  release: { pl: "Wydanie", en: "Release" },
  remark: { pl: "Uwagi", en: "Remarks" },
  computed: { pl: "obliczone tutaj", en: "computed here" },
  beside: {
    pl: "Gminy wybrane i gminy metropolii poza tą częścią listy",
    en: "Chosen municipalities and those of the metropolis outside this part of the list",
  },
};

/** The numbers of a view as a table: the same rows as in its files; of a large area a part of them, and a table of those that stay in sight. */
export function viewTable(visit: Visit, loaded: LoadedView, caption: string) {
  const { rows, beside } = rowsOf(loaded);
  return (
    <>
      {beside.length > 0 && numbersTable(visit, loaded, { caption: say(visit.language, words.beside), shown: beside })}
      {numbersTable(visit, loaded, { caption, shown: rows })}
    </>
  );
}

function numbersTable(visit: Visit, loaded: LoadedView, { caption, shown }: { readonly caption: string; readonly shown: readonly ShownNumber[] }) {
  const { language } = visit;
  const { indicator, asked, part } = loaded;
  const list = numbersOf(loaded);
  const pair = asked.view === "zwiazek" ? loaded.other : undefined;
  const isRanked = asked.view === "ranking" && isConfirmed(list);
  const places = isRanked ? ranks(list, "none") : new Map<string, number>();
  const isOverTime = new Set(list.map(({ period }) => period)).size > 1;
  const hasRemarks = list.some(hasRemark);
  return (
    <Table
      language={language}
      caption={caption}
      isFolding={isOverTime ? undefined : false}
      columns={[
        ...(isRanked ? [{ key: "rank", label: say(language, words.rank), kind: "number" as const }] : []),
        { key: "name", label: say(language, words.name) },
        ...(isOverTime ? [{ key: "period", label: say(language, words.period) }] : []),
        { key: "value", label: say(language, indicator.name), unit: say(language, indicator.unit), kind: "number" },
        ...(pair === undefined
          ? []
          : [{ key: "other", label: say(language, pair.indicator.name), unit: say(language, pair.indicator.unit), kind: "number" as const }]),
        ...(isOverTime ? [{ key: "release", label: say(language, words.release) }] : []),
        ...(hasRemarks ? [{ key: "remark", label: say(language, words.remark) }] : []),
      ]}
      rows={shown.map((one) => ({
        key: `${one.unit} ${one.period}`,
        isChosen: asked.units.includes(one.unit) || part?.picked.includes(one.unit) === true,
        cells: {
          rank: places.get(one.unit) ?? "–",
          name: <NameMark language={language} text={one.unitName} />,
          period: periodText(language, one.period),
          value: valueText(language, indicator, one),
          other: pair === undefined ? "" : pairedText(language, pair, one.unit),
          release: <span class="plot-release">{vintageText(language, one.vintage)}</span>,
          remark: hasRemark(one) ? remarkOf(visit, one) : "–",
        },
      }))}
    />
  );
}

/** What the other indicator says of a unit. */
function pairedText(language: Language, { indicator, values }: NonNullable<LoadedView["other"]>, unit: string): string {
  return valueText(language, indicator, values.find((one) => one.unit === unit) ?? { value: missing("not_collected") });
}

function hasRemark({ flags, note, vintage: { origin, source }, inputs }: ShownNumber): boolean {
  return flags.length > 0 || note !== undefined || inputs !== undefined || !source.isVerified || origin !== "fact";
}

/** Flags and remarks of a number, with the mark of its release; of a computed one what it came from. */
export function remarkOf({ language }: Visit, { flags, note, vintage, inputs, coverage }: ShownNumber) {
  const computed = inputs === undefined ? [] : [computedText(language, inputs, coverage)];
  const said = [...(flags.length === 0 ? [] : [flagText(language, flags)]), ...computed].join("; ");
  return (
    <>
      {said}
      {said !== "" && note !== undefined ? "; " : ""}
      {note !== undefined && <span lang="pl">{note}</span>} <VintageMarks language={language} vintage={vintage} />
    </>
  );
}

function computedText(language: Language, inputs: readonly Observation[], coverage: ShownNumber["coverage"]): string {
  const said = say(language, words.computed);
  if (coverage !== undefined) return `${said}, ${coverageText(language, coverage.known, coverage.total)}`;
  const numbers = inputs.map(({ value }) => (isMissing(value) ? "–" : formatNumber(language, value)));
  return `${said}: ${numbers.join(" / ")}`;
}

/** The releases behind numbers, those of what they were computed from too. */
export function releasesOf(list: readonly ShownNumber[]): readonly Vintage[] {
  return vintagesOf(list.flatMap((one) => [one, ...(one.inputs ?? [])]));
}

/** Where the numbers of a figure come from: every source once, in the languages it has. */
export function sourceOf({ language }: Pick<Visit, "language">, list: readonly ShownNumber[]): FigureSource {
  const vintages = releasesOf(list);
  const once = (texts: readonly ContentText[]) => (texts.length === 0 ? "–" : [...new Map(texts.map((text) => [say(language, text), text])).values()]);
  return {
    name: once(vintages.map(citedName)),
    vintage: [...new Set(vintages.map((vintage) => vintageText(language, vintage)))].join(" / ") || "–",
    licence: once(vintages.map(({ source }) => source.licence)),
  };
}
