import { counted, formatNumber, langOf, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { Figure, type FigureSource, LangMark, Table } from "@splot/kernel/web";
import { type Bar, RankBars } from "@splot/observatory/web";
import type { Fund, Measure } from "../../model/fund.ts";
import { moneyText } from "../parts/amounts.ts";

const fields = { pl: ["polu", "polach", "polach"], en: ["field", "fields"] } as const;
const words = {
  in: { pl: "w", en: "in" },
  million: { pl: "mln", en: "million" },
  most: { pl: "najwięcej", en: "most for" },
  subtitle: { pl: "Kwoty przypisane polom wsparcia, w walucie programu.", en: "Amounts assigned to fields of support, in the currency of the programme." },
  field: { pl: "Pole", en: "Field" },
  amount: { pl: "Kwota", en: "Amount" },
  share: { pl: "Udział", en: "Share" },
  all: { pl: "Razem", en: "Total" },
  vintage: { pl: "strategia ZIT na lata 2021–2027", en: "ZIT strategy for 2021–2027" },
  licence: { pl: "informacja publiczna", en: "public sector information" },
};

/** Bars of the fields from the largest, as on the page and in the file. */
export function allocationBars({ language }: Visit, measures: readonly Measure[]): readonly Bar[] {
  return measures
    .toSorted((a, b) => b.minor - a.minor)
    .map(({ code, name, minor, currency }) => ({
      key: code,
      name: say(language, name),
      language: langOf(language, name),
      value: minor / 100,
      text: moneyText(language, minor, currency),
    }));
}

/** Where the amounts of an allocation come from. */
export function allocationSource({ language }: Visit, source: string): FigureSource {
  return { name: [{ pl: source }], vintage: say(language, words.vintage), licence: say(language, words.licence) };
}

/** What an allocation says in one line: how much, in how many fields, and where most of it goes. */
export function allocationTitle({ language }: Visit, measures: readonly Measure[]): string {
  const [first] = measures.toSorted((a, b) => b.minor - a.minor);
  if (first === undefined) return "";
  const total = `${formatNumber(language, totalOfMeasures(measures) / 100_000_000, 2)} ${say(language, words.million)} ${first.currency}`;
  return `${total} ${say(language, words.in)} ${counted(language, measures.length, fields)}, ${say(language, words.most)}: ${say(language, first.name)}`;
}

/** All fields of one fund together; they are in one currency. Unit: minor units. */
function totalOfMeasures(measures: readonly Measure[]): number {
  return measures.reduce((sum, { minor }) => sum + minor, 0);
}

export type AllocationFigureProps = {
  readonly visit: Visit;
  readonly fund: Fund;
  readonly measures: readonly Measure[];
  /** 2 where the figure stands right under the page heading. */
  readonly headingLevel?: 2 | 3 | undefined;
};

/** The allocation of a fund to its fields: bars, table, source, downloads. */
export function AllocationFigure({ visit, fund, measures, headingLevel }: AllocationFigureProps) {
  const { language } = visit;
  const [first] = measures;
  if (first === undefined || measures.some(({ currency }) => currency !== first.currency)) return <></>;
  const title = allocationTitle(visit, measures);
  const total = totalOfMeasures(measures);
  const share = (minor: number) => `${formatNumber(language, (minor / total) * 100, 1)} %`;
  const sorted = measures.toSorted((a, b) => b.minor - a.minor);
  return (
    <Figure
      language={language}
      id="alokacja"
      title={title}
      headingLevel={headingLevel}
      subtitle={say(language, words.subtitle)}
      chart={<RankBars language={language} id="alokacja-wykres" title={title} bars={allocationBars(visit, measures)} />}
      table={
        <Table
          language={language}
          caption={title}
          isCaptionHidden
          columns={[
            { key: "field", label: say(language, words.field) },
            { key: "amount", label: say(language, words.amount), unit: first.currency, kind: "number" },
            { key: "share", label: say(language, words.share), kind: "number" },
          ]}
          rows={[
            ...sorted.map(({ code, name, minor, currency }) => ({
              key: code,
              cells: { field: <LangMark language={language} text={name} />, amount: moneyText(language, minor, currency), share: share(minor) },
            })),
            { key: "all", cells: { field: say(language, words.all), amount: moneyText(language, total, first.currency), share: share(total) } },
          ]}
        />
      }
      source={allocationSource(visit, first.source)}
      downloads={["csv", "svg"].map((format) => ({ format: format.toUpperCase(), href: visit.at(`${fund.address}/pola.${format}`) }))}
    />
  );
}
