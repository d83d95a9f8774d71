import { type ContentText, formatDay, type ListAsked, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import {
  AskForm,
  Disclosure,
  type Fact,
  FactList,
  LangMark,
  ListView,
  NameMark,
  OriginMark,
  PageHeading,
  type Question,
  Section,
  type SelectChoice,
  type Sent,
  StateWord,
  Table,
} from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import { decisionCodes, decisions, type Programme, type ProgrammeItem, type ProgrammeStanding, programmeStates } from "../../model/programme.ts";
import { nouns } from "../../model/words.ts";

const words = {
  kicker: { pl: "Roczny program prac", en: "Annual work programme" },
  basis: { pl: "Przyjęty na podstawie", en: "Adopted by" },
  resolution: { pl: "Uchwała", en: "Resolution" },
  noResolution: {
    pl: "Tak zapisało biuro. Uchwały z rejestru nie wskazano.",
    en: "Recorded so by the office. No resolution of the register was named.",
  },
  resolutionOf: { pl: "Numer uchwały z rejestru (jeśli program przyjęto uchwałą)", en: "Number of the resolution in the register (if one adopted it)" },
  on: { pl: "Dzień przyjęcia", en: "Adopted on" },
  version: { pl: "Skrót przyjętej wersji (SHA-256)", en: "Hash of the adopted version (SHA-256)" },
  address: { pl: "Stały adres", en: "Permanent address" },
  items: { pl: "Propozycje", en: "Proposals" },
  search: { pl: "Szukaj propozycji", en: "Search for a proposal" },
  decision: { pl: "Decyzja", en: "Decision" },
  all: { pl: "wszystkie", en: "all" },
  undecided: { pl: "bez decyzji", en: "not decided" },
  no: { pl: "Numer", en: "Number" },
  title: { pl: "Praca", en: "Work" },
  proposer: { pl: "Proponuje", en: "Proposed by" },
  task: { pl: "Zadanie", en: "Task" },
  reason: { pl: "Powód", en: "Reason" },
  none: { pl: "Żadna propozycja nie pasuje do tych filtrów.", en: "No proposal fits these filters." },
  noneHint: { pl: "Wyczyść filtry albo wpisz mniej słów.", en: "Clear the filters or type fewer words." },
  noneYet: { pl: "Nie ma jeszcze propozycji.", en: "There are no proposals yet." },
  noneYetHint: { pl: "Proponują biuro i koordynatorzy gmin.", en: "The office and the coordinators of municipalities propose." },
  work: { pl: "Co możesz zrobić", en: "What you can do" },
  propose: { pl: "Zaproponuj pracę", en: "Propose work" },
  titleEn: { pl: "To samo po angielsku", en: "The same in English" },
  noTask: { pl: "żadne", en: "none" },
  taskOf: { pl: "Zadanie planu, które to posuwa", en: "Task of a plan that it carries on" },
  decide: { pl: "Zdecyduj", en: "Decide" },
  decideOn: { pl: "Zdecyduj o propozycji", en: "Decide on proposal" },
  reasonOf: { pl: "Powód (gdy poza programem albo później)", en: "Reason (if left out or put off)" },
  adopt: { pl: "Przyjmij program", en: "Adopt the programme" },
  basisOf: { pl: "Na jakiej podstawie (np. decyzja zarządu z dnia…)", en: "By what (e.g. decision of the board of…)" },
};

export type ProgrammeQuery = ListAsked & { readonly decyzja: string };

export type ProgrammePageProps = {
  readonly visit: Visit;
  readonly programme: Programme;
  readonly standing: ProgrammeStanding;
  readonly query: ProgrammeQuery;
  readonly shown: readonly ProgrammeItem[];
  readonly all: readonly ProgrammeItem[];
  /** The resolution that adopted the programme. Missing: none was named. */
  readonly resolution?: { readonly code?: string | undefined; readonly title: ContentText; readonly address: string } | undefined;
  readonly sha256?: string | undefined;
  readonly today: string;
  readonly orgs: readonly SelectChoice[];
  readonly tasks: readonly SelectChoice[];
  readonly may: { readonly propose: boolean; readonly decide: boolean; readonly adopt: boolean };
  readonly sent?: Sent | undefined;
  readonly panels: Child;
};

/** The work programme of a year: what is proposed, what is decided and why, by what it was adopted. */
export function ProgrammePage(props: ProgrammePageProps) {
  const { visit, programme, standing, query, shown, may, panels, sha256 } = props;
  const { language } = visit;
  const tone = { draft: "active", adopted: "good", running: "good", past: "neutral" } as const;
  return (
    <>
      <PageHeading
        kicker={say(language, words.kicker)}
        title={<LangMark language={language} text={programme.title} />}
        state={<StateWord tone={tone[standing]}>{say(language, programmeStates[standing])}</StateWord>}
        mark={<OriginMark language={language} mark={programme.origin} />}
      />
      <FactList facts={factsOf(props)} />
      <Section id="propozycje" title={say(language, words.items)}>
        <ListView
          language={language}
          path={visit.at(programme.address)}
          asked={query}
          search={say(language, words.search)}
          filters={[
            {
              name: "decyzja",
              label: say(language, words.decision),
              value: query.decyzja,
              choices: [
                { value: "", label: say(language, words.all) },
                { value: "brak", label: say(language, words.undecided) },
                ...decisionCodes.map((value) => ({ value, label: say(language, decisions[value]) })),
              ],
            },
          ]}
          count={shown.length}
          countForms={nouns.item}
          hasFile
          noneFit={{ title: say(language, words.none), next: say(language, words.noneHint) }}
          noneYet={{ title: say(language, words.noneYet), next: say(language, words.noneYetHint) }}
        >
          <Table
            language={language}
            caption={say(language, words.items)}
            isCaptionHidden
            isFolding
            columns={(["no", "title", "proposer", "task", "decision", "reason"] as const).map((key) => ({ key, label: say(language, words[key]) }))}
            rows={shown.map((item) => ({ key: item.id, cells: cellsOf(visit, item) }))}
          />
        </ListView>
      </Section>
      {sha256 !== undefined && (
        <Disclosure label={say(language, words.version)}>
          <code>{sha256}</code>
        </Disclosure>
      )}
      {(may.propose || may.decide || may.adopt) && <Work {...props} />}
      {panels}
    </>
  );
}

function factsOf({ visit, programme, resolution }: ProgrammePageProps): readonly Fact[] {
  const { language } = visit;
  const { adopted, address } = programme;
  return [
    ...(adopted === undefined
      ? []
      : [
          {
            term: say(language, words.basis),
            detail: <span lang="pl">{adopted.basis}</span>,
            ...(resolution === undefined ? { source: say(language, words.noResolution) } : {}),
          },
          ...(resolution === undefined ? [] : [{ term: say(language, words.resolution), detail: <ActLink visit={visit} act={resolution} /> }]),
          { term: say(language, words.on), detail: formatDay(language, adopted.on) },
        ]),
    { term: say(language, words.address), detail: <a href={visit.at(address)}>{`${visit.origin}${visit.at(address)}`}</a> },
  ];
}

function ActLink({ visit, act: { code, title, address } }: { readonly visit: Visit; readonly act: NonNullable<ProgrammePageProps["resolution"]> }) {
  return (
    <>
      {code}{" "}
      <a href={visit.at(address)}>
        <LangMark language={visit.language} text={title} />
      </a>
    </>
  );
}

function cellsOf(visit: Visit, { no, title, proposer, task, decision, reason }: ProgrammeItem) {
  const { language } = visit;
  return {
    no: String(no),
    title: <LangMark language={language} text={title} />,
    proposer: <NameMark language={language} text={proposer} />,
    task:
      task === undefined ? (
        "–"
      ) : (
        <a href={visit.at(task.address)}>
          <LangMark language={language} text={task.title} />
        </a>
      ),
    decision: decision === undefined ? say(language, words.undecided) : say(language, decisions[decision]),
    reason: reason === undefined ? "–" : <span lang="pl">{reason}</span>,
  };
}

function Work(props: ProgrammePageProps) {
  const { visit, programme, all, may, sent } = props;
  const { language } = visit;
  const open = all.filter(({ decision }) => decision === undefined);
  return (
    <Section id="praca" title={say(language, words.work)}>
      {may.propose && (
        <Disclosure label={say(language, words.propose)} isOpen={sent?.form === "propozycja"}>
          <AskForm
            language={language}
            action={visit.at(`${programme.address}/propozycja`)}
            form="propozycja"
            hidden={{ programme: programme.id }}
            questions={proposalQuestions(props)}
            button={words.propose}
            sent={sent}
          />
        </Disclosure>
      )}
      {may.decide && open.map((item) => <DecideForm {...props} item={item} />)}
      {may.adopt && open.length === 0 && all.length > 0 && (
        <AskForm
          language={language}
          action={visit.at(`${programme.address}/przyjecie`)}
          form="przyjecie"
          kind="primary"
          hidden={{ programme: programme.id }}
          questions={[
            { name: "basis", label: words.basisOf, isRequired: true, control: { kind: "text", maxLength: 300 } },
            { name: "resolution", label: words.resolutionOf, control: { kind: "text", width: "medium", maxLength: 60 } },
            { name: "on", label: words.on, isRequired: true, control: { kind: "date", value: props.today, max: props.today } },
          ]}
          button={words.adopt}
          sent={sent}
        />
      )}
    </Section>
  );
}

function DecideForm({ visit, programme, item, sent }: ProgrammePageProps & { readonly item: ProgrammeItem }) {
  const { language } = visit;
  const isOwn = sent?.form === "decyzja" && sent.values["item"] === item.id;
  const title = say(language, item.title);
  return (
    <Disclosure label={`${say(language, words.decideOn)} ${item.no}: ${title}`} isOpen={isOwn}>
      <AskForm
        language={language}
        action={visit.at(`${programme.address}/decyzja`)}
        form={`decyzja-${item.no}`}
        hidden={{ item: item.id }}
        questions={[
          {
            name: "decision",
            label: words.decision,
            isRequired: true,
            control: { kind: "radio", choices: decisionCodes.map((value) => ({ value, label: say(language, decisions[value]) })) },
          },
          { name: "reason", label: words.reasonOf, control: { kind: "textarea", rows: 2, maxLength: 1000 } },
        ]}
        button={words.decide}
        fullLabel={`${say(language, words.decide)}: ${title}`}
        sent={isOwn ? { ...sent, form: `decyzja-${item.no}` } : undefined}
      />
    </Disclosure>
  );
}

function proposalQuestions({ visit: { language }, orgs, tasks }: ProgrammePageProps): readonly Question[] {
  return [
    { name: "title", label: words.title, isRequired: true, control: { kind: "text", maxLength: 300 } },
    { name: "titleEn", label: words.titleEn, control: { kind: "text", maxLength: 300 } },
    { name: "org", label: words.proposer, isRequired: true, control: { kind: "select", choices: orgs } },
    { name: "task", label: words.taskOf, control: { kind: "select", choices: [{ value: "", label: say(language, words.noTask) }, ...tasks] } },
  ];
}
