import { type Day, formatDay, type ListAsked, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, LangMark, ListView, NameMark, PageHeading, Table } from "@splot/kernel/web";
import { levels } from "../../model/escalation.ts";
import { type Threat, threatStateCodes, threatStates } from "../../model/threat.ts";
import { nouns } from "../../model/words.ts";
import { ThreatStateOf } from "../parts/marks.tsx";

export const threatsTitle = { pl: "Zagrożenia", en: "Threats" };
const words = {
  lead: { pl: "Co zgłosiły zespoły, co z tego wynikło i kto ma zdecydować.", en: "What the teams reported, what came of it, and who has to decide." },
  fresh: { pl: "Zgłoś zagrożenie", en: "Report a threat" },
  search: { pl: "Szukaj w zgłoszeniach", en: "Search the reports" },
  state: { pl: "Stan", en: "State" },
  all: { pl: "wszystkie", en: "all" },
  title: { pl: "Co się dzieje", en: "What is going on" },
  org: { pl: "Zgłosiła", en: "Reported by" },
  since: { pl: "Od kiedy", en: "Since" },
  decides: { pl: "Kto decyduje", en: "Who decides" },
  overdue: { pl: "po terminie", en: "overdue" },
  none: { pl: "Żadne zgłoszenie nie pasuje do tych filtrów.", en: "No report fits these filters." },
  noneHint: { pl: "Wyczyść filtry albo wpisz mniej słów.", en: "Clear the filters or type fewer words." },
  noneYet: { pl: "Nie zgłoszono żadnego zagrożenia.", en: "No threat has been reported." },
  noneYetHint: {
    pl: "Zespół gminy zgłasza je w trzech polach, także z telefonu.",
    en: "The team of a municipality reports one in three fields, also on a phone.",
  },
};

export type ThreatsQuery = ListAsked & { readonly stan: string };

export type ThreatsPageProps = {
  readonly visit: Visit;
  readonly query: ThreatsQuery;
  readonly threats: readonly Threat[];
  readonly count: number;
  readonly next?: string | undefined;
  readonly today: Day;
  readonly mayReport: boolean;
};

/** Threats, newest first. */
export function ThreatsPage({ visit, query, threats, count, next, today, mayReport }: ThreatsPageProps) {
  const { language } = visit;
  const fresh = (
    <ButtonLink kind="primary" href={visit.at("/zagrozenie/nowe")}>
      {say(language, words.fresh)}
    </ButtonLink>
  );
  return (
    <>
      <PageHeading title={say(language, threatsTitle)} lead={say(language, words.lead)} action={mayReport ? fresh : undefined} />
      <ListView
        language={language}
        path={visit.at("/praca/zagrozenia")}
        asked={query}
        search={say(language, words.search)}
        filters={[
          {
            name: "stan",
            label: say(language, words.state),
            value: query.stan,
            choices: [
              { value: "", label: say(language, words.all) },
              ...threatStateCodes.map((value) => ({ value, label: say(language, threatStates[value]) })),
            ],
          },
        ]}
        count={count}
        countForms={nouns.threat}
        hasFile
        noneFit={{ title: say(language, words.none), next: say(language, words.noneHint) }}
        noneYet={{ title: say(language, words.noneYet), next: say(language, words.noneYetHint) }}
        next={next}
      >
        <Table
          language={language}
          caption={say(language, threatsTitle)}
          isCaptionHidden
          isFolding
          columns={(["title", "org", "since", "state", "decides"] as const).map((key) => ({ key, label: say(language, words[key]) }))}
          rows={threats.map((threat) => ({ key: threat.id, cells: cellsOf(visit, threat, today) }))}
        />
      </ListView>
    </>
  );
}

function cellsOf(visit: Visit, { address, title, orgName, since, state, escalation }: Threat, today: Day) {
  const { language } = visit;
  const open = escalation?.decision === undefined ? escalation : undefined;
  return {
    title: (
      <a href={visit.at(address)}>
        <LangMark language={language} text={title} />
      </a>
    ),
    org: <NameMark language={language} text={orgName} />,
    since: formatDay(language, since),
    state: <ThreatStateOf language={language} state={state} />,
    decides:
      open === undefined
        ? "–"
        : `${say(language, levels[open.level])}, ${formatDay(language, open.due)}${open.due < today ? ` (${say(language, words.overdue)})` : ""}`,
  };
}
