import { type Day, formatDay, type ListAsked, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, LangMark, ListView, PageHeading, Table } from "@splot/kernel/web";
import { type Campaign, campaignStates, phaseOf } from "../../model/campaign.ts";
import { periodWords } from "../../model/periodWords.ts";
import { nouns } from "../../model/words.ts";
import { STATUS_RULE_PATH, statusRuleTitle } from "./StatusRulePage.tsx";

export const campaignsTitle = { pl: "Zapytania o stan zadań", en: "Requests for status" };
const words = {
  lead: { pl: "Kogo zapytaliśmy o zadania i kto już odpowiedział.", en: "Whom we asked about their tasks, and who has answered." },
  fresh: { pl: "Zapytaj zespoły", en: "Ask the teams" },
  search: { pl: "Szukaj zapytania", en: "Search for a request" },
  state: { pl: "Stan", en: "State" },
  all: { pl: "wszystkie", en: "all" },
  title: { pl: "Zapytanie", en: "Request" },
  period: { pl: "Okres", en: "Period" },
  due: { pl: "Termin", en: "Term" },
  answers: { pl: "Odpowiedzi", en: "Answers" },
  of: { pl: "{done} z {all}", en: "{done} of {all}" },
  none: { pl: "Żadne zapytanie nie pasuje do tych filtrów.", en: "No request fits these filters." },
  noneHint: { pl: "Wyczyść filtry albo wpisz mniej słów.", en: "Clear the filters or type fewer words." },
  noneYet: { pl: "Nie wysłano jeszcze żadnego zapytania.", en: "No request has been sent yet." },
  noneYetHint: {
    pl: "Dyrektor biura pyta zespoły o otwarte zadania. Każdy zespół dostaje link i odpowiada z telefonu.",
    en: "The office director asks the teams about open tasks. Each team gets a link and answers from a phone.",
  },
};

export type CampaignLine = Campaign & { readonly askedCount: number; readonly answeredCount: number };
export type CampaignsQuery = ListAsked & { readonly stan: string };

export type CampaignsPageProps = {
  readonly visit: Visit;
  readonly query: CampaignsQuery;
  readonly campaigns: readonly CampaignLine[];
  readonly today: Day;
  readonly mayOpen: boolean;
};

/** Requests for status, newest first. */
export function CampaignsPage({ visit, query, campaigns, today, mayOpen }: CampaignsPageProps) {
  const { language } = visit;
  const fresh = (
    <ButtonLink kind="primary" href={visit.at("/praca/zapytania/nowe")}>
      {say(language, words.fresh)}
    </ButtonLink>
  );
  return (
    <>
      <PageHeading title={say(language, campaignsTitle)} lead={say(language, words.lead)} action={mayOpen ? fresh : undefined} />
      {mayOpen && (
        <p>
          <a href={visit.at(STATUS_RULE_PATH)}>{say(language, statusRuleTitle)}</a>
        </p>
      )}
      <ListView
        language={language}
        path={visit.at("/praca/zapytania")}
        asked={query}
        search={say(language, words.search)}
        filters={[
          {
            name: "stan",
            label: say(language, words.state),
            value: query.stan,
            choices: [
              { value: "", label: say(language, words.all) },
              ...Object.entries(campaignStates).map(([value, name]) => ({ value, label: say(language, name) })),
            ],
          },
        ]}
        count={campaigns.length}
        countForms={nouns.campaign}
        hasFile
        noneFit={{ title: say(language, words.none), next: say(language, words.noneHint) }}
        noneYet={{ title: say(language, words.noneYet), next: say(language, words.noneYetHint) }}
      >
        <Table
          language={language}
          caption={say(language, campaignsTitle)}
          isCaptionHidden
          isFolding
          columns={(["title", "period", "due", "state", "answers"] as const).map((key) => ({ key, label: say(language, words[key]) }))}
          rows={campaigns.map((campaign) => ({
            key: campaign.id,
            cells: {
              title: (
                <a href={visit.at(campaign.address)}>
                  <LangMark language={language} text={campaign.title} />
                </a>
              ),
              period: say(language, periodWords(campaign.period)),
              due: formatDay(language, campaign.due),
              state: say(language, campaignStates[phaseOf(campaign, today)]),
              answers: say(language, words.of).replace("{done}", String(campaign.answeredCount)).replace("{all}", String(campaign.askedCount)),
            },
          }))}
        />
      </ListView>
    </>
  );
}
