import { type Bilingual, formatInstant, formatNumber, isMissing, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import {
  Disclosure,
  type Fact,
  FactList,
  type FigureSource,
  LangMark,
  NameMark,
  Notice,
  OriginMark,
  PageHeading,
  Section,
  Table,
  Tabs,
} from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import { normalisationNames, type StoredComposite } from "../../model/composite.ts";
import { periodText } from "../figures/plot.ts";
import { CompositeRanges } from "../parts/CompositeRanges.tsx";
import { CompositeValues } from "../parts/CompositeValues.tsx";
import type { CompositeRow, ShownComposite } from "../parts/compositeRow.ts";
import { coverageText } from "../parts/indicatorWords.ts";

const words = {
  kicker: { pl: "Wskaźnik złożony", en: "Composite indicator" },
  older: { pl: "To starsza wersja", en: "This is an older version" },
  olderText: { pl: "Liczby poniżej policzono jej wagami. ", en: "The numbers below are computed with its weights. " },
  newest: { pl: "Pokaż najnowszą wersję", en: "Show the newest version" },
  warning: { pl: "Dane niezweryfikowane", en: "Unverified figures" },
  warningText: {
    pl: "Część liczb, z których go policzono, nie jest potwierdzona. Dlatego nie podajemy miejsc, a gminy stoją w kolejności alfabetycznej.",
    en: "Some of the numbers behind it are not confirmed. That is why no ranks are given and the municipalities stand in alphabetical order.",
  },
  formula: { pl: "Jak jest liczony", en: "How it is computed" },
  formulaText: { pl: "średnia ważona składników; skala: {scale}", en: "weighted mean of its parts; scale: {scale}" },
  set: { pl: "Kogo porównuje", en: "Whom it compares" },
  far: { pl: "Wartości skrajne", en: "Extreme values" },
  farPlain: { pl: "liczone bez zmian", en: "counted as they are" },
  farPulled: { pl: "dalsze niż trzy odchylenia liczone jak trzy odchylenia", en: "beyond three deviations counted as three deviations" },
  farNone: { pl: "nie było takich", en: "there were none" },
  known: { pl: "Kompletność", en: "Coverage" },
  version: { pl: "Wersja", en: "Version" },
  technical: { pl: "Szczegóły techniczne", en: "Technical details" },
  hash: { pl: "Suma kontrolna SHA-256 wersji", en: "SHA-256 checksum of the version" },
  versionText: { pl: "{no} z {at}", en: "{no} of {at}" },
  code: { pl: "Kod w API", en: "Code in the API" },
  period: { pl: "Okres", en: "Period" },
  none: { pl: "Za żaden okres nie ma jeszcze dość danych.", en: "For no period are there enough figures yet." },
  parts: { pl: "Składniki i wagi", en: "Parts and weights" },
  no: { pl: "Nr", en: "No." },
  indicator: { pl: "Wskaźnik", en: "Indicator" },
  weight: { pl: "Waga", en: "Weight" },
  share: { pl: "Udział", en: "Share" },
  direction: { pl: "Co znaczy lepiej", en: "What better means" },
  up: { pl: "więcej", en: "more" },
  down: { pl: "mniej", en: "less" },
  gone: { pl: "wskaźnik wycofano", en: "the indicator was withdrawn" },
  versions: { pl: "Wersje", en: "Versions" },
  change: { pl: "Zmień składniki lub wagi", en: "Change parts or weights" },
} satisfies Record<string, Bilingual>;

export type CompositePageProps = {
  readonly visit: Visit;
  readonly composite: StoredComposite;
  readonly loaded: ShownComposite;
  readonly rows: readonly CompositeRow[];
  readonly source: FigureSource;
  /** Where the releases come from, one after another. */
  readonly sources: Child;
  readonly isVerified: boolean;
  readonly versions: readonly { readonly no: number; readonly madeAt: Date }[];
  /** The address of the page, or of a file, for a period and a version. */
  hrefOf(asked: { readonly ending?: string; readonly period?: string | undefined; readonly version?: number | undefined }): string;
  /** The form of a new version. Missing: the reader may make none. */
  readonly form?: Child;
  readonly isFormOpen?: boolean | undefined;
  readonly panels: Child;
};

/** A composite indicator: its values with their parts, its weights, and how far its ranks depend on them. */
export function CompositePage(props: CompositePageProps) {
  const { visit, composite, loaded, versions, hrefOf } = props;
  const { language } = visit;
  const t = (text: Bilingual) => say(language, text);
  const newest = versions[0]?.no ?? composite.version;
  return (
    <>
      <PageHeading
        kicker={t(words.kicker)}
        title={<LangMark language={language} text={composite.name} />}
        lead={say(language, composite.definition)}
        mark={<OriginMark language={language} mark={composite.origin} />}
      />
      {composite.version !== newest && (
        <Notice language={language} tone="info" isAnnounced={false} title={t(words.older)}>
          {t(words.olderText)}
          <a href={hrefOf({})}>{t(words.newest)}</a>
        </Notice>
      )}
      {!props.isVerified && (
        <Notice language={language} tone="warning" isAnnounced={false} title={t(words.warning)}>
          {t(words.warningText)}
        </Notice>
      )}
      {loaded.periods.length > 1 && (
        <Tabs
          label={t(words.period)}
          tabs={loaded.periods.map((period) => ({
            label: periodText(language, period),
            href: hrefOf({ period, version: versionAsked(props) }),
            isCurrent: period === loaded.period,
          }))}
        />
      )}
      {loaded.period === "" ? (
        <p>{t(words.none)}</p>
      ) : (
        <CompositeValues
          {...{ language, composite, loaded, rows: props.rows, source: props.source }}
          fileAt={(ending) => hrefOf({ ending, period: loaded.period, version: versionAsked(props) })}
        />
      )}
      <Section id="skladniki" title={t(words.parts)}>
        <Weights {...props} />
      </Section>
      {loaded.isRanked && <CompositeRanges language={language} period={loaded.period} rows={props.rows} source={props.source} />}
      <FactList facts={factsOf(props)} />
      <Disclosure label={t(words.technical)}>
        <FactList facts={[{ term: t(words.hash), detail: <code>{composite.sha256}</code> }]} />
      </Disclosure>
      {versions.length > 1 && <Versions {...props} />}
      {props.form !== undefined && (
        <Disclosure label={t(words.change)} isOpen={props.isFormOpen === true}>
          {props.form}
        </Disclosure>
      )}
      {props.panels}
    </>
  );
}

/** The version as an address names it: only where it is not the newest. */
function versionAsked({ composite, versions }: Pick<CompositePageProps, "composite" | "versions">): number | undefined {
  return composite.version === (versions[0]?.no ?? composite.version) ? undefined : composite.version;
}

function Weights({ visit: { language, at }, composite: { components }, loaded: { indicators } }: CompositePageProps) {
  const t = (text: Bilingual) => say(language, text);
  const all = components.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <Table
      language={language}
      caption={t(words.parts)}
      isCaptionHidden
      columns={[
        { key: "no", label: t(words.no) },
        { key: "indicator", label: t(words.indicator) },
        { key: "weight", label: t(words.weight), kind: "number" },
        { key: "share", label: t(words.share), kind: "number", unit: "%" },
        { key: "direction", label: t(words.direction) },
      ]}
      rows={components.map(({ indicator: code, weight, direction }, place) => {
        const indicator = indicators.find((one) => one.code === code);
        return {
          key: code,
          cells: {
            no: place + 1,
            indicator:
              indicator === undefined ? (
                `${code} (${t(words.gone)})`
              ) : (
                <a href={at(indicator.address)}>
                  <LangMark language={language} text={indicator.name} />
                </a>
              ),
            weight: formatNumber(language, weight),
            share: formatNumber(language, (weight / all) * 100, 1),
            direction: t(words[direction]),
          },
        };
      })}
    />
  );
}

