import { type Bilingual, formatNumber, isMissing, missingText, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { Disclosure, FactList, LangMark, NameMark, PageHeading, Section, Table, Tabs } from "@splot/kernel/web";
import type { AreaValue } from "../../methods/areaValue.ts";
import type { DerivedPoint } from "../../methods/index.ts";
import type { Indicator, Observation } from "../../model/observation.ts";
import { coverageText } from "../parts/indicatorWords.ts";
import { SourceLine, vintagesOf } from "../parts/SourceLine.tsx";
import { valueText } from "../parts/words.ts";

const words = {
  computed: { pl: "Wskaźnik obliczony", en: "A computed indicator" },
  formula: { pl: "Jak jest liczony", en: "How it is computed" },
  area: { pl: "Cała metropolia", en: "The whole metropolis" },
  file: { pl: "Pobierz CSV", en: "Download CSV" },
  numbers: { pl: "Wartości i liczby, z których powstały", en: "Values and the numbers they came from" },
  numbersIntro: {
    pl: "Rozwiń wiersz, a zobaczysz liczby źródłowe. Obliczonej wartości nie przechowujemy: zmienia się razem z nimi.",
    en: "Open a row to see the numbers behind it. The computed value is not stored: it changes with them.",
  },
  municipality: { pl: "Gmina", en: "Municipality" },
  value: { pl: "Wartość", en: "Value" },
  from: { pl: "Z czego", en: "From what" },
  inputs: { pl: "Liczby źródłowe", en: "Source numbers" },
  period: { pl: "Rok", en: "Year" },
  release: { pl: "wydanie", en: "release" },
  sources: { pl: "Źródła", en: "Sources" },
  none: { pl: "Za żaden rok nie ma jeszcze wszystkich potrzebnych liczb.", en: "For no year are all the numbers there yet." },
};

/** A computed value of one municipality with the observations it came from. */
export type DerivedRow = {
  readonly unit: { readonly code: string; readonly name: Bilingual | { readonly pl: string }; readonly slug: string };
  readonly point: DerivedPoint;
  readonly inputs: readonly Observation[];
};

export type DerivedPageProps = {
  readonly visit: Visit;
  readonly indicator: Indicator;
  readonly formula: Bilingual;
  readonly parts: ReadonlyMap<number, Indicator>;
  readonly period: string;
  readonly periods: readonly string[];
  readonly rows: readonly DerivedRow[];
  readonly area?: AreaValue | undefined;
};

/** A computed value in words. Missing: the reason. */
function derivedText({ language }: Visit, indicator: Indicator, { value }: Pick<DerivedPoint, "value">): string {
  return isMissing(value) ? say(language, missingText(value)) : formatNumber(language, value, indicator.decimals);
}

/** An indicator that is computed from others: each value with the numbers it came from. */
export function DerivedPage(props: DerivedPageProps) {
  const { visit, indicator, formula, period, periods, rows, area } = props;
  const { language, at } = visit;
  const unit = say(language, indicator.unit);
  return (
    <>
      <PageHeading
        kicker={say(language, words.computed)}
        title={<LangMark language={language} text={indicator.name} />}
        lead={say(language, indicator.definition)}
      />
      <FactList
        facts={[
          { term: say(language, words.formula), detail: say(language, formula) },
          ...(area === undefined ? [] : [{ term: `${say(language, words.area)}, ${period}`, detail: areaText(props, area, unit) }]),
        ]}
      />
      {periods.length > 1 && (
        <Tabs
          label={say(language, words.period)}
          tabs={periods.map((one) => ({ label: one, href: `${at(indicator.address)}?okres=${one}`, isCurrent: one === period }))}
        />
      )}
      {rows.length === 0 ? <p>{say(language, words.none)}</p> : <Values {...props} />}
      <p>
        <a class="file-link" href={`${at(indicator.address)}/csv?okres=${period}`}>
          {say(language, words.file)}
        </a>
      </p>
    </>
  );
}

function areaText({ visit: { language }, indicator }: DerivedPageProps, { value, known, total }: AreaValue, unit: string): string {
  const shown = isMissing(value) ? say(language, missingText(value)) : `${formatNumber(language, value, indicator.decimals)} ${unit}`;
  return `${shown} (${coverageText(language, known, total)})`;
}

function Values(props: DerivedPageProps) {
  const { visit, indicator, rows, period } = props;
  const { language, at } = visit;
  return (
    <>
      <Section id="wartosci" title={say(language, words.numbers)} intro={say(language, words.numbersIntro)}>
        <Table
          language={language}
          caption={`${say(language, indicator.name)}, ${period}`}
          isFolding
          columns={[
            { key: "unit", label: say(language, words.municipality) },
            { key: "value", label: say(language, words.value), kind: "number", unit: say(language, indicator.unit) },
            { key: "from", label: say(language, words.from) },
          ]}
          rows={rows.map((row) => ({
            key: row.unit.code,
            cells: {
              unit: (
                <a href={at(`/gminy/${row.unit.slug}`)}>
                  <NameMark language={language} text={row.unit.name} />
                </a>
              ),
              value: derivedText(visit, indicator, row.point),
              from: <Inputs {...props} row={row} />,
            },
          }))}
        />
      </Section>
      <Section id="zrodla" title={say(language, words.sources)}>
        {vintagesOf(rows.flatMap(({ inputs }) => inputs)).map((vintage) => (
          <p>
            <SourceLine language={language} vintage={vintage} />
          </p>
        ))}
      </Section>
    </>
  );
}

function Inputs({ visit: { language, at }, parts, row }: DerivedPageProps & { readonly row: DerivedRow }) {
  return (
    <Disclosure label={say(language, words.inputs)}>
      <ul>
        {row.inputs.map((input) => {
          const part = parts.get(input.series);
          return part === undefined ? null : (
            <li>
              <a href={at(`${part.address}?okres=${input.period}`)}>
                <LangMark language={language} text={part.name} />
              </a>
              : {valueText(language, part, input)} {isMissing(input.value) ? "" : say(language, part.unit)} ({input.period}, {say(language, words.release)}{" "}
              {input.vintage.code})
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
