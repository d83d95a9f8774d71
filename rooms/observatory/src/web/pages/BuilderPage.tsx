import { type Bilingual, say } from "@splot/kernel";
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
import { builderPath, type Draft, MOST_FIGURES, type StudyStep, slugOfStudy } from "../../contract/study.ts";
import { type FigureChoices, StudyFigureFields } from "../parts/StudyFigureFields.tsx";
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
  last: { pl: "Ostatnia zmiana:", en: "Last change:" },
  opens: { pl: "„", en: "“" },
  undo: { pl: "Cofnij ostatnią zmianę", en: "Undo the last change" },
  add: { pl: "Dodaj wskaźniki", en: "Add indicators" },
  addHint: {
    pl: `Studium mieści najwyżej ${MOST_FIGURES} rycin. Po zapisaniu wybierzesz widok i okres.`,
    en: `A study holds at most ${MOST_FIGURES} figures. View and period are chosen after saving.`,
  },
  indicators: { pl: "Wskaźniki", en: "Indicators" },
  save: { pl: "Zapisz szkic", en: "Save the draft" },
  publish: { pl: "Opublikuj studium", en: "Publish the study" },
  publishText: {
    pl: "Powstanie publiczna strona oraz pliki PDF, DOCX, XLSX i CSV. Studium już się nie zmieni; poprawką będzie nowe studium. Najpierw zapisz szkic.",
    en: "A public page is made, with PDF, DOCX, XLSX and CSV files. The study will not change; a correction is a new study. Save the draft first.",
  },
} satisfies Record<string, Bilingual>;
const done: Readonly<Record<StudyStep["how"], Bilingual>> = {
  added: { pl: "dodano", en: "added" },
  edited: { pl: "zmieniono", en: "changed" },
  moved: { pl: "przesunięto", en: "moved" },
  removed: { pl: "usunięto", en: "removed" },
};

export type BuilderPageProps = {
  readonly visit: Visit;
  readonly draft: Draft;
  /** In the order of the figures of the draft. */
  readonly figures: readonly FigureChoices[];
  /** All that there are numbers of. */
  readonly choosable: readonly SelectChoice[];
  readonly areas: readonly SelectChoice[];
  /** The change that can be taken back. Missing: there is none. */
  readonly step?: Pick<StudyStep, "how" | "about"> | undefined;
  readonly sent?: Sent | undefined;
};

/** The form in which a study is written: its head, one fieldset a figure, indicators to add; and the button that publishes. */
export function BuilderPage(props: BuilderPageProps) {
  const { visit, draft, sent } = props;
  const { language, at } = visit;
  const slug = slugOfStudy(draft.thing);
  const state = sentForm(language, sent, "save");
  const choices = props.choosable;
  return (
    <>
      <PageHeading title={<LangMark language={language} text={draft.thing.title} />} kicker={say(language, words.kicker)} lead={say(language, words.lead)} />
      <Undo {...props} />
      <Form action={at(builderPath(slug))} hidden={{ _key: KEY_PLACE, revision: state.kept("revision", String(draft.revision)) }}>
        <ErrorSummary language={language} errors={state.errors} />
        <Head {...props} state={state} />
        {/* NOTE: the enter key presses the first button of a form, which must not be one that moves a figure. */}
        <Button>{say(language, words.save)}</Button>
        {draft.figures.map((figure, place) => (
          <StudyFigureFields
            visit={visit}
            state={state}
            areas={props.areas}
            figure={figure}
            choices={props.figures[place]}
            place={place}
            isLast={place === draft.figures.length - 1}
          />
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

/** Takes back the last change, and says which one it was. Pressed again, it goes further back. */
function Undo({ visit: { language, at }, draft, step, sent }: BuilderPageProps) {
  if (step === undefined) return <></>;
  return (
    <AskForm
      language={language}
      action={at(`${builderPath(slugOfStudy(draft.thing))}/cofnij`)}
      form="undo"
      sent={sent}
      questions={[]}
      hidden={{ revision: String(draft.revision) }}
      button={words.undo}
      kind="quiet"
    >
      <p class="muted">
        {say(language, words.last)} {say(language, done[step.how])} {say(language, words.opens)}
        <LangMark language={language} text={step.about} />”
      </p>
    </AskForm>
  );
}
