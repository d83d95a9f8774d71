import { formatNumber, isMissing, langOf, missingText, say } from "@splot/kernel";
import type { Child } from "hono/jsx";
import type { LoadedView } from "../loading/loadView.ts";
import type { Reader } from "../loading/reader.ts";
import { askedQuery, MOST_LINES } from "../model/asked.ts";
import type { ShownNumber } from "../model/observation.ts";
import { type ChartLine, isLogChart, LineChart } from "../web/figures/LineChart.tsx";
import { hasOwnScales, Multiples, multiplesDrawing } from "../web/figures/Multiples.tsx";
import { type Bar, isBroken, RankBars } from "../web/figures/RankBars.tsx";
import { hasFarUnits, StripChart, stripHeight } from "../web/figures/StripChart.tsx";
import { valueText } from "../web/parts/words.ts";
import { mapChart } from "./mapChart.tsx";
import { pairChart } from "./pairChart.tsx";
import { targetLines, targetNote } from "./targetLines.ts";
import { asCourse, courseOf, lineUnits, numbersOf, rowsOf, unitsBeside } from "./viewNumbers.ts";
import { partNote } from "./viewPart.tsx";

/** The chart of a view. */
export interface ViewChart {
  readonly chart: Child;
  /** What must be known of the drawing. Missing: nothing. */
  readonly note?: string | undefined;
  /** The same as part of a file: the drawing without links, and its height in pixels. */
  readonly file: { readonly drawing: Child; readonly height: number };
}

/** Most bars of a ranking; the table and the files have all. */
const MOST_BARS = 60;
/** The same where a part of a large area is shown. */
const MOST_PART_BARS = 30;
const words = {
  metropolis: { pl: "Metropolia", en: "Metropolis" },
  whole: { pl: "Cały obszar", en: "The whole area" },
  broken: {
    pl: "Najdłuższy słupek przerwano, bo nie mieści się w skali pozostałych. Jego wartość stoi obok.",
    en: "The longest bar is broken because it does not fit the scale of the others. Its value stands beside it.",
  },
  first: {
    pl: `Wykres pokazuje ${MOST_BARS} pierwszych wartości, tabela wszystkie.`,
    en: `The chart shows the first ${MOST_BARS} values, the table all of them.`,
  },
  firstOfPart: {
    pl: `Wykres pokazuje ${MOST_PART_BARS} pierwszych z nich, a po nich gminy wybrane i gminy metropolii.`,
    en: `The chart shows the first ${MOST_PART_BARS} of them, then the chosen municipalities and those of the metropolis.`,
  },
  log: {
    pl: "Skala logarytmiczna: równe odstępy to równe wielokrotności, bo wartości różnią się wielkością.",
    en: "Logarithmic scale: equal distances are equal multiples, because the values differ in size.",
  },
  most: {
    pl: `Wykres mieści ${MOST_LINES} linii. Więcej gmin pokazuje widok „Każda gmina osobno”.`,
    en: `The chart holds ${MOST_LINES} lines. More municipalities are shown by the view “Each on its own”.`,
  },
  own: {
    pl: "Każdy wykres ma własną skalę, bo jedna gmina spłaszczyłaby pozostałe: porównuj kształt, a nie wysokość.",
    en: "Each chart has its own scale, because one municipality would flatten the others: compare the shapes, not the heights.",
  },
  far: {
    pl: "Wartości dalekie od pozostałych stoją za przerwaną osią, w swojej kolejności.",
    en: "Values far from the others stand beyond the cut of the axis, in their order.",
  },
} as const;

/** The chart of the view that is shown. Missing: the view is a table, or there is no number to draw. */
export function viewChart(visit: Reader, loaded: LoadedView, title: string): ViewChart | undefined {
  if (numbersOf(loaded).length === 0) return undefined;
  switch (loaded.asked.view) {
    case "ranking":
      return rankingChart(visit, loaded, title);
    case "czas":
      return timeChart(visit, loaded, title);
    case "gminy":
      return multiplesChart(visit, loaded);
    case "rozklad":
      return spreadChart(visit, loaded, title);
    case "mapa":
      return mapChart(visit, loaded, title);
    case "zwiazek":
      return pairChart(visit, loaded, title);
    case "tabela":
      return undefined;
  }
}

function rankingChart(visit: Reader, loaded: LoadedView, title: string): ViewChart {
  const { language } = visit;
  const { indicator, computed, isPerHead, isOwnArea } = loaded;
  const { rows, beside } = rowsOf(loaded);
  const { part } = loaded;
  const [first, more] = part === undefined ? [rows.slice(0, MOST_BARS), []] : [rows.slice(0, MOST_PART_BARS), [...rows.slice(MOST_PART_BARS), ...beside]];
  const bars = barsOf(visit, loaded, [...first, ...more.filter(({ unit }) => part?.picked.includes(unit) === true)]);
  const name = say(language, isOwnArea ? words.metropolis : words.whole);
  const line =
    computed === undefined || isMissing(computed.value) || (indicator.aggregation === "sum" && !isPerHead)
      ? undefined
      : { value: computed.value, text: `${name}: ${formatNumber(language, computed.value, indicator.decimals)}` };
  const draw = (list: readonly Bar[]) => <RankBars language={language} id="wykres" title={title} bars={list} line={line} />;
  return {
    chart: draw(bars),
    note: notesOf([
      isBroken(bars) && say(language, words.broken),
      part === undefined && rows.length > MOST_BARS && say(language, words.first),
      partNote(language, loaded) ?? false,
      part !== undefined && say(language, words.firstOfPart),
    ]),
    file: { drawing: draw(bars.map((bar) => ({ ...bar, href: undefined }))), height: bars.length * 40 + 24 },
  };
}

