import { type Bilingual, counted, formatDay, say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import {
  Button,
  ButtonLink,
  ButtonRow,
  EmptyState,
  ErrorSummary,
  errorOf,
  Field,
  Form,
  LangMark,
  PageHeading,
  Section,
  StateWord,
  Table,
} from "@splot/kernel/web";
import { nouns } from "../../model/nouns.ts";
import { type Source, sourceKindCodes, sourceKinds } from "../../model/source.ts";
import { nextStudyState, type Study, studyKinds, studyStates } from "../../model/study.ts";
import { formState, type Sent } from "../parts/form.ts";

const words = {
  sources: { pl: "Źródła", en: "Sources" },
  noSources: { pl: "Nie ma jeszcze żadnego źródła", en: "There is no source yet" },
  noSourcesNext: { pl: "Zarejestruj pierwszą rozmowę albo dokument w formularzu poniżej.", en: "Register the first talk or document in the form below." },
  source: { pl: "Źródło", en: "Source" },
  role: { pl: "Kto mówi", en: "Who speaks" },
  roleEn: { pl: "Kto mówi, po angielsku", en: "Who speaks, in English" },
  roleHint: {
    pl: "Zajęcie albo rola, na przykład „mieszkanka dojeżdżająca pociągiem”. Nigdy imię ani nazwisko.",
    en: "What they do, for example “a resident who commutes by train”. Never a name.",
  },
  municipality: { pl: "Gmina", en: "Municipality" },
  people: { pl: "Ile osób", en: "How many people" },
  peopleHint: { pl: "0, jeśli to dokument.", en: "0 for a document." },
  takenOn: { pl: "Dzień", en: "Day" },
  kind: { pl: "Rodzaj", en: "Kind" },
  state: { pl: "Stan", en: "State" },
  register: { pl: "Zarejestruj źródło", en: "Register a source" },
  cards: { pl: "Karty", en: "Cards" },
  board: { pl: "Grupuj karty", en: "Group the cards" },
  insight: { pl: "Sformułuj wniosek", en: "State an insight" },
  advance: { pl: "Przejdź do etapu: {state}", en: "Move on to: {state}" },
  page: { pl: "Jawna strona badania", en: "Public page of the study" },
  none: { pl: "–", en: "–" },
  notGiven: { pl: "– nie dotyczy –", en: "– does not apply –" },
} satisfies Record<string, Bilingual>;

export type StudyDeskPageProps = {
  readonly visit: Visit;
  readonly study: Study;
  readonly sources: readonly Source[];
  readonly cardCount: number;
  readonly municipalities: readonly string[];
  readonly sent?: Sent | undefined;
};

/** The desk of one study: its sources, the form for the next one, the ways to cards and insights. */
export function StudyDeskPage(props: StudyDeskPageProps) {
  const { visit, study, sources, cardCount } = props;
  const { language, at } = visit;
  const isClosed = study.thing.state === "closed";
  const next = nextStudyState(study.thing.state);
  const { errors } = formState(language, props.sent, "advance");
  const path = `/praca/wnioski/badania/${study.id}`;
  return (
    <>
      <PageHeading
        kicker={say(language, studyKinds[study.kind])}
        title={<LangMark language={language} text={study.thing.title} />}
        lead={study.question === undefined ? undefined : <LangMark language={language} text={study.question} />}
        state={<StateWord>{say(language, visit.words.state("study", study.thing.state))}</StateWord>}
      />
      <p>
        <a href={at(study.thing.address)}>{say(language, words.page)}</a>
      </p>
      <Section id="zrodla" title={say(language, words.sources)}>
        {sources.length === 0 ? (
          <EmptyState title={say(language, words.noSources)}>{isClosed ? undefined : say(language, words.noSourcesNext)}</EmptyState>
        ) : (
          <Sources visit={visit} sources={sources} />
        )}
      </Section>
      <Section id="karty" title={say(language, words.cards)} intro={counted(language, cardCount, nouns.card)}>
        <ButtonRow>
          <ButtonLink href={at(`${path}/tablica`)}>{say(language, words.board)}</ButtonLink>
          <ButtonLink href={at(`/praca/wnioski/nowy?badanie=${study.id}`)}>{say(language, words.insight)}</ButtonLink>
        </ButtonRow>
      </Section>
      {!isClosed && <RegisterForm {...props} />}
      <ErrorSummary language={language} errors={errors} />
      {next !== undefined && (
        <Form action={at(`${path}/dalej`)} hidden={{ _key: KEY_PLACE }}>
          <Button>{say(language, words.advance).replace("{state}", say(language, studyStates[next]))}</Button>
        </Form>
      )}
    </>
  );
}

function Sources({ visit, sources }: Pick<StudyDeskPageProps, "visit" | "sources">) {
  const { language, at, words: all } = visit;
  return (
    <Table
      language={language}
      caption={say(language, words.sources)}
      isCaptionHidden
      columns={[
        { key: "source", label: say(language, words.source) },
        { key: "role", label: say(language, words.role) },
        { key: "municipality", label: say(language, words.municipality) },
        { key: "takenOn", label: say(language, words.takenOn) },
        { key: "state", label: say(language, words.state) },
      ]}
      rows={sources.map(({ id, no, kind, role, municipality, takenOn, state }) => ({
        key: id,
        cells: {
          source: (
            <a href={at(`/praca/wnioski/zrodla/${id}`)}>
              {say(language, sourceKinds[kind])} {no}
            </a>
          ),
          role: role === undefined ? say(language, words.none) : <LangMark language={language} text={role} />,
          municipality:
            municipality === undefined ? (
              say(language, words.none)
            ) : (
              <span lang="pl" translate="no">
                {municipality}
              </span>
            ),
          takenOn: formatDay(language, takenOn),
          state: (
            <StateWord tone={state === "registered" ? "warning" : state === "withdrawn" ? "danger" : "neutral"}>
              {say(language, all.state("source", state))}
            </StateWord>
          ),
        },
      }))}
    />
  );
}

function RegisterForm({ visit, study, municipalities, sent }: StudyDeskPageProps) {
  const { language, at } = visit;
  const { errors, kept } = formState(language, sent, "source");
  const field = (
    name: "role" | "roleEn" | "kind" | "municipality" | "peopleCount" | "takenOn",
    label: Bilingual,
    options: { readonly control: Parameters<typeof Field>[0]["control"]; readonly isRequired?: boolean; readonly hint?: Bilingual },
  ) => (
    <Field
      language={language}
      name={name}
      label={say(language, label)}
      hint={options.hint === undefined ? undefined : say(language, options.hint)}
      isRequired={options.isRequired === true}
      error={errorOf(errors, name)}
      control={options.control}
    />
  );
  return (
    <Section id="zarejestruj" title={say(language, words.register)}>
      <ErrorSummary language={language} errors={errors} />
      <Form action={at(`/praca/wnioski/badania/${study.id}/zrodlo`)} hidden={{ _key: KEY_PLACE }}>
        {field("kind", words.kind, {
          isRequired: true,
          control: {
            kind: "select",
            value: kept("kind", "interview"),
            choices: sourceKindCodes.map((value) => ({ value, label: say(language, sourceKinds[value]) })),
          },
        })}
        {field("role", words.role, { hint: words.roleHint, control: { kind: "text", value: kept("role"), maxLength: 120 } })}
        {field("roleEn", words.roleEn, { control: { kind: "text", value: kept("roleEn"), maxLength: 120 } })}
        {field("municipality", words.municipality, {
          control: {
            kind: "select",
            value: kept("municipality"),
            choices: [
              { value: "", label: say(language, words.notGiven) },
              ...municipalities.map((name) => ({ value: name, label: name, language: "pl" as const })),
            ],
          },
        })}
        {field("peopleCount", words.people, {
          isRequired: true,
          hint: words.peopleHint,
          control: { kind: "text", type: "number", inputMode: "numeric", value: kept("peopleCount", "1"), width: "short" },
        })}
        {field("takenOn", words.takenOn, { isRequired: true, control: { kind: "date", value: kept("takenOn") } })}
        <Button kind="primary">{say(language, words.register)}</Button>
      </Form>
    </Section>
  );
}
