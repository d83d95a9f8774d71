import { type ContentText, type Day, formatDay, type ListAsked, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import {
  AskForm,
  Disclosure,
  FactList,
  LangMark,
  ListView,
  NameMark,
  Notice,
  OriginMark,
  PageHeading,
  Progress,
  Section,
  type Sent,
  StateWord,
  Table,
} from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import { type Campaign, campaignStates, lastDayOf, phaseOf, type Submission, submissionStateCodes, submissionStates } from "../../model/campaign.ts";
import { periodWords } from "../../model/periodWords.ts";
import { nouns } from "../../model/words.ts";
import { AnswerStateOf, ColourOf, shareText } from "../parts/marks.tsx";

const words = {
  kicker: { pl: "Zapytanie o stan zadań", en: "Request for status" },
  period: { pl: "Okres", en: "Period" },
  due: { pl: "Termin odpowiedzi", en: "Answers by" },
  last: { pl: "Linki działają do", en: "Links work until" },
  note: { pl: "Wyjaśnienie", en: "Explanation" },
  progress: { pl: "Odpowiedziano", en: "Answered" },
  silent: { pl: "Kto nie odpowiedział", en: "Who has not answered" },
  allAnswered: { pl: "Wszystkie zespoły odpowiedziały.", en: "All teams have answered." },
  remind: { pl: "Przypomnij", en: "Remind" },
  remindAll: { pl: "Przypomnij wszystkim", en: "Remind all of them" },
  noAddress: { pl: "brak adresu zespołu", en: "no address of the team" },
  link: { pl: "Otwórz link zespołu (tylko w ćwiczeniu)", en: "Open the link of the team (exercise only)" },
  address: { pl: "Adres zespołu", en: "Address of the team" },
  email: { pl: "Adres e-mail zespołu", en: "E-mail of the team" },
  emailHint: {
    pl: "Adres jest zaszyfrowany; widzi go tylko program wysyłający pocztę.",
    en: "The address is encrypted; only the program that sends mail sees it.",
  },
  save: { pl: "Zapisz adres", en: "Save the address" },
  reminded: { pl: "Przypomnienia idą najwyżej raz dziennie do każdego zespołu.", en: "Each team gets at most one reminder a day." },
  answers: { pl: "Odpowiedzi", en: "Answers" },
  state: { pl: "Stan", en: "State" },
  all: { pl: "wszystkie", en: "all" },
  search: { pl: "Szukaj zespołu albo zadania", en: "Search for a team or task" },
  team: { pl: "Zespół", en: "Team" },
  task: { pl: "Zadanie", en: "Task" },
  progressOf: { pl: "Postęp", en: "Progress" },
  colour: { pl: "Jak idzie", en: "How it goes" },
  none: { pl: "Żadna odpowiedź nie pasuje do tych filtrów.", en: "No answer fits these filters." },
  noneHint: { pl: "Wyczyść filtry albo wpisz mniej słów.", en: "Clear the filters or type fewer words." },
};

export type CampaignQuery = ListAsked & { readonly stan: string };
export type Team = { readonly org: string; readonly name: ContentText; readonly contact?: string | undefined };

export type CampaignPageProps = {
  readonly visit: Visit;
  readonly campaign: Campaign;
  readonly query: CampaignQuery;
  /** Rows that the filters leave. */
  readonly shown: readonly Submission[];
  readonly count: number;
  readonly next?: string | undefined;
  readonly all: readonly Submission[];
  readonly teams: readonly Team[];
  readonly today: Day;
  readonly mayRemind: boolean;
  readonly sent?: Sent | undefined;
  readonly panels: Child;
};

/** A request for status: how many have answered, whom to remind, every answer. */
export function CampaignPage(props: CampaignPageProps) {
  const { visit, campaign, all, today, panels } = props;
  const { language, space } = visit;
  const phase = phaseOf(campaign, today);
  const answered = all.filter(({ state }) => state === "sent" || state === "accepted").length;
  const facts = [
    { term: say(language, words.period), detail: say(language, periodWords(campaign.period)) },
    { term: say(language, words.due), detail: formatDay(language, campaign.due) },
    { term: say(language, words.last), detail: formatDay(language, lastDayOf(campaign)) },
    ...(campaign.note === undefined ? [] : [{ term: say(language, words.note), detail: <span lang="pl">{campaign.note}</span> }]),
  ];
  return (
    <>
      <PageHeading
        kicker={say(language, words.kicker)}
        title={<LangMark language={language} text={campaign.title} />}
        state={<StateWord tone={phase === "open" ? "active" : phase === "grace" ? "warning" : "neutral"}>{say(language, campaignStates[phase])}</StateWord>}
        mark={<OriginMark language={language} mark={space.purpose === "exercise" ? "example" : "user"} />}
      />
      <Progress language={language} label={say(language, words.progress)} doneCount={answered} totalCount={all.length} />
      <FactList facts={facts} />
      <Silent {...props} isClosed={phase === "closed"} />
      <Answers {...props} />
      {panels}
    </>
  );
}

/** Teams that have not answered, each with its reminder. */
function Silent({ visit, campaign, all, teams, mayRemind, sent, isClosed }: CampaignPageProps & { readonly isClosed: boolean }) {
  const { language } = visit;
  const waiting = new Set<string>(all.filter(({ state }) => state === "waiting" || state === "returned").map(({ org }) => org));
  const silent = teams.filter(({ org }) => waiting.has(org));
  const remind = (org: string, name?: string) => (
    <AskForm
      language={language}
      action={visit.at(`/praca/zapytania/${campaign.id}/przypomnij`)}
      form={`przypomnij-${org}`}
      hidden={{ campaign: campaign.id, org }}
      questions={[]}
      button={name === undefined ? words.remindAll : words.remind}
      fullLabel={name === undefined ? undefined : `${say(language, words.remind)}: ${name}`}
      kind={name === undefined ? "primary" : "secondary"}
    />
  );
  return (
    <Section id="cisza" title={say(language, words.silent)} intro={silent.length === 0 || isClosed ? undefined : say(language, words.reminded)}>
      {sent?.form === "przypomnij" && (
        <Notice language={language} tone="danger">
          {say(language, sent.refusal.details.text)}
        </Notice>
      )}
      {silent.length === 0 ? (
        <p>{say(language, words.allAnswered)}</p>
      ) : (
        <>
          {mayRemind && !isClosed && silent.some(({ contact }) => contact !== undefined) && remind("")}
          <ul class="plain-list">
            {silent.map((team) => (
              <li>
                <NameMark language={language} text={team.name} />
                {team.contact === undefined && ` – ${say(language, words.noAddress)}`}
                {mayRemind && !isClosed && team.contact !== undefined && remind(team.org, say(language, team.name))}
              </li>
            ))}
          </ul>
        </>
      )}
      {mayRemind && teams.map((team) => <TeamTools visit={visit} campaign={campaign} team={team} sent={sent} />)}
    </Section>
  );
}

/** The address of a team; in an exercise, where no mail leaves, also its link. */
function TeamTools({ visit, campaign, team, sent }: Pick<CampaignPageProps, "visit" | "campaign" | "sent"> & { readonly team: Team }) {
  const { language, space } = visit;
  const isOwn = sent?.form === "adres" && sent.values["org"] === team.org;
  const name = say(language, team.name);
  return (
    <Disclosure label={`${say(language, words.address)}: ${name}`} isOpen={isOwn}>
      {space.purpose === "exercise" && (
        <p>
          <a href={visit.at(`/praca/zapytania/${campaign.id}/link/${team.org}`)}>
            {say(language, words.link)}
            <span class="visually-hidden">: {name}</span>
          </a>
        </p>
      )}
      <AskForm
        language={language}
        action={visit.at(`/praca/zapytania/${campaign.id}/adres`)}
        form={`adres-${team.org}`}
        hidden={{ org: team.org }}
        questions={[
          { name: "email", label: words.email, hint: words.emailHint, isRequired: true, control: { kind: "text", type: "email", autocomplete: "off" } },
        ]}
        button={words.save}
        fullLabel={`${say(language, words.save)}: ${name}`}
        sent={isOwn ? { ...sent, form: `adres-${team.org}` } : undefined}
      />
    </Disclosure>
  );
}

function Answers({ visit, campaign, query, shown, count, next }: CampaignPageProps) {
  const { language } = visit;
  return (
    <Section id="odpowiedzi" title={say(language, words.answers)}>
      <ListView
        language={language}
        path={visit.at(campaign.address)}
        asked={query}
        search={say(language, words.search)}
        filters={[
          {
            name: "stan",
            label: say(language, words.state),
            value: query.stan,
            choices: [
              { value: "", label: say(language, words.all) },
              ...submissionStateCodes.map((value) => ({ value, label: say(language, submissionStates[value]) })),
            ],
          },
        ]}
        count={count}
        countForms={nouns.submission}
        hasFile
        noneFit={{ title: say(language, words.none), next: say(language, words.noneHint) }}
        noneYet={{ title: say(language, words.none), next: say(language, words.noneHint) }}
        next={next}
      >
        <Table
          language={language}
          caption={say(language, words.answers)}
          isCaptionHidden
          isFolding
          columns={(["team", "task", "state", "progressOf", "colour"] as const).map((key) => ({ key, label: say(language, words[key]) }))}
          rows={shown.map((one) => ({ key: one.id, cells: cellsOf(visit, one) }))}
        />
      </ListView>
    </Section>
  );
}

function cellsOf(visit: Visit, { address, orgName, taskTitle, state, answer }: Submission) {
  const { language } = visit;
  return {
    team: <NameMark language={language} text={orgName} />,
    task: (
      <a href={visit.at(address)}>
        <LangMark language={language} text={taskTitle} />
      </a>
    ),
    state: <AnswerStateOf visit={visit} state={state} />,
    progressOf: answer === undefined ? "–" : shareText(language, answer.progressBp),
    colour: answer === undefined ? "–" : <ColourOf language={language} colour={answer.colour} />,
  };
}
