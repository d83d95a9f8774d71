import {
  type Bilingual,
  fill,
  formatInstant,
  formatNumber,
  isMissing,
  type ListAsked,
  type Measured,
  missing,
  missingText,
  type PluralForms,
  say,
} from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { AskForm, Disclosure, LangMark, NameMark, PageHeading, Section, type SelectChoice, type Sent, StateWord, Table, type Tone } from "@splot/kernel/web";
import { type AssessmentStatus, assessmentStatuses, type GoalTarget, pathKinds, pathNames } from "../../model/storedTarget.ts";
import { QualityList } from "../parts/QualityList.tsx";
import { type QualityDesk, QualityTabs, qualityDesks, qualityWords } from "../parts/QualityTabs.tsx";

export const targetsTitle = { pl: "Wartości docelowe", en: "Targets" };
const tones: Readonly<Record<AssessmentStatus, Tone>> = { achieved: "good", on_track: "good", behind: "warning", away: "danger", unknown: "neutral" };
const words = {
  lead: {
    pl: "Co cele strategii chcą osiągnąć i jak to idzie. Ocenę liczy program z najnowszych danych; przy każdej jest jej wyliczenie.",
    en: "What the goals of the strategy want to reach, and how it goes. The program computes the status from the newest figures; each shows its calculation.",
  },
  goal: { pl: "Cel strategii", en: "Goal of the strategy" },
  unit: { pl: "Obszar", en: "Area" },
  target: { pl: "Wartość docelowa", en: "Target" },
  targetText: { pl: "{value} {unit} w {period} ({path})", en: "{value} {unit} in {period} ({path})" },
  cited: { pl: "Dokument", en: "Document" },
  citedText: { pl: "wersja {no} ({state})", en: "version {no} ({state})" },
  uncited: { pl: "cel nie stoi jeszcze w żadnej wersji", en: "the goal stands in no version yet" },
  status: { pl: "Ocena", en: "Status" },
  working: { pl: "Wyliczenie", en: "Calculation" },
  baseline: { pl: "Na początku ({period}): {value}", en: "At the beginning ({period}): {value}" },
  current: { pl: "Teraz ({period}): {value}", en: "Now ({period}): {value}" },
  expected: { pl: "Według drogi do celu powinno być: {value}", en: "On the way to the target it should be: {value}" },
  ratio: { pl: "Przebyta droga do należnej: {value}", en: "Way done to way due: {value}" },
  needed: { pl: "Potrzebna zmiana na rok: {value}", en: "Change needed a year: {value}" },
  soFar: { pl: "Dotychczasowa zmiana na rok: {value}", en: "Change so far a year: {value}" },
  forecast: { pl: "Trend prowadzi do: {value}", en: "The trend leads to: {value}" },
  rule: {
    pl: "Progi: od 0,95 zgodnie z planem, poniżej 0,60 niewystarczająco. Oceniono {at}.",
    en: "Thresholds: on track from 0.95, insufficient under 0.60. Assessed {at}.",
  },
  none: { pl: "Żadna wartość docelowa nie pasuje do tych słów.", en: "No target fits these words." },
  noneNext: { pl: "Wpisz mniej słów.", en: "Type fewer words." },
  noneYet: { pl: "Cele strategii nie mają wartości docelowych.", en: "The goals of the strategy have no targets." },
  noneYetNext: {
    pl: "Dokumenty, z których korzystamy, ich nie podają. Ustala je specjalista biura razem ze strategią.",
    en: "The documents that we rely on do not state any. A domain officer sets them with the strategy.",
  },
  search: { pl: "Szukaj celu lub wskaźnika", en: "Search by goal or indicator" },
  fresh: { pl: "Nowa wartość docelowa", en: "A new target" },
  freshIntro: {
    pl: "Obowiązuje razem z celem strategii. Nowsza wartość tego samego celu, wskaźnika i obszaru zastępuje poprzednią.",
    en: "It is in force with the goal of the strategy. A newer one of the same goal, indicator and area takes its place.",
  },
  from: { pl: "Okres początkowy", en: "First period" },
  due: { pl: "Okres docelowy", en: "Period of the target" },
  path: { pl: "Droga do celu", en: "Way to the target" },
  low: { pl: "Dolna granica", en: "Lower limit" },
  high: { pl: "Górna granica", en: "Upper limit" },
  corridorHint: { pl: "Tylko gdy wartość ma się utrzymać w przedziale.", en: "Only where the value is to stay within a corridor." },
  tolerance: { pl: "Dopuszczalne odchylenie", en: "Tolerance" },
  toleranceHint: { pl: "Tylko gdy wartość ma się utrzymać.", en: "Only where the value is to be kept." },
  points: { pl: "Cele pośrednie", en: "Interim targets" },
  pointsHint: {
    pl: "Tylko przy celach pośrednich. W każdym wierszu okres i wartość, na przykład 2027: 45.",
    en: "Only with interim targets. A period and a value in each line, for example 2027: 45.",
  },
  assess: { pl: "Przelicz oceny", en: "Assess again" },
  assessText: {
    pl: "Program przelicza oceny sam, gdy przychodzą nowe dane. Przelicz je teraz, gdy zapisano przerwanie szeregu.",
    en: "The program assesses by itself when new figures come. Assess now when a break in a series was recorded.",
  },
  set: { pl: "Ustal wartość docelową", en: "Set the target" },
};
const targetForms: PluralForms = { pl: ["wartość docelowa", "wartości docelowe", "wartości docelowych"], en: ["target", "targets"] };

