import { type Bilingual, type ContentText, langOf, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { Asked, Button, ButtonRow, FormSection, type Question, type SelectChoice, type sentForm } from "@splot/kernel/web";
import { type DraftFigure, studyViews } from "../../contract/study.ts";

const words = {
  figure: { pl: "Rycina {no}", en: "Figure {no}" },
  see: { pl: "Zobacz wskaźnik", en: "See the indicator" },
  view: { pl: "Widok", en: "View" },
  period: { pl: "Okres", en: "Period" },
  periodHint: { pl: "Puste pole to najnowszy okres, na przykład 2024.", en: "Left empty it is the newest period, for example 2024." },
  area: { pl: "Obszar", en: "Area" },
  own: { pl: "gminy metropolii", en: "municipalities of the metropolis" },
  per: { pl: "Wartość", en: "Value" },
  best: { pl: "jak na stronie wskaźnika", en: "as on the page of the indicator" },
  head1: { pl: "na mieszkańca", en: "per resident" },
  whole: { pl: "w całości", en: "as a whole" },
  comment: { pl: "Własny wniosek", en: "Own conclusion" },
  commentHint: { pl: "Stanie obok ryciny, oznaczony jako wniosek autora.", en: "It stands beside the figure, marked as the conclusion of the author." },
  commentEn: { pl: "Własny wniosek po angielsku", en: "Own conclusion in English" },
  up: { pl: "Przesuń wyżej", en: "Move up" },
  down: { pl: "Przesuń niżej", en: "Move down" },
  drop: { pl: "Usuń rycinę", en: "Take the figure out" },
  breakdown: { pl: "Podział", en: "Breakdown" },
  all: { pl: "ogółem", en: "total" },
} satisfies Record<string, Bilingual>;
const viewNames: Readonly<Record<(typeof studyViews)[number], Bilingual>> = {
  ranking: { pl: "porównanie gmin", en: "comparison of municipalities" },
  czas: { pl: "w czasie", en: "over time" },
  mapa: { pl: "mapa", en: "map" },
  rozklad: { pl: "rozkład wartości", en: "distribution of the values" },
  gminy: { pl: "każda gmina osobno", en: "each municipality on its own" },
  tabela: { pl: "tabela", en: "table" },
};
/** What a figure of the draft shows, and what can be chosen for it. */
export interface FigureChoices {
  readonly name: ContentText;
  /** Missing: the bank holds it no more. */
  readonly address?: string | undefined;
  /** Empty: it has no breakdown. */
  readonly breakdowns: readonly SelectChoice[];
  readonly canPerHead: boolean;
  /** False: it says itself whom it compares. */
  readonly hasAreas: boolean;
}

export type StudyFigureFieldsProps = {
  readonly visit: Visit;
  readonly state: ReturnType<typeof sentForm>;
  readonly areas: readonly SelectChoice[];
  readonly figure: DraftFigure;
  /** Missing: nothing is known of what it shows. */
  readonly choices: FigureChoices | undefined;
  /** From 0 on. */
  readonly place: number;
  readonly isLast: boolean;
};

/** One figure of a draft: its questions, and the buttons that move it or take it out, which save what was typed. */
export function StudyFigureFields(props: StudyFigureFieldsProps) {
  const { visit, state, figure, place, choices, isLast } = props;
  const { language, at } = visit;
  const t = (text: Bilingual) => say(language, text);
  const name = choices?.name ?? { pl: figure.indicator };
  const title = t(words.figure).replace("{no}", String(place + 1));
  const step = (what: "up" | "down" | "drop", kind: "quiet" | "danger" = "quiet") => (
    <Button kind={kind} name="step" value={`${what}.${place}`} fullLabel={`${t(words[what])}: ${say(language, name)}`}>
      {t(words[what])}
    </Button>
  );
  return (
    <FormSection
      title={
        <>
          {title}: <span lang={langOf(language, name)}>{say(language, name)}</span>
        </>
      }
      description={choices?.address === undefined ? undefined : <a href={at(choices.address)}>{t(words.see)}</a>}
    >
      <input type="hidden" name={`figures.${place}.indicator`} value={figure.indicator} />
      {[...numberQuestions(props), ...commentQuestions(props)].map((question) => (
        <Asked language={language} state={state} question={{ ...question, name: `figures.${place}.${question.name}` }} />
      ))}
      <ButtonRow>
        {place > 0 && step("up")}
        {!isLast && step("down")}
        {step("drop", "danger")}
      </ButtonRow>
    </FormSection>
  );
}

/** Which numbers a figure shows, and how; only what can be chosen is asked. */
function numberQuestions({ visit: { language }, figure, areas, choices }: StudyFigureFieldsProps): readonly Question[] {
  const { view, period, area, breakdown, per } = figure;
  const t = (text: Bilingual) => say(language, text);
  const { breakdowns = [], canPerHead = false, hasAreas = true } = choices ?? {};
  const select = (name: string, label: Bilingual, [value, ...list]: readonly [string | undefined, ...SelectChoice[]]): Question => ({
    name,
    label,
    control: { kind: "select", value: value ?? "", choices: list },
  });
  const pers = [
    { value: "", label: t(words.best) },
    { value: "head", label: t(words.head1) },
    { value: "whole", label: t(words.whole) },
  ];
  return [
    select("view", words.view, [view, ...studyViews.map((value) => ({ value, label: t(viewNames[value]) }))]),
    { name: "period", label: words.period, hint: words.periodHint, control: { kind: "text", width: "short", maxLength: 20, value: period } },
    ...(hasAreas ? [select("area", words.area, [area, { value: "", label: t(words.own) }, ...areas])] : []),
    ...(breakdowns.length > 0 ? [select("breakdown", words.breakdown, [breakdown, { value: "", label: t(words.all) }, ...breakdowns])] : []),
    ...(canPerHead ? [select("per", words.per, [per, ...pers])] : []),
  ];
}

function commentQuestions({ figure: { comment } }: StudyFigureFieldsProps): readonly Question[] {
  const control = (language: "pl" | "en") => ({ kind: "textarea", rows: 4, maxLength: 3000, language, value: comment?.[language] }) as const;
  return [
    { name: "comment.pl", label: words.comment, hint: words.commentHint, control: control("pl") },
    { name: "comment.en", label: words.commentEn, control: control("en") },
  ];
}
