import { type Bilingual, type Language, say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import {
  Asked,
  AskForm,
  Button,
  Disclosure,
  ErrorSummary,
  Form,
  FormSection,
  LangMark,
  PageHeading,
  Section,
  type SelectChoice,
  type Sent,
  sentForm,
} from "@splot/kernel/web";
import { builderPath, type Draft, type DraftFigure, MOST_FIGURES, slugOfStudy, studyViews } from "../../contract/study.ts";
import type { Indicator } from "../../model/observation.ts";
import { studyWords } from "../parts/studyWords.ts";

const words = {
  kicker: { pl: "Szkic studium diagnostycznego", en: "Draft of a diagnostic study" },
  lead: {
    pl: "Szkic widzi tylko biuro. Liczby i zdania tytułowe powstaną z danych w chwili publikacji.",
    en: "Only the office sees the draft. Numbers and titles are made of the data at the moment of publication.",
  },
  head: { pl: "O studium", en: "About the study" },
  introduction: { pl: "Wprowadzenie", en: "Introduction" },
  introductionEn: { pl: "Wprowadzenie po angielsku", en: "Introduction in English" },
  introductionHint: {
    pl: "Po co powstało studium i czego dotyczy. Pusty wiersz zaczyna nowy akapit.",
    en: "What the study is for and about. An empty line begins a new paragraph.",
  },
  figure: { pl: "Figura {no}: {name}", en: "Figure {no}: {name}" },
  see: { pl: "Zobacz wskaźnik", en: "See the indicator" },
  place: { pl: "Kolejność", en: "Order" },
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
  commentHint: { pl: "Stanie obok figury, oznaczony jako wniosek autora.", en: "It stands beside the figure, marked as the conclusion of the author." },
  commentEn: { pl: "Własny wniosek po angielsku", en: "Own conclusion in English" },
  drop: { pl: "Usuń tę figurę", en: "Take this figure out" },
  add: { pl: "Dodaj wskaźniki", en: "Add indicators" },
  addHint: {
    pl: `Studium mieści najwyżej ${MOST_FIGURES} figur. Po zapisaniu wybierzesz widok i okres.`,
    en: `A study holds at most ${MOST_FIGURES} figures. View and period are chosen after saving.`,
  },
  indicators: { pl: "Wskaźniki", en: "Indicators" },
  save: { pl: "Zapisz szkic", en: "Save the draft" },
  publish: { pl: "Opublikuj studium", en: "Publish the study" },
  publishText: {
    pl: "Powstanie publiczna strona oraz pliki PDF i DOCX. Studium już się nie zmieni; poprawką będzie nowe studium. Najpierw zapisz szkic.",
    en: "A public page is made, with PDF and DOCX files. The study will not change; a correction is a new study. Save the draft first.",
  },
} satisfies Record<string, Bilingual>;
const viewNames: Readonly<Record<(typeof studyViews)[number], Bilingual>> = {
  ranking: { pl: "porównanie gmin", en: "comparison of municipalities" },
  czas: { pl: "w czasie", en: "over time" },
  mapa: { pl: "mapa", en: "map" },
  tabela: { pl: "tabela", en: "table" },
};

export type BuilderPageProps = {
  readonly visit: Visit;
  readonly draft: Draft;
  readonly indicators: readonly Indicator[];
  /** Those that there are numbers of. */
  readonly choosable: readonly Indicator[];
  readonly areas: readonly SelectChoice[];
  readonly sent?: Sent | undefined;
};

/** The form in which a study is written: its head, one fieldset a figure, indicators to add; and the button that publishes. */
export function BuilderPage(props: BuilderPageProps) {
  const { visit, draft, sent } = props;
  const { language, at } = visit;
  const slug = slugOfStudy(draft.thing);
  const state = sentForm(language, sent, "save");
  const choices = props.choosable.map(({ code, name }) => ({ value: code, label: say(language, name) }));
  return (
    <>
      <PageHeading title={<LangMark language={language} text={draft.thing.title} />} kicker={say(language, words.kicker)} lead={say(language, words.lead)} />
      <Form action={at(builderPath(slug))} hidden={{ _key: KEY_PLACE, revision: state.kept("revision", String(draft.revision)) }}>
        <ErrorSummary language={language} errors={state.errors} />
        <Head {...props} state={state} />
        {draft.figures.map((figure, place) => (
          <FigureFields {...props} state={state} figure={figure} place={place} />
        ))}
        {draft.figures.length < MOST_FIGURES && (
          <FormSection title={say(language, words.add)} description={say(language, words.addHint)}>
            <Disclosure label={say(language, words.indicators)} isOpen={draft.figures.length === 0 || state.isSent}>
              <Asked language={language} state={state} question={{ name: "added", label: words.indicators, control: { kind: "checkboxes", choices } }} />
            </Disclosure>
          </FormSection>
        )}
        <Button kind="primary">{say(language, words.save)}</Button>
      </Form>
      {draft.figures.length > 0 && (
        <Section id="publikacja" title={say(language, words.publish)} intro={say(language, words.publishText)}>
          <AskForm
            language={language}
            action={at(`${builderPath(slug)}/opublikuj`)}
            form="publish"
            sent={sent}
            questions={[]}
            hidden={{ revision: String(draft.revision) }}
            button={words.publish}
            kind="secondary"
          />
        </Section>
      )}
    </>
  );
}

type PartProps = BuilderPageProps & { readonly state: ReturnType<typeof sentForm> };

function Head({ visit: { language }, draft: { thing, introduction }, state }: PartProps) {
  const rows = 6;
  return (
    <FormSection title={say(language, words.head)}>
      <Asked
        language={language}
        state={state}
        question={{ name: "title.pl", label: studyWords.title, isRequired: true, control: { kind: "text", maxLength: 200, value: thing.title.pl } }}
      />
      <Asked
        language={language}
        state={state}
        question={{ name: "title.en", label: studyWords.titleEn, control: { kind: "text", maxLength: 200, value: thing.title.en } }}
      />
      <Asked
        language={language}
        state={state}
        question={{
          name: "introduction.pl",
          label: words.introduction,
          hint: words.introductionHint,
          control: { kind: "textarea", rows, maxLength: 6000, language: "pl", value: introduction?.pl },
        }}
      />
      <Asked
        language={language}
        state={state}
        question={{
          name: "introduction.en",
          label: words.introductionEn,
          control: { kind: "textarea", rows, maxLength: 6000, language: "en", value: introduction?.en },
        }}
      />
    </FormSection>
  );
}

type FigureProps = PartProps & { readonly figure: DraftFigure; readonly place: number };

function FigureFields(props: FigureProps) {
  const { visit, indicators, state, figure, place } = props;
  const { language, at } = visit;
  const indicator = indicators.find(({ code }) => code === figure.indicator);
  const name = indicator === undefined ? figure.indicator : say(language, indicator.name);
  return (
    <FormSection
      title={say(language, words.figure)
        .replace("{no}", String(place + 1))
        .replace("{name}", name)}
      description={indicator === undefined ? undefined : <a href={at(indicator.address)}>{say(language, words.see)}</a>}
    >
      <input type="hidden" name={`figures.${place}.indicator`} value={figure.indicator} />
      {questionsOf(language, props).map((question) => (
        <Asked language={language} state={state} question={{ ...question, name: `figures.${place}.${question.name}` }} />
      ))}
    </FormSection>
  );
}

/** The questions of one figure, by the names of their parts. */
function questionsOf(language: Language, { figure, place, areas }: FigureProps): readonly Parameters<typeof Asked>[0]["question"][] {
  const { view, period, area, per, comment } = figure;
  const t = (text: Bilingual) => say(language, text);
  const pers = [
    { value: "", label: t(words.best) },
    { value: "head", label: t(words.head1) },
    { value: "whole", label: t(words.whole) },
  ];
  return [
    { name: "view", label: words.view, control: { kind: "select", value: view, choices: studyViews.map((value) => ({ value, label: t(viewNames[value]) })) } },
    { name: "period", label: words.period, hint: words.periodHint, control: { kind: "text", width: "short", maxLength: 20, value: period } },
    { name: "area", label: words.area, control: { kind: "select", value: area ?? "", choices: [{ value: "", label: t(words.own) }, ...areas] } },
    { name: "per", label: words.per, control: { kind: "select", value: per ?? "", choices: pers } },
    {
      name: "comment.pl",
      label: words.comment,
      hint: words.commentHint,
      control: { kind: "textarea", rows: 4, maxLength: 3000, language: "pl", value: comment?.pl },
    },
    { name: "comment.en", label: words.commentEn, control: { kind: "textarea", rows: 4, maxLength: 3000, language: "en", value: comment?.en } },
    { name: "place", label: words.place, control: { kind: "text", type: "number", width: "short", value: String(place + 1) } },
    { name: "drop", label: words.drop, control: { kind: "checkbox", value: "yes" } },
  ];
}