export type TargetsPageProps = {
  readonly visit: Visit;
  /** The desks that the reader may open. Missing: the page is public and no desk. */
  readonly desks?: readonly QualityDesk[] | undefined;
  readonly path: string;
  readonly query: ListAsked;
  readonly targets: readonly GoalTarget[];
  readonly count: number;
  readonly next?: string | undefined;
  /** Choices of the form. Missing: the reader may set none. */
  readonly setting?:
    | { readonly goals: readonly SelectChoice[]; readonly indicators: readonly SelectChoice[]; readonly units: readonly SelectChoice[] }
    | undefined;
  readonly sent?: Sent | undefined;
};

/** Targets of the goals with their status and its working. */
export function TargetsPage(props: TargetsPageProps) {
  const { visit, path, query, targets, count, next, setting } = props;
  const { language } = visit;
  return (
    <>
      <PageHeading title={say(language, targetsTitle)} lead={say(language, words.lead)} />
      {props.desks !== undefined && <QualityTabs visit={visit} desks={props.desks} current="targets" />}
      <QualityList visit={visit} path={path} asked={query} words={words} count={count} countForms={targetForms} next={next}>
        <TargetTable visit={visit} targets={targets} hasGoal />
      </QualityList>
      {setting !== undefined && <Assess {...props} />}
      {setting !== undefined && <NewTarget {...props} setting={setting} />}
    </>
  );
}

/** Targets as a table; `hasGoal`: each with the goal that it belongs to. */
export function TargetTable({
  visit,
  targets,
  hasGoal = false,
}: {
  readonly visit: Visit;
  readonly targets: readonly GoalTarget[];
  readonly hasGoal?: boolean;
}) {
  const { language } = visit;
  const heads: readonly { readonly key: string; readonly label: Bilingual }[] = [
    ...(hasGoal ? [{ key: "goal", label: words.goal }] : []),
    { key: "indicator", label: qualityWords.indicator },
    { key: "unit", label: words.unit },
    { key: "target", label: words.target },
    { key: "cited", label: words.cited },
    { key: "status", label: words.status },
  ];
  return (
    <Table
      language={language}
      caption={say(language, targetsTitle)}
      isCaptionHidden
      isFolding
      columns={heads.map(({ key, label }) => ({ key, label: say(language, label) }))}
      rows={targets.map((target) => ({ key: target.id, cells: cellsOf(visit, target) }))}
    />
  );
}

function cellsOf(visit: Visit, target: GoalTarget) {
  const { language, at } = visit;
  const { goal, indicator, unit, due, path, cited, assessment } = target;
  const measure = say(language, indicator.unit);
  const told = { value: formatNumber(language, due.value), unit: measure, period: due.period, path: say(language, pathNames[path.kind]) };
  return {
    goal: (
      <a href={at(goal.address)}>
        <LangMark language={language} text={goal.title} />
      </a>
    ),
    indicator: (
      <a href={at(indicator.address)}>
        <LangMark language={language} text={indicator.name} />
      </a>
    ),
    unit: <NameMark language={language} text={unit.name} />,
    target: say(language, fill(words.targetText, told)),
    cited:
      cited === undefined ? (
        say(language, words.uncited)
      ) : (
        <>
          <a href={at(`${cited.address}/wersje/${cited.no}`)}>
            <LangMark language={language} text={cited.title} />
          </a>
          , {say(language, fill(words.citedText, { no: cited.no, state: say(language, visit.words.state(cited.kind, cited.state)) }))}
        </>
      ),
    status:
      assessment === undefined ? (
        "–"
      ) : (
        <>
          <StateWord tone={tones[assessment.status]}>{say(language, assessmentStatuses[assessment.status])}</StateWord>
          {assessment.reason === undefined ? "" : ` (${say(language, missingText(missing(assessment.reason as never)))})`}
          <Working visit={visit} target={target} />
        </>
      ),
  };
}

