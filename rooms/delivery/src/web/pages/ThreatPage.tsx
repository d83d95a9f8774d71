import { type Day, formatDay, formatInstant, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import {
  AskForm,
  Columns,
  Disclosure,
  type Fact,
  FactList,
  LangMark,
  NameMark,
  Notice,
  OriginMark,
  PageHeading,
  Section,
  type SelectChoice,
  type Sent,
} from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import { type Level, levelCodes, levels, type Rung } from "../../model/escalation.ts";
import { type Threat, threatStates, verdictCodes } from "../../model/threat.ts";
import { ThreatStateOf } from "../parts/marks.tsx";

const words = {
  kicker: { pl: "Zagrożenie", en: "Threat" },
  what: { pl: "Co się dzieje", en: "What is going on" },
  help: { pl: "Jakiej pomocy trzeba", en: "What help is needed" },
  since: { pl: "Od kiedy", en: "Since" },
  org: { pl: "Zgłosiła", en: "Reported by" },
  subject: { pl: "Dotyczy zadania", en: "Concerns the task" },
  answer: { pl: "Odpowiedź biura", en: "Answer of the office" },
  waits: { pl: "Czeka na decyzję", en: "Waits for a decision" },
  waitsText: { pl: "Decyduje {level}, do {due}.", en: "To be decided by the {level} by {due}." },
  atTop: {
    pl: "Termin minął na najwyższym szczeblu; sprawa zostaje na liście do decyzji.",
    en: "The day has passed at the highest level; the matter stays listed until it is decided.",
  },
  decided: { pl: "Decyzja", en: "Decision" },
  path: { pl: "Droga sprawy", en: "Way of the matter" },
  byClock: { pl: "przeszła sama, bo minął termin", en: "rose by itself, the day had passed" },
  until: { pl: "termin", en: "due" },
  verdict: { pl: "Czym to jest", en: "What it is" },
  told: { pl: "Odpowiedź dla zgłaszającego", en: "Answer to the reporter" },
  toldHint: { pl: "Zgłaszający dostanie ją od razu.", en: "The reporter gets it at once." },
  task: { pl: "Zadanie, które z tego wynika", en: "Task that follows from it" },
  none: { pl: "żadne", en: "none" },
  send: { pl: "Zapisz i odpowiedz", en: "Save and answer" },
  escalate: { pl: "Skieruj do decyzji", en: "Escalate" },
  level: { pl: "Kto decyduje", en: "Who decides" },
  due: { pl: "Do kiedy", en: "By when" },
  decide: { pl: "Zapisz decyzję", en: "Record the decision" },
  decision: { pl: "Treść decyzji", en: "The decision" },
  resolution: { pl: "Numer uchwały z rejestru", en: "Number of the resolution in the register" },
  byResolution: { pl: "Rozstrzygnięto uchwałą:", en: "Decided by the resolution:" },
  work: { pl: "Co możesz zrobić", en: "What you can do" },
  photo: { pl: "Zdjęcie", en: "Photo" },
};

export type ThreatPageProps = {
  readonly visit: Visit;
  readonly threat: Threat;
  readonly steps: readonly (Rung & { readonly isByClock: boolean; readonly madeAt: Date })[];
  readonly today: Day;
  readonly may: { readonly triage: boolean; readonly escalate: boolean; readonly decide: boolean };
  readonly tasks: readonly SelectChoice[];
  readonly photos: Child[];
  readonly sent?: Sent | undefined;
  readonly panels: Child;
};

/** A threat: what was reported, what the office found, who decides until when, and the next step in place. */
export function ThreatPage(props: ThreatPageProps) {
  const { visit, threat, photos, may, panels } = props;
  const { language } = visit;
  return (
    <>
      <PageHeading
        kicker={`${say(language, words.kicker)} ${threat.code}`}
        title={<LangMark language={language} text={threat.title} />}
        state={<ThreatStateOf language={language} state={threat.state} />}
        mark={<OriginMark language={language} mark={threat.origin} />}
      />
      <Waiting {...props} />
      {(may.triage || may.escalate || may.decide) && <Work {...props} />}
      <Columns aside={<FactList facts={factsOf(props)} />}>
        <Written language={language} id="co" title={words.what} text={threat.what} />
        <Written language={language} id="pomoc" title={words.help} text={threat.help} />
        {photos.length > 0 && (
          <Section id="zdjecie" title={say(language, words.photo)}>
            {photos}
          </Section>
        )}
        {threat.answer !== undefined && <Written language={language} id="odpowiedz" title={words.answer} text={threat.answer} />}
        {threat.escalation?.decision !== undefined && <Written language={language} id="decyzja" title={words.decided} text={threat.escalation.decision} />}
        {threat.escalation?.resolution !== undefined && (
          <p>
            {say(language, words.byResolution)}{" "}
            <a href={visit.at(threat.escalation.resolution.address)}>
              <LangMark language={language} text={threat.escalation.resolution.title} />
            </a>
          </p>
        )}
        <Steps {...props} />
      </Columns>
      {panels}
    </>
  );
}

type WrittenProps = {
  readonly language: Visit["language"];
  readonly id: string;
  readonly title: { readonly pl: string; readonly en: string };
  readonly text: string;
};

function Written({ language, id, title, text }: WrittenProps) {
  return (
    <Section id={id} title={say(language, title)}>
      <p class="prose-lines" lang="pl">
        {text}
      </p>
    </Section>
  );
}

function Waiting({ visit: { language }, threat: { escalation }, today }: ThreatPageProps) {
  if (escalation === undefined || escalation.decision !== undefined) return undefined;
  const text = say(language, words.waitsText).replace("{level}", say(language, levels[escalation.level])).replace("{due}", formatDay(language, escalation.due));
  return (
    <Notice language={language} tone="warning" title={say(language, words.waits)} isAnnounced={false}>
      {text} {escalation.due < today && say(language, words.atTop)}
    </Notice>
  );
}

function Steps({ visit: { language, space }, steps }: ThreatPageProps) {
  if (steps.length === 0) return undefined;
  return (
    <Section id="droga" title={say(language, words.path)}>
      <ol>
        {steps.map(({ level, due, isByClock, madeAt }) => (
          <li>
            {say(language, levels[level])}, {say(language, words.until)} {formatDay(language, due)}
            {isByClock && ` – ${say(language, words.byClock)}`}
            <br />
            <small>{formatInstant(language, madeAt, space.zone)}</small>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function factsOf({ visit, threat: { orgName, since, subject } }: ThreatPageProps): readonly Fact[] {
  const { language } = visit;
  const about =
    subject === undefined
      ? []
      : [
          {
            term: say(language, words.subject),
            detail: (
              <a href={visit.at(subject.address)}>
                <LangMark language={language} text={subject.title} />
              </a>
            ),
          },
        ];
  return [
    { term: say(language, words.org), detail: <NameMark language={language} text={orgName} /> },
    { term: say(language, words.since), detail: formatDay(language, since) },
    ...about,
  ];
}

/** The next step: triage, else the decision, else the escalation. */
function Work(props: ThreatPageProps) {
  const { visit, may } = props;
  return (
    <Section id="praca" title={say(visit.language, words.work)}>
      {may.triage && <Triage {...props} />}
      {may.decide && <Decide {...props} />}
      {may.escalate && <Escalate {...props} />}
    </Section>
  );
}

function Triage({ visit, threat, tasks, sent }: ThreatPageProps) {
  const { language } = visit;
  return (
    <AskForm
      language={language}
      action={visit.at(`${threat.address}/rozpoznaj`)}
      form="rozpoznaj"
      kind="primary"
      hidden={{ threat: threat.id }}
      questions={[
        {
          name: "verdict",
          label: words.verdict,
          isRequired: true,
          control: { kind: "radio", choices: verdictCodes.map((value) => ({ value, label: say(language, threatStates[value]) })) },
        },
        { name: "answer", label: words.told, hint: words.toldHint, isRequired: true, control: { kind: "textarea", rows: 3, maxLength: 2000 } },
        { name: "task", label: words.task, control: { kind: "select", choices: [{ value: "", label: say(language, words.none) }, ...tasks] } },
      ]}
      button={words.send}
      sent={sent}
    />
  );
}

function Decide({ visit, threat, sent }: ThreatPageProps) {
  const { language } = visit;
  const isAssembly = threat.escalation?.level === "assembly";
  return (
    <AskForm
      language={language}
      action={visit.at(`${threat.address}/decyzja`)}
      form="decyzja"
      kind="primary"
      hidden={{ threat: threat.id }}
      questions={[
        { name: "decision", label: words.decision, isRequired: true, control: { kind: "textarea", rows: 3, maxLength: 2000 } },
        ...(isAssembly
          ? [{ name: "resolution", label: words.resolution, isRequired: true, control: { kind: "text", width: "medium", maxLength: 60 } as const }]
          : []),
      ]}
      button={words.decide}
      sent={sent}
    />
  );
}

function Escalate({ visit, threat, today, sent }: ThreatPageProps) {
  const { language } = visit;
  const level: Level = "office";
  return (
    <Disclosure label={say(language, words.escalate)} isOpen={sent?.form === "skieruj"}>
      <AskForm
        language={language}
        action={visit.at(`${threat.address}/skieruj`)}
        form="skieruj"
        hidden={{ threat: threat.id }}
        questions={[
          {
            name: "level",
            label: words.level,
            isRequired: true,
            control: { kind: "select", value: level, choices: levelCodes.map((value) => ({ value, label: say(language, levels[value]) })) },
          },
          { name: "due", label: words.due, isRequired: true, control: { kind: "date", min: today } },
        ]}
        button={words.escalate}
        sent={sent}
      />
    </Disclosure>
  );
}
