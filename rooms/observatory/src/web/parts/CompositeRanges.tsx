import { type Bilingual, type Language, langOf, say } from "@splot/kernel";
import { Figure, type FigureSource, NameMark, Table } from "@splot/kernel/web";
import { periodText } from "../figures/plot.ts";
import { RangePlot } from "../figures/RangePlot.tsx";
import type { CompositeRow } from "./compositeRow.ts";

const words = {
  sensitivity: { pl: "Jak pewne są miejsca, {period}", en: "How sure the ranks are, {period}" },
  sensitivityNote: {
    pl: "Zakres miejsc, gdy waga jednego składnika zmieni się o jedną czwartą w górę lub w dół albo gdy jednego składnika zabraknie. Krótki odcinek to miejsce, na którym można polegać.",
    en: "The range of ranks when the weight of one part goes up or down by a quarter, or one part is left out. A short line is a rank to rely on.",
  },
  unit: { pl: "Gmina", en: "Municipality" },
  rank: { pl: "Miejsce", en: "Rank" },
  best: { pl: "Najlepsze", en: "Best" },
  worst: { pl: "Najgorsze", en: "Worst" },
  rangeText: { pl: "miejsce {place}, od {best} do {worst}", en: "rank {place}, from {best} to {worst}" },
};

export type CompositeRangesProps = {
  readonly language: Language;
  readonly period: string;
  readonly rows: readonly CompositeRow[];
  readonly source: FigureSource;
};

/** How far the ranks depend on the weights. */
export function CompositeRanges({ language, period, rows, source }: CompositeRangesProps) {
  const t = (text: Bilingual) => say(language, text);
  const title = t(words.sensitivity).replace("{period}", periodText(language, period));
  const ranged = rows.flatMap(({ unit, place, best, worst }) =>
    place === undefined || best === undefined || worst === undefined ? [] : [{ unit, place, best, worst }],
  );
  const units = ranged.map(({ unit, place, best, worst }) => ({
    unit: unit.code,
    name: say(language, unit.name),
    language: langOf(language, unit.name),
    place,
    best,
    worst,
    text: t(words.rangeText).replace("{place}", String(place)).replace("{best}", String(best)).replace("{worst}", String(worst)),
  }));
  return (
    <Figure
      language={language}
      id="wrazliwosc"
      headingLevel={2}
      title={title}
      chart={<RangePlot language={language} id="zakresy" title={title} units={units} />}
      note={t(words.sensitivityNote)}
      table={
        <Table
          language={language}
          caption={title}
          isCaptionHidden
          columns={[
            { key: "unit", label: t(words.unit) },
            ...(["rank", "best", "worst"] as const).map((key) => ({ key, label: t(words[key]), kind: "number" as const })),
          ]}
          rows={ranged.map(({ unit, place, best, worst }) => ({
            key: unit.code,
            cells: { unit: <NameMark language={language} text={unit.name} />, rank: place, best, worst },
          }))}
        />
      }
      source={source}
      downloads={[]}
    />
  );
}