type WorkingShown = Readonly<Record<"expected" | "ratio" | "neededPerYear" | "soFarPerYear" | "forecast", Measured>> & {
  readonly baseline: { readonly used: string; readonly value: number } | null;
  readonly current: { readonly period: string; readonly value: number } | null;
};

function Working({ visit: { language, space }, target: { indicator, assessment } }: { readonly visit: Visit; readonly target: GoalTarget }) {
  if (assessment === undefined) return null;
  const { working } = assessment.content as { readonly working: WorkingShown };
  const number = (value: Measured) =>
    isMissing(value) ? say(language, missingText(value)) : `${formatNumber(language, Math.round(value * 100) / 100)} ${say(language, indicator.unit)}`;
  const lines = [
    ...(working.baseline === null ? [] : [fill(words.baseline, { period: working.baseline.used, value: number(working.baseline.value) })]),
    ...(working.current === null ? [] : [fill(words.current, { period: working.current.period, value: number(working.current.value) })]),
    fill(words.expected, { value: number(working.expected) }),
    fill(words.ratio, { value: isMissing(working.ratio) ? number(working.ratio) : formatNumber(language, Math.round(working.ratio * 100) / 100) }),
    fill(words.needed, { value: number(working.neededPerYear) }),
    fill(words.soFar, { value: number(working.soFarPerYear) }),
    fill(words.forecast, { value: number(working.forecast) }),
    fill(words.rule, { at: formatInstant(language, assessment.at, space.zone) }),
  ];
  return (
    <Disclosure label={say(language, words.working)}>
      <ul>
        {lines.map((line) => (
          <li>{say(language, line)}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Assess({ visit: { language, at }, sent }: TargetsPageProps) {
  return (
    <AskForm
      language={language}
      action={at(`${qualityDesks.targets.path}/przelicz`)}
      form="assess"
      sent={sent}
      questions={[]}
      button={words.assess}
      kind="secondary"
    >
      <p>{say(language, words.assessText)}</p>
    </AskForm>
  );
}

function NewTarget({ visit: { language, at }, sent, setting }: TargetsPageProps & { readonly setting: NonNullable<TargetsPageProps["setting"]> }) {
  const number = { kind: "text", inputMode: "decimal", width: "short", maxLength: 30 } as const;
  const period = { kind: "text", width: "short", maxLength: 20 } as const;
  const paths = pathKinds.map((value) => ({ value, label: say(language, pathNames[value]) }));
  return (
    <Section id="nowa" title={say(language, words.fresh)} intro={say(language, words.freshIntro)}>
      <AskForm
        language={language}
        action={at(qualityDesks.targets.path)}
        form="target"
        sent={sent}
        button={words.set}
        questions={[
          { name: "goal", label: words.goal, isRequired: true, control: { kind: "select", choices: setting.goals } },
          { name: "indicator", label: qualityWords.indicator, isRequired: true, control: { kind: "select", choices: setting.indicators } },
          { name: "unit", label: words.unit, isRequired: true, control: { kind: "select", choices: setting.units } },
          { name: "from", label: words.from, hint: qualityWords.periodHint, isRequired: true, control: period },
          { name: "due", label: words.due, isRequired: true, control: period },
          { name: "value", label: words.target, isRequired: true, control: number },
          { name: "kind", label: words.path, isRequired: true, control: { kind: "select", choices: paths } },
          { name: "points", label: words.points, hint: words.pointsHint, control: { kind: "textarea", rows: 3, maxLength: 1000 } },
          { name: "low", label: words.low, hint: words.corridorHint, control: number },
          { name: "high", label: words.high, hint: words.corridorHint, control: number },
          { name: "tolerance", label: words.tolerance, hint: words.toleranceHint, control: number },
        ]}
      />
    </Section>
  );
}
