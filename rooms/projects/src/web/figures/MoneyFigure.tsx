import { type Language, say } from "@splot/kernel";
import { Figure, Table } from "@splot/kernel/web";
import { type MoneyTotal, totalOf, type YearMoney } from "../../model/money.ts";
import { certainties } from "../../model/words.ts";
import { moneyText } from "../parts/amounts.ts";
import { YearBars } from "./YearBars.tsx";

const words = {
  year: { pl: "Rok", en: "Year" },
  cost: { pl: "Koszt", en: "Cost" },
  gap: { pl: "Luka", en: "Gap" },
  all: { pl: "Razem", en: "Total" },
  subtitle: {
    pl: "Złote. Pełny słupek to pieniądze zapewnione albo wydane, kreskowany to planowane i wnioskowane. Luka to koszt bez zapewnionych i wydanych.",
    en: "Zlotys. The full bar is money secured or spent, the hatched one is planned or applied for. The gap is the cost without what is secured and spent.",
  },
  source: { pl: "Fiszki projektów w Splocie", en: "Project fiches in Splot" },
  example: { pl: "przykład z ćwiczenia", en: "example of an exercise" },
  open: { pl: "informacja publiczna", en: "public sector information" },
};

export type MoneyFigureProps = {
  readonly language: Language;
  readonly id: string;
  /** What the figure says. */
  readonly title: string;
  readonly years: readonly YearMoney[];
  /** State of the data, in words. */
  readonly vintage: string;
  readonly isExercise: boolean;
  readonly downloads: readonly { readonly format: string; readonly href: string }[];
  readonly note?: string | undefined;
  readonly headingLevel?: 2 | 3 | undefined;
};

/** Cost, money and gap year by year: chart, table, source, downloads. */
export function MoneyFigure({ language, id, title, years, vintage, isExercise, downloads, note, headingLevel }: MoneyFigureProps) {
  return (
    <Figure
      language={language}
      id={id}
      title={title}
      headingLevel={headingLevel}
      subtitle={say(language, words.subtitle)}
      chart={<YearBars language={language} id={`${id}-wykres`} title={title} years={years} />}
      note={note}
      table={<MoneyTable language={language} caption={title} years={years} />}
      source={{ name: say(language, words.source), vintage, licence: say(language, isExercise ? words.example : words.open) }}
      downloads={downloads}
    />
  );
}

const columnsOf = ["spent", "secured", "applied", "planned"] as const;

/** The same numbers as a table, with all years together in the last row. */
function MoneyTable({ language, caption, years }: { readonly language: Language; readonly caption: string; readonly years: readonly YearMoney[] }) {
  const row = (key: string, name: string, { cost, byCertainty, gap }: MoneyTotal) => ({
    key,
    cells: {
      year: name,
      cost: moneyText(language, cost),
      gap: moneyText(language, gap),
      ...Object.fromEntries(columnsOf.map((one) => [one, moneyText(language, byCertainty[one])])),
    },
  });
  return (
    <Table
      language={language}
      caption={caption}
      isCaptionHidden
      columns={[
        { key: "year", label: say(language, words.year) },
        { key: "cost", label: say(language, words.cost), kind: "number" },
        ...columnsOf.map((one) => ({ key: one, label: say(language, certainties[one]), kind: "number" as const })),
        { key: "gap", label: say(language, words.gap), kind: "number" },
      ]}
      rows={[...years.map((one) => row(String(one.year), String(one.year), one)), row("all", say(language, words.all), totalOf(years))]}
    />
  );
}
