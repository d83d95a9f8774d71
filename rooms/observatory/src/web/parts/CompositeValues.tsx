import { type Bilingual, formatNumber, isMissing, type Language, langOf, missingText, say } from "@splot/kernel";
import { Figure, type FigureSource, NameMark, Table } from "@splot/kernel/web";
import { normalisationNames, type StoredComposite } from "../../model/composite.ts";
import { PartsBars } from "../figures/PartsBars.tsx";
import { periodText } from "../figures/plot.ts";
import type { CompositeRow, ShownComposite } from "./compositeRow.ts";

const DECIMALS = 3;
const words = {
  values: { pl: "Wartości i z czego powstały, {period}", en: "Values and what they are made of, {period}" },
  valuesNote: {
    pl: "Numery części słupka to numery składników. Wartość podajemy, gdy znamy co najmniej dwie trzecie wag; gdy nie wszystkie, jest częściowa.",
    en: "The numbers in a bar are those of the parts. A value is given when at least two thirds of the weights are known; where not all are, it is partial.",
  },
  unit: { pl: "Gmina", en: "Municipality" },
  rank: { pl: "Miejsce", en: "Rank" },
  value: { pl: "Wartość", en: "Value" },
  weightKnown: { pl: "Znane wagi", en: "Weights known" },
  partial: { pl: "częściowa", en: "partial" },
} satisfies Record<string, Bilingual>;

export type CompositeValuesProps = {
  readonly language: Language;
  readonly composite: StoredComposite;
  readonly loaded: ShownComposite;
  readonly rows: readonly CompositeRow[];
  readonly source: FigureSource;
  /** The address of a file of the values. */
  fileAt(ending: string): string;
};

/** "0,613", or the reason why there is none, with a mark where not all of the weight is known. */
function compositeText(language: Language, { value, isPartial }: CompositeRow["value"]): string {
  if (isMissing(value)) return say(language, missingText(value));
  return `${formatNumber(language, value, DECIMALS)}${isPartial ? ` (${say(language, words.partial)})` : ""}`;
}

function nameOf(language: Language, { indicators }: ShownComposite, code: string): string {
  const found = indicators.find((one) => one.code === code);
  return found === undefined ? code : say(language, found.name);
}

/** Who is how high, what it is made of, and the files. */
export function CompositeValues({ language, composite, loaded, rows, source, fileAt }: CompositeValuesProps) {
  const title = say(language, words.values).replace("{period}", periodText(language, loaded.period));
  const bars = rows.map(({ unit, value }) => ({
    key: unit.code,
    name: say(language, unit.name),
    language: langOf(language, unit.name),
    text: compositeText(language, value),
    parts: isMissing(value.value) ? [] : partsOf({ language, composite, loaded }, value),
  }));
  return (
    <Figure
      language={language}
      id="wartosci"
      headingLevel={2}
      title={title}
      subtitle={say(language, normalisationNames[composite.by])}
      chart={<PartsBars language={language} id="wykres" title={title} bars={bars} />}
      note={say(language, words.valuesNote)}
      table={<ValueTable language={language} title={title} rows={rows} composite={composite} loaded={loaded} />}
      source={source}
      downloads={["csv", "xlsx", "json"].map((ending) => ({ format: ending.toUpperCase(), href: fileAt(ending) }))}
    />
  );
}

/** What each part adds to a value. */
function partsOf({ language, composite, loaded }: Pick<CompositeValuesProps, "language" | "composite" | "loaded">, { parts }: CompositeRow["value"]) {
  return composite.components.flatMap(({ indicator }, at) => {
    const part = parts.find(({ name }) => name === indicator);
    if (part === undefined) return [];
    const value = part.value * part.weight;
    return [{ no: at + 1, value, text: `${at + 1}. ${nameOf(language, loaded, indicator)}: ${formatNumber(language, value, DECIMALS)}` }];
  });
}

type ValueTableProps = Pick<CompositeValuesProps, "language" | "rows" | "composite" | "loaded"> & { readonly title: string };

function ValueTable({ language, title, rows, composite, loaded }: ValueTableProps) {
  const t = (text: Bilingual) => say(language, text);
  const number = { kind: "number" as const };
  return (
    <Table
      language={language}
      caption={title}
      isCaptionHidden
      columns={[
        { key: "unit", label: t(words.unit) },
        ...(loaded.isRanked ? [{ key: "rank", label: t(words.rank), ...number }] : []),
        { key: "value", label: t(words.value), ...number },
        { key: "known", label: t(words.weightKnown), unit: "%", ...number },
        ...composite.components.map(({ indicator }, at) => ({ key: indicator, label: `${at + 1}. ${nameOf(language, loaded, indicator)}`, ...number })),
      ]}
      rows={rows.map(({ unit, value, place }) => ({
        key: unit.code,
        cells: {
          unit: <NameMark language={language} text={unit.name} />,
          rank: place ?? "–",
          value: compositeText(language, value),
          known: formatNumber(language, Math.round(value.knownWeight * 100)),
          ...Object.fromEntries(
            composite.components.map(({ indicator }) => {
              const part = value.parts.find(({ name }) => name === indicator);
              return [indicator, part === undefined ? "–" : formatNumber(language, part.value, DECIMALS)];
            }),
          ),
        },
      }))}
    />
  );
}