/** Bars of numbers; members of the space's own area lead to their pages. */
function barsOf({ language, at, space }: Reader, { indicator, members, isOwnArea, asked, part }: LoadedView, list: readonly ShownNumber[]): readonly Bar[] {
  const slugs = new Map(members.map(({ code, slug }) => [code, slug]));
  return list.map((one) => ({
    key: one.unit,
    name: say(language, one.unitName),
    language: langOf(language, one.unitName),
    href: isOwnArea && space.kind === "association" ? at(`/gminy/${slugs.get(one.unit) ?? ""}`) : undefined,
    value: one.value,
    text: valueText(language, indicator, one),
    isChosen: asked.units.includes(one.unit) || part?.picked.includes(one.unit) === true,
  }));
}

function timeChart(visit: Reader, loaded: LoadedView, title: string): ViewChart | undefined {
  const { language } = visit;
  const units = lineUnits(loaded);
  const lines = units.flatMap((unit) => lineOf(visit, loaded, unit));
  if (lines.length === 0) return undefined;
  const targets = targetLines(visit, loaded, units);
  const chart = <LineChart language={language} id="wykres" title={title} lines={lines} periods={shownPeriods(lines)} targets={targets} />;
  const isCut = loaded.asked.units.length > MOST_LINES;
  return {
    chart,
    note: notesOf([
      isLogChart(lines) && say(language, words.log),
      isCut && say(language, words.most),
      targetNote(visit, loaded, units) ?? false,
      partNote(language, loaded) ?? false,
    ]),
    file: { drawing: chart, height: 300 },
  };
}

function multiplesChart(visit: Reader, loaded: LoadedView): ViewChart {
  const { language, at } = visit;
  const { asked, indicator } = loaded;
  const panels = unitsBeside(loaded).flatMap((code) =>
    lineOf(visit, loaded, code).map((line) => ({
      ...line,
      href: `${at(indicator.address)}${askedQuery({ ...asked, view: "czas", units: [code], after: undefined })}`,
    })),
  );
  const periods = shownPeriods(panels);
  return {
    chart: <Multiples language={language} id="wykres" panels={panels} periods={periods} />,
    note: notesOf([hasOwnScales(panels) && say(language, words.own), partNote(language, loaded) ?? false]),
    file: multiplesDrawing({ language, panels, periods }),
  };
}

function lineOf({ language }: Reader, loaded: LoadedView, unit: string): readonly ChartLine[] {
  const numbers = courseOf(loaded, unit);
  const [first] = numbers;
  if (first === undefined) return [];
  const { indicator } = loaded;
  const texts = new Map(
    numbers.map((one) => [
      one.period,
      isMissing(one.value) ? valueText(language, indicator, one) : `${valueText(language, indicator, one)} ${say(language, indicator.unit)}`,
    ]),
  );
  return [
    {
      key: unit,
      name: say(language, first.unitName),
      language: langOf(language, first.unitName),
      course: asCourse(loaded, numbers),
      textAt: (period) => texts.get(period) ?? say(language, missingText({ missing: "not_collected" })),
    },
  ];
}

function shownPeriods(lines: readonly ChartLine[]): readonly string[] {
  return [...new Set(lines.flatMap(({ course }) => course.points.map(({ period }) => period)))].sort();
}

/** How the values are spread; also beside the ranking where there is one period. */
export function spreadChart({ language }: Reader, loaded: LoadedView, title: string): ViewChart {
  const { values, indicator, asked } = loaded;
  const units = values.map((one) => ({
    unit: one.unit,
    value: one.value,
    name: say(language, one.unitName),
    language: langOf(language, one.unitName),
    text: isMissing(one.value) ? valueText(language, indicator, one) : `${valueText(language, indicator, one)} ${say(language, indicator.unit)}`,
    isChosen: asked.units.includes(one.unit),
  }));
  const chart = <StripChart language={language} id="rozklad" title={title} units={units} decimals={indicator.decimals} />;
  return {
    chart,
    note: notesOf([hasFarUnits(units) && say(language, words.far), partNote(language, loaded) ?? false]),
    file: { drawing: chart, height: stripHeight(units) },
  };
}

function notesOf(notes: readonly (string | false)[]): string | undefined {
  const said = notes.filter((note) => note !== false);
  return said.length === 0 ? undefined : said.join(" ");
}
