import { fill, say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import {
  Button,
  ButtonLink,
  Columns,
  Disclosure,
  DraftSent,
  ErrorSummary,
  Form,
  LangMark,
  Notice,
  OriginMark,
  PageHeading,
  Section,
  StateWord,
} from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import type { Paragraph } from "../../model/blocks.ts";
import type { StrategyNode } from "../../model/node.ts";
import { type StoredStrategy, type StrategyVersion, strategyStates } from "../../model/strategy.ts";
import { levelNames } from "../../model/tree.ts";
import type { UndoStep } from "../../model/undo.ts";
import { errorsOf, type Sent } from "../parts/errors.ts";
import { GoalEditor } from "../parts/GoalEditor.tsx";
import { GoalForm } from "../parts/GoalForm.tsx";
import { markOf, stateTones } from "../parts/marks.ts";
import { AddParagraphs, ParagraphEditor, ParagraphText } from "../parts/ParagraphEditor.tsx";
import { ReturnForm } from "../parts/ReturnForm.tsx";
import { UndoForm } from "../parts/UndoForm.tsx";
import { VersionTable } from "../parts/VersionTable.tsx";

const words = {
  text: { pl: "Treść", en: "Text" },
  goals: { pl: "Cele", en: "Goals" },
  noGoals: {
    pl: "Nie ma jeszcze celów. Cel może opierać się na liczbie z Banku danych.",
    en: "There are no goals yet. A goal can rest on a number from the data bank.",
  },
  cite: { pl: "Wskaż albo wycofaj liczbę", en: "Cite or end a number" },
  numbers: { pl: "wskazane liczby:", en: "numbers cited:" },
  withdrawn: { pl: "Wycofane cele i dziedziny", en: "Goals and domains withdrawn" },
  checklist: { pl: "Wymagania przed przyjęciem", en: "Requirements before adoption" },
  versions: { pl: "Wersje", en: "Versions" },
  send: { pl: "Przekaż do konsultacji", en: "Send to consultation" },
  sendNote: {
    pl: "Treść zostanie zamknięta jako wersja {no} i stanie się jawna. Rundę ogłasza dyrektor biura.",
    en: "The text is frozen as version {no} and becomes public. The office director announces the round.",
  },
  submit: { pl: "Skieruj do przyjęcia", en: "Submit for adoption" },
  submitAgain: { pl: "Skieruj ten sam tekst do ponownego głosowania", en: "Put the same text to the vote again" },
  submitNote: {
    pl: "Potem złożysz projekt uchwały nad dokładnie tą wersją.",
    en: "Then you submit a draft resolution about exactly this version.",
  },
  public: { pl: "Strona jawna", en: "Public page" },
};

/** What the next step is, when it is not a form of this page. */
export type NextStep = { readonly text: string; readonly path: string; readonly label: string };

export type WorkPageProps = {
  readonly visit: Visit;
  readonly path: string;
  readonly strategy: StoredStrategy;
  readonly paragraphs: readonly Paragraph[];
  readonly nodes: readonly StrategyNode[];
  readonly withdrawn: readonly StrategyNode[];
  /** The edit of the text that can be taken back. Missing: there is none. */
  readonly lastEdit?: Pick<UndoStep, "how" | "excerpt"> | undefined;
  readonly evidenceCounts: ReadonlyMap<string, number>;
  readonly versions: readonly StrategyVersion[];
  readonly checklist: Child;
  readonly next?: NextStep | undefined;
  /** May this reader write the text and the goals? */
  readonly mayDraft: boolean;
  /** May this reader cite numbers and insights for goals? */
  readonly mayCite: boolean;
  readonly maySubmit: boolean;
  /** May this reader take the document back to work now? */
  readonly mayReturn: boolean;
  /** What a vote that did not adopt it came to. */
  readonly note?: Child | undefined;
  readonly sent?: Sent | undefined;
};

/** The desk of one document: its text and goals while it is a draft, then its way to adoption. */
export function WorkPage(props: WorkPageProps) {
  const { visit, strategy, versions, checklist, next, sent } = props;
  const { language } = visit;
  const { thing, state } = strategy;
  const errors = ["", "send", "submit", "meet", "undo"].flatMap((form) => errorsOf(language, sent, form));
  return (
    <>
      <PageHeading
        kicker={thing.code}
        title={<LangMark language={language} text={thing.title} />}
        mark={<OriginMark language={language} mark={markOf(thing)} />}
        state={<StateWord tone={stateTones[state]}>{say(language, strategyStates[state])}</StateWord>}
        action={
          next === undefined ? undefined : (
            <ButtonLink kind="primary" href={visit.at(next.path)}>
              {next.label}
            </ButtonLink>
          )
        }
      />
      <DraftSent name="strategia-nowa" />
      <ErrorSummary language={language} errors={errors} />
      {props.note}
      {next !== undefined && (
        <Notice language={language} isAnnounced={false}>
          <p>{next.text}</p>
        </Notice>
      )}
      <Columns
        aside={
          <>
            <Section id="wymagania" title={say(language, words.checklist)}>
              {checklist}
            </Section>
            {versions.length > 0 && (
              <p>
                <a href={visit.at(thing.address)}>{say(language, words.public)}</a>
              </p>
            )}
          </>
        }
      >
        {state === "draft" && <Drafting {...props} />}
        {versions.length > 0 && (
          <Section id="wersje" title={say(language, words.versions)}>
            <VersionTable visit={visit} address={thing.address} versions={versions} />
          </Section>
        )}
        <Goals {...props} />
        {state === "draft" && props.mayDraft && <Send {...props} />}
        {(state === "revised" || state === "rejected") && props.maySubmit && <Submit {...props} />}
        {props.mayReturn && <ReturnForm visit={visit} path={props.path} sent={sent} />}
      </Columns>
    </>
  );
}

function Drafting({ visit, path, strategy, paragraphs, mayDraft, lastEdit, sent }: WorkPageProps) {
  const { revision } = strategy;
  if (!mayDraft) {
    const blocks = paragraphs.map((paragraph) => (
      <div class="document-block" id={paragraph.key}>
        <ParagraphText paragraph={paragraph} />
      </div>
    ));
    return (
      <Section id="tresc" title={say(visit.language, words.text)}>
        {blocks}
      </Section>
    );
  }
  return (
    <Section id="tresc" title={say(visit.language, words.text)}>
      {lastEdit !== undefined && <UndoForm visit={visit} path={path} revision={revision} step={lastEdit} />}
      <AddParagraphs visit={visit} path={path} revision={revision} sent={sent} />
      {paragraphs.map((paragraph) => (
        <ParagraphEditor visit={visit} path={path} revision={revision} paragraph={paragraph} sent={sent} />
      ))}
    </Section>
  );
}

function Goals({ visit, path, strategy, paragraphs, nodes, withdrawn, evidenceCounts, mayDraft, mayCite, sent }: WorkPageProps) {
  const { language } = visit;
  const isOpen = strategy.state === "draft" && mayDraft;
  const goals = nodes.filter(({ level }) => level !== "domain");
  return (
    <Section id="cele" title={say(language, words.goals)}>
      {goals.length === 0 && <p>{say(language, words.noGoals)}</p>}
      <ul class="plain-list">
        {goals.map((goal) => {
          const { id, code, level, title, address } = goal;
          return (
            <li>
              <p class="kicker">
                {say(language, levelNames[level])} {code.replace(/\.g$/, "")}
              </p>
              <p>
                <a href={visit.at(address)}>
                  <LangMark language={language} text={title} />
                </a>
              </p>
              <p>
                {say(language, words.numbers)} {evidenceCounts.get(id) ?? 0}
                {mayCite && (
                  <>
                    {" · "}
                    <a href={visit.at(`${path}/dowod/${id}`)} aria-label={`${say(language, words.cite)}: ${say(language, title)}`}>
                      {say(language, words.cite)}
                    </a>
                  </>
                )}
              </p>
              {isOpen && <GoalEditor visit={visit} path={path} goal={goal} paragraphs={paragraphs} sent={sent} />}
            </li>
          );
        })}
      </ul>
      {withdrawn.length > 0 && (
        <Disclosure label={`${say(language, words.withdrawn)} (${withdrawn.length})`}>
          <ul>
            {withdrawn.map((goal) => (
              <li>
                <a href={visit.at(goal.address)}>
                  <LangMark language={language} text={goal.title} />
                </a>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {isOpen && <GoalForm visit={visit} path={path} nodes={nodes} paragraphs={paragraphs} sent={sent} />}
    </Section>
  );
}

function Send({ visit, path, strategy, versions }: WorkPageProps) {
  const { language } = visit;
  const note = say(language, fill(words.sendNote, { no: (versions[0]?.no ?? 0) + 1 }));
  return (
    <Section id="dalej" title={say(language, words.send)} intro={note}>
      <Form action={visit.at(`${path}/konsultacje`)} hidden={{ _key: KEY_PLACE, revision: String(strategy.revision) }}>
        <Button kind="primary">{say(language, words.send)}</Button>
      </Form>
    </Section>
  );
}

function Submit({ visit, path, strategy }: WorkPageProps) {
  const { language } = visit;
  const label = say(language, strategy.state === "rejected" ? words.submitAgain : words.submit);
  return (
    <Section id="dalej" title={label} intro={say(language, words.submitNote)}>
      <Form action={visit.at(`${path}/przyjecie`)} hidden={{ _key: KEY_PLACE }}>
        <Button kind="primary">{label}</Button>
      </Form>
    </Section>
  );
}
