import { type Bilingual, type FileColumn, fill, isMissing, type Language, markColumns, plainCsvText, say } from "@splot/kernel";
import { together } from "@splot/kernel/database";
import type { Call, Shown } from "@splot/kernel/http";
import { areaCodeOf, listMembers } from "@splot/kernel/territory";
import { computeDerived } from "../actions/derived.ts";
import { areaValue } from "../methods/areaValue.ts";
import { type Derivation, seriesOfDerivation } from "../model/derivation.ts";
import type { Indicator, Vintage } from "../model/observation.ts";
import { refuse } from "../refusals.ts";
import { listIndicators } from "../store/indicators.ts";
import { DerivedPage, type DerivedRow } from "../web/pages/DerivedPage.tsx";
import { releasesOf } from "./viewTable.tsx";

const words = {
  catalogue: { pl: "Dane o metropolii", en: "Data on the metropolis" },
  quotient: { pl: "{first} ÷ {second}", en: "{first} ÷ {second}" },
  scaled: { pl: "{first} ÷ {second} × {factor}", en: "{first} ÷ {second} × {factor}" },
  index: { pl: "{first}, gdzie wartość z {base} to 100", en: "{first}, where the value of {base} is 100" },
  mean: { pl: "{first}: średnia z {count} kolejnych okresów", en: "{first}: mean of {count} periods in a row" },
  sum: { pl: "{first}: suma z {count} kolejnych okresów", en: "{first}: sum of {count} periods in a row" },
};

type Asked = { readonly okres?: string | undefined };

/** A derived indicator with its values of one period, in six queries. Refuses: an unknown one, one that is measured. */
async function load({ read, params, query }: Call<Asked>) {
  const [all, units] = await together(listIndicators(read), listMembers(read, areaCodeOf(read.space), read.today));
  const indicator = all.find(({ address }) => address === `/dane/obliczone/${params["wskaznik"] ?? ""}`);
  const { derivation } = indicator ?? {};
  if (indicator === undefined || derivation === undefined) throw refuse("observatory.indicator_unknown");
  const { points, observations } = await computeDerived(
    read,
    derivation,
    units.map(({ code }) => code),
  );
  const periods = [...new Set(points.filter(({ value }) => !isMissing(value)).map((one) => one.period))].toSorted().reverse();
  const period = periods.find((one) => one === query.okres) ?? periods[0] ?? "";
  const rows = units.flatMap((unit): readonly DerivedRow[] => {
    const point = points.find((one) => one.unit === unit.code && one.period === period);
    if (point === undefined) return [];
    const inputs = point.inputs.flatMap((input) =>
      observations.filter((one) => one.series === input.series && one.unit === input.unit && one.period === input.period),
    );
    return [{ unit, point, inputs }];
  });
  const parts = new Map(all.filter(({ series }) => seriesOfDerivation(derivation).includes(series)).map((one) => [one.series, one]));
  return { indicator, derivation, units, periods, period, rows, parts, area: areaOf(derivation, rows, units.length) };
}

/** The quotient of the sums, for a quotient. Missing: another derivation has no value of the whole. */
function areaOf(derivation: Derivation, rows: readonly DerivedRow[], total: number) {
  if ("of" in derivation || rows.length < total) return undefined;
  const ofSeries = (series: number) =>
    rows.map(({ unit, inputs }) => ({ unit: unit.code, value: inputs.find((one) => one.series === series)?.value ?? { missing: "not_collected" as const } }));
  const how = { rule: "ratio" as const, numerator: ofSeries(derivation.numerator), denominator: ofSeries(derivation.denominator), factor: derivation.factor };
  return areaValue(
    rows.map(({ unit, point }) => ({ unit: unit.code, value: point.value })),
    how,
  );
}

function formulaOf(derivation: Derivation, parts: ReadonlyMap<number, Indicator>): Bilingual {
  const [first = { pl: "–", en: "–" }, second = { pl: "–", en: "–" }] = seriesOfDerivation(derivation).map((series) => parts.get(series)?.name);
  if (derivation.kind === "index") return fill(words.index, { first, base: derivation.base });
  if (derivation.kind === "rolling") return fill(words[derivation.by], { first, count: derivation.count });
  return fill(derivation.factor === 1 ? words.quotient : words.scaled, { first, second, factor: derivation.factor });
}

/** The page of a derived indicator. */
export async function showDerived(call: Call<Asked>): Promise<Shown> {
  const { indicator, derivation, parts, ...loaded } = await load(call);
  return {
    title: indicator.name,
    crumbs: [{ label: words.catalogue, path: "/dane" }],
    body: <DerivedPage visit={call.visit} indicator={indicator} formula={formulaOf(derivation, parts)} parts={parts} {...loaded} />,
  };
}

function column(name: string, cell: FileColumn<DerivedRow>["cell"], mayMiss = false): FileColumn<DerivedRow> {
  return { head: { pl: name, en: name }, cell, mayMiss };
}

/** A text of the releases behind some numbers, each once. */
function releaseTexts(numbers: DerivedRow["inputs"], text: (vintage: Vintage) => string): string {
  return [...new Set(releasesOf(numbers).map(text))].join("; ");
}

/** Sources, licences and releases of what a value came from, and its origin: one number that is no fact makes it none. */
function sourceColumns(language: Language, { origin, mode }: Indicator): readonly FileColumn<DerivedRow>[] {
  const told = (name: string, text: (vintage: Vintage) => string) => column(name, ({ inputs }) => releaseTexts(inputs, text));
  const originOf = ({ inputs }: DerivedRow) => releasesOf(inputs).find((one) => one.origin !== "fact")?.origin ?? (inputs.length === 0 ? origin : "fact");
  const marks = markColumns<DerivedRow>(language, (row) => ({ origin: originOf(row), mode }));
  return [
    told("source", ({ source }) => say(language, source.citation)),
    told("licence", ({ source }) => say(language, source.licence)),
    told("vintage", ({ code }) => code),
    ...marks.map(({ head, cell }) => column(head.en, cell)),
  ];
}

/** The same values as a file: each with the numbers that it came from. */
export async function derivedFile(call: Call<Asked>): Promise<Response> {
  const { indicator, derivation, parts, period, rows } = await load(call);
  const { language } = call.visit;
  const columns = [
    column("indicator", () => indicator.code),
    column("teryt7", ({ unit }) => unit.code),
    column("period", ({ point }) => point.period),
    column("value", ({ point }) => point.value, true),
    column("name", ({ unit }) => say(language, unit.name)),
    column("unit_of_measure", () => say(language, indicator.unit)),
    ...seriesOfDerivation(derivation).flatMap((series) => {
      const code = parts.get(series)?.code ?? String(series);
      const of = ({ inputs }: DerivedRow) => inputs.filter((one) => one.series === series);
      return [
        column(code, (row) => of(row)[0]?.value ?? { missing: "not_collected" }, true),
        column(`${code}_source`, (row) =>
          releaseTexts(of(row), ({ code: release, source }) => `${say(language, source.citation)} (${release}), ${say(language, source.licence)}`),
        ),
      ];
    }),
    ...sourceColumns(language, indicator),
  ];
  const body = plainCsvText(language, columns, rows);
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${indicator.code}-${period}.csv"`,
      "cache-control": "public, no-cache",
    },
  });
}
