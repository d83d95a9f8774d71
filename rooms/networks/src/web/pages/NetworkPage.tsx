import { counted, formatNumber, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { FactList, LangMark, MissingValue, NameMark, PageHeading, Section } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import type { Edition, NetworkEvent } from "../../model/edition.ts";
import { type Caretaker, hasOwnTheme, leaderRules, type Member, memberStates, type Network, needsLeader, networkKinds } from "../../model/network.ts";
import { nouns } from "../../model/nouns.ts";
import { cityPath } from "../../model/paths.ts";
import type { Recommendation } from "../../model/recommendation.ts";
import type { Statement } from "../../model/statement.ts";
import { Schedule } from "../parts/lines.tsx";
import { MarkOf, StateOf } from "../parts/marks.tsx";
import { Points, SourceNames } from "../parts/Points.tsx";
import { RecommendationList } from "../parts/RecommendationList.tsx";

const words = {
  kicker: { pl: "Sieć miast", en: "City network" },
  edition: { pl: "Edycja", en: "Edition" },
  kind: { pl: "Rodzaj sieci", en: "Kind of network" },
  leads: { pl: "Kto prowadzi", en: "Who leads" },
  leader: { pl: "Miasto-lider", en: "Leader city" },
  unknown: { pl: "źródła tego nie podają", en: "no source states it" },
  start: { pl: "Miasta na starcie", en: "Cities at the start" },
  source: { pl: "Źródło", en: "Source" },
  address: { pl: "Stały adres", en: "Permanent address" },
  cities: { pl: "Miasta", en: "Cities" },
  noCities: { pl: "Żadne źródło nie wymienia jeszcze miast tej sieci.", en: "No source names the cities of this network yet." },
  later: { pl: "dołączyło później albo spoza listy otwarcia", en: "joined later or is not on the opening list" },
  isLeader: { pl: "lider", en: "leader" },
  care: { pl: "Kto opiekuje się siecią", en: "Who looks after the network" },
  careIntro: {
    pl: "Opiekun albo opiekunka sieci po stronie instytucji. Nazwisk nie podajemy.",
    en: "A caretaker of the network at each institution. We give no names.",
  },
  careMore: {
    pl: "Opiekuna mają też uczestniczące ministerstwa. Źródło nie mówi, które.",
    en: "The participating ministries have a caretaker too. The source does not say which.",
  },
  issues: { pl: "Nad czym sieć pracuje", en: "What the network works on" },
  schedule: { pl: "Terminy", en: "Schedule" },
  recommendations: { pl: "Zalecenia sieci", en: "Recommendations of the network" },
};

export type NetworkPageProps = {
  readonly visit: Visit;
  readonly network: Network;
  readonly edition?: Edition | undefined;
  readonly members: readonly Member[];
  readonly caretakers: readonly Caretaker[];
  readonly issues: readonly Statement[];
  readonly events: readonly NetworkEvent[];
  readonly recommendations: readonly Recommendation[];
  readonly today: string;
  readonly panels: Child;
  /** What is done in this network in the program. */
  readonly children?: Child;
};

/** One network: theme, cities, who looks after it, its issues, dates and recommendations. */
export function NetworkPage(props: NetworkPageProps) {
  const { visit, network, members, caretakers, issues, events, recommendations, today, panels, children } = props;
  const { language } = visit;
  return (
    <>
      <PageHeading
        kicker={say(language, words.kicker)}
        title={<NameMark language={language} text={network.title} />}
        state={<StateOf visit={visit} kind="network" state={network.state} />}
        mark={<MarkOf visit={visit} thing={network} />}
        lead={hasOwnTheme(network) ? <LangMark language={language} text={network.theme} /> : undefined}
      />
      <NetworkFacts {...props} />
      <Section id="miasta" title={say(language, words.cities)} aside={<span class="muted">{counted(language, members.length, nouns.city)}</span>}>
        {members.length === 0 ? <p>{say(language, words.noCities)}</p> : <Cities visit={visit} network={network} members={members} />}
      </Section>
      <Points visit={visit} id="zagadnienia" title={say(language, words.issues)} points={issues} />
      {caretakers.length > 0 && (
        <Section id="opiekunowie" title={say(language, words.care)} intro={say(language, words.careIntro)}>
          <ul>
            {caretakers.map(({ name, address }) => (
              <li>
                <a href={visit.at(address)}>
                  <NameMark language={language} text={name} />
                </a>
              </li>
            ))}
          </ul>
          {network.mode === "recorded" && <p class="muted">{say(language, words.careMore)}</p>}
        </Section>
      )}
      {events.length > 0 && (
        <Section id="terminy" title={say(language, words.schedule)}>
          <Schedule visit={visit} events={events} today={today} />
        </Section>
      )}
      {children}
      {recommendations.length > 0 && (
        <Section id="zalecenia" title={say(language, words.recommendations)}>
          <RecommendationList visit={visit} recommendations={recommendations} />
        </Section>
      )}
      {panels}
    </>
  );
}

function NetworkFacts({ visit, network, edition, members }: NetworkPageProps) {
  const { language } = visit;
  const unknown = <MissingValue language={language} reason={say(language, words.unknown)} />;
  const leader = members.find(({ role }) => role === "leader");
  return (
    <FactList
      facts={[
        {
          term: say(language, words.edition),
          detail: edition === undefined ? unknown : <a href={visit.at(edition.address)}>{say(language, edition.title)}</a>,
        },
        { term: say(language, words.kind), detail: say(language, networkKinds[network.kind]) },
        { term: say(language, words.leads), detail: say(language, leaderRules[network.leaderRule]) },
        ...(needsLeader(network.leaderRule)
          ? [{ term: say(language, words.leader), detail: leader === undefined ? unknown : <NameMark language={language} text={leader.name} /> }]
          : []),
        { term: say(language, words.start), detail: network.startCount === undefined ? unknown : formatNumber(language, network.startCount) },
        ...(network.source === undefined ? [] : [{ term: say(language, words.source), detail: <SourceNames sources={[network.source]} /> }]),
        { term: say(language, words.address), detail: <a href={visit.at(network.address)}>{`${visit.origin}${visit.at(network.address)}`}</a> },
      ]}
    />
  );
}

function Cities({ visit, network, members }: Pick<NetworkPageProps, "visit" | "network" | "members">) {
  const { language } = visit;
  // NOTE: where no city is known from the opening, its list is not known, and nobody can be said to have come later.
  const isOpeningKnown = network.startCount !== undefined && members.some(({ isAtStart }) => isAtStart);
  return (
    <ul class="plain-list">
      {members.map(({ name, address, role, state, isAtStart }) => (
        <li>
          <a href={visit.at(cityPath(address))}>
            <NameMark language={language} text={name} />
          </a>
          {role === "leader" && <strong> · {say(language, words.isLeader)}</strong>}
          {state !== "accepted" && <span class="muted"> · {say(language, memberStates[state])}</span>}
          {isOpeningKnown && !isAtStart && <span class="muted"> · {say(language, words.later)}</span>}
        </li>
      ))}
    </ul>
  );
}
