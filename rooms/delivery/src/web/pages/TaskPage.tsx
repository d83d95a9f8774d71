import { type ContentText, type Day, formatNumber, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { AskForm, Columns, Disclosure, type Fact, FactList, LangMark, NameMark, PageHeading, type Question, Section, type Sent } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import type { ComputedStatus, StatusPair } from "../../model/status.ts";
import { type ListedTask, progressOf, standingOf, type TaskState } from "../../model/task.ts";
import { MarkOf, StandingOf, shareText, timeText } from "../parts/marks.tsx";
import { statusQuestions } from "../parts/questions.ts";
import { ComputedOf, StatusList } from "../parts/StatusList.tsx";

const words = {
  kicker: { pl: "Zadanie", en: "Task" },
  owner: { pl: "Odpowiada", en: "Owner" },
  performers: { pl: "Biorą udział", en: "Taking part" },
  plan: { pl: "Plan działań", en: "Action plan" },
  when: { pl: "Czas", en: "Time" },
  progress: { pl: "Postęp", en: "Progress" },
  unknown: { pl: "nieznany, nikt go nie podał", en: "not known, nobody has declared any" },
  weight: { pl: "Waga w planie", en: "Weight in the plan" },
  address: { pl: "Stały adres", en: "Permanent address" },
  today: { pl: "Stan wyliczony na dziś", en: "Computed status today" },
  rule: { pl: "Jak się liczy stan", en: "How the status is computed" },
  ruleText: {
    pl: "Reguła patrzy na termin, przewidywany koniec, postęp, blokady i zagrożenia. Wersja reguły: {version}.",
    en: "The rule looks at the due day, expected end, progress, blocks and threats. Version of the rule: {version}.",
  },
  basis: { pl: "Podstawa", en: "Basis" },
  shipped: { pl: "ustawienie początkowe programu, niepotwierdzone", en: "initial setting of the program, not confirmed" },
  statuses: { pl: "Stan podany i wyliczony", en: "Declared and computed status" },
  none: {
    pl: "Nikt nie podał jeszcze stanu tego zadania. Robi to zespół, który za nie odpowiada.",
    en: "Nobody has declared a status yet. The team that owns the task does it.",
  },
  done: { pl: "Dowód wykonania", en: "Evidence" },
  dropped: { pl: "Powód zaniechania", en: "Why it was dropped" },
  work: { pl: "Co możesz zrobić", en: "What you can do" },
  report: { pl: "Podaj stan", en: "Report status" },
  evidence: { pl: "Co powstało i gdzie to sprawdzić", en: "What was made and where it can be checked" },
  reason: { pl: "Powód zaniechania", en: "Why it is dropped" },
};
const moveWords: Readonly<Record<TaskState, { readonly pl: string; readonly en: string }>> = {
  planned: { pl: "Zaplanuj", en: "Plan" },
  in_progress: { pl: "Rozpocznij", en: "Start" },
  blocked: { pl: "Oznacz jako zablokowane", en: "Mark as blocked" },
  done: { pl: "Zakończ z dowodem", en: "Finish with evidence" },
  dropped: { pl: "Zaniechaj", en: "Drop" },
};

export type TaskPageProps = {
  readonly visit: Visit;
  readonly task: ListedTask;
  readonly performers: readonly ContentText[];
  readonly statuses: readonly StatusPair[];
  readonly computed: ComputedStatus;
  readonly rule: { readonly version: number; readonly basis?: string | undefined };
  readonly today: Day;
  /** States that this person may move it to. */
  readonly moves: readonly TaskState[];
  readonly mayReport: boolean;
  readonly sent?: Sent | undefined;
  readonly panels: Child;
};

/** A task: who, until when, how it goes as declared and as computed, what ended it, what one may do. */
export function TaskPage(props: TaskPageProps) {
  const { visit, task, statuses, today, panels, moves, mayReport } = props;
  const { language } = visit;
  return (
    <>
      <PageHeading
        kicker={`${say(language, words.kicker)} ${task.no}`}
        title={<LangMark language={language} text={task.title} />}
        state={<StandingOf visit={visit} standing={standingOf(task, today)} />}
        mark={<MarkOf visit={visit} thing={task} />}
      />
      <Columns aside={<FactList facts={factsOf(props)} />}>
        {task.closing !== undefined && (
          <Section id="koniec" title={say(language, task.state === "done" ? words.done : words.dropped)}>
            <p lang="pl" class="prose-lines">
              {task.closing}
            </p>
          </Section>
        )}
        <Section id="stan" title={say(language, words.statuses)}>
          {statuses.length === 0 ? <p>{say(language, words.none)}</p> : <StatusList language={language} statuses={statuses} />}
          <RuleNote {...props} />
        </Section>
        {(moves.length > 0 || mayReport) && <Work {...props} />}
      </Columns>
      {panels}
    </>
  );
}

function RuleNote({ visit: { language }, rule }: TaskPageProps) {
  const text = say(language, words.ruleText).replace("{version}", formatNumber(language, rule.version));
  return (
    <Disclosure label={say(language, words.rule)}>
      <p>{text}</p>
      <p>
        {say(language, words.basis)}: {rule.basis === undefined ? say(language, words.shipped) : <span lang="pl">{rule.basis}</span>}
      </p>
    </Disclosure>
  );
}

function factsOf({ visit, task, performers, computed }: TaskPageProps): readonly Fact[] {
  const { language } = visit;
  const progress = progressOf(task);
  const isOpen = task.closing === undefined;
  return [
    { term: say(language, words.owner), detail: <NameMark language={language} text={task.ownerName} /> },
    ...(performers.length === 0 ? [] : [{ term: say(language, words.performers), detail: performers.map((name) => say(language, name)).join(", ") }]),
    {
      term: say(language, words.plan),
      detail: (
        <a href={visit.at(task.planAddress.replace("/strategia/plany/", "/plany/"))}>
          <LangMark language={language} text={task.planTitle} />
        </a>
      ),
    },
    { term: say(language, words.when), detail: timeText(language, task) },
    { term: say(language, words.progress), detail: progress === undefined ? say(language, words.unknown) : shareText(language, progress) },
    ...(isOpen ? [{ term: say(language, words.today), detail: <ComputedOf language={language} computed={computed} /> }] : []),
    { term: say(language, words.weight), detail: formatNumber(language, task.weight) },
    { term: say(language, words.address), detail: <a href={visit.at(task.address)}>{`${visit.origin}${visit.at(task.address)}`}</a> },
  ];
}

function Work({ visit, task, moves, mayReport, statuses, sent }: TaskPageProps) {
  const { language } = visit;
  return (
    <Section id="praca" title={say(language, words.work)}>
      {mayReport && (
        <Disclosure label={say(language, words.report)} isOpen={sent?.form === "status"}>
          <AskForm
            language={language}
            action={visit.at(`${task.address}/status`)}
            form="status"
            kind="primary"
            hidden={{ task: task.id }}
            questions={statusQuestions(language, statuses[0]?.declared)}
            button={words.report}
            sent={sent}
          />
        </Disclosure>
      )}
      {moves.map((state) => (
        <MoveForm visit={visit} task={task} state={state} sent={sent} />
      ))}
    </Section>
  );
}

/** One move; those that end the task ask for evidence or a reason. */
function MoveForm({ visit, task, state, sent }: Pick<TaskPageProps, "visit" | "task" | "sent"> & { readonly state: TaskState }) {
  const { language } = visit;
  const isOwn = sent?.form === "stan" && sent.values["state"] === state;
  const isEnd = state === "done" || state === "dropped";
  const label = state === "done" ? words.evidence : words.reason;
  const questions: readonly Question[] = isEnd ? [{ name: "closing", label, isRequired: true, control: { kind: "textarea", rows: 3, maxLength: 1000 } }] : [];
  const form = (
    <AskForm
      language={language}
      action={visit.at(`${task.address}/stan`)}
      form={`stan-${state}`}
      hidden={{ task: task.id, state }}
      questions={questions}
      button={moveWords[state]}
      sent={isOwn ? { ...sent, form: `stan-${state}` } : undefined}
    />
  );
  return isEnd ? (
    <Disclosure label={say(language, moveWords[state])} isOpen={isOwn}>
      {form}
    </Disclosure>
  ) : (
    form
  );
}