function factsOf({ visit: { language, space }, composite, loaded, rows, sources }: CompositePageProps): readonly Fact[] {
  const t = (text: Bilingual) => say(language, text);
  const pulled = [...new Set([...loaded.clipped.values()].flat())].flatMap((code) => loaded.units.find((one) => one.code === code) ?? []);
  const names = pulled.map(({ name }) => say(language, name)).join(", ");
  const known = rows.filter(({ value }) => !isMissing(value.value)).length;
  return [
    { term: t(words.formula), detail: t(words.formulaText).replace("{scale}", t(normalisationNames[composite.by])) },
    { term: t(words.set), detail: loaded.area === undefined ? composite.area : <NameMark language={language} text={loaded.area.name} /> },
    { term: t(words.far), detail: composite.winsorised ? `${t(words.farPulled)}: ${names === "" ? t(words.farNone) : names}` : t(words.farPlain) },
    { term: t(words.known), detail: coverageText(language, known, loaded.units.length) },
    {
      term: t(words.version),
      detail: t(words.versionText)
        .replace("{no}", String(composite.version))
        .replace("{at}", formatInstant(language, composite.madeAt, space.zone)),
    },
    { term: t(words.code), detail: composite.code },
    { term: say(language, { pl: "Źródła", en: "Sources" }), detail: sources },
  ];
}

function Versions({ visit: { language, space }, versions, composite, hrefOf }: CompositePageProps) {
  return (
    <Section id="wersje" title={say(language, words.versions)}>
      <ul>
        {versions.map(({ no, madeAt }) => {
          const text = say(language, words.versionText)
            .replace("{no}", String(no))
            .replace("{at}", formatInstant(language, madeAt, space.zone));
          return <li>{no === composite.version ? text : <a href={hrefOf({ version: no })}>{text}</a>}</li>;
        })}
      </ul>
    </Section>
  );
}
