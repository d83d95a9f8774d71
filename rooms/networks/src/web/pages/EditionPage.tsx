import { counted, formatNumber, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { type Fact, FactList, LangMark, MissingValue, NameMark, PageHeading, Section, Tag } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import type { Edition, NetworkEvent, Scope } from "../../model/edition.ts";
import { leaderRules, type Network } from "../../model/network.ts";
import { nouns } from "../../model/nouns.ts";
import type { SectionCode, Statement } from "../../model/statement.ts";
import { NetworkCards, Schedule } from "../parts/lines.tsx";
import { MarkOf, StateOf } from "../parts/marks.tsx";
import { Points, SourceNames } from "../parts/Points.tsx";
import { RuleChanges } from "../parts/RuleChanges.tsx";

const words = {
  kicker: { pl: "Edycja programu", en: "Edition of the programme" },
  networks: { pl: "Sieci", en: "Networks" },
  rules: { pl: "Zasady", en: "Rules" },
  years: { pl: "Lata", en: "Years" },
  leader: { pl: "Kto prowadzi sieć", en: "Who leads a network" },
  one: { pl: "Ile sieci może wybrać miasto", en: "How many networks a city may join" },
  oneYes: { pl: "tylko jedną", en: "one only" },
  oneNo: { pl: "kilka", en: "several" },
  size: { pl: "Wielkość sieci", en: "Size of a network" },
  sizeLeast: { pl: "najmniej miast:", en: "fewest cities:" },
  sizeMost: { pl: "najwięcej miast:", en: "most cities:" },
  participants: { pl: "Uczestnicy", en: "Participants" },
  unknown: { pl: "źródła tego nie podają", en: "no source states it" },
  schedule: { pl: "Terminy", en: "Schedule" },
  scheduleMore: { pl: "Plan pracy sieci miesiąc po miesiącu nie jest opublikowany.", en: "The month-by-month plan of the networks is not published." },
  scopes: { pl: "Czego dotyczą zalecenia", en: "What the recommendations are about" },
  plans: {
    pl: "Plany Ulepszeń to wspólna praca sieci miast, ekspertów i ministerstwa. Zalecenia dzielą się na trzy zakresy.",
    en: "The Improvement Plans are joint work of the networks of cities, experts and the ministry. The recommendations have three scopes.",
  },
  toRecommendations: { pl: "Zobacz zalecenia", en: "See the recommendations" },
  benefits: { pl: "Co miasta zyskały", en: "What the cities gained" },
  benefitsIntro: {
    pl: "Tak odpowiadali w ankiecie uczestnicy pilotażu. Odsetków nie opublikowano.",
    en: "This is what participants of the pilot said in a survey. No percentages were published.",
  },
  components: { pl: "Warsztaty wspólne dla wszystkich sieci", en: "Workshops common to all networks" },
  source: { pl: "Źródło", en: "Source" },
  address: { pl: "Stały adres", en: "Permanent address" },
};

export type EditionPageProps = {
  readonly visit: Visit;
  readonly edition: Edition;
  readonly networks: readonly Network[];
  /** Known cities of each network. */
  readonly cities: ReadonlyMap<string, number>;
  readonly scopes: readonly Scope[];
  readonly events: readonly NetworkEvent[];
  readonly statements: readonly Statement[];
  readonly today: string;
  readonly panels: Child;
};

/** One edition: its networks, its rules and what changed, its dates, what it was about and what it gave. */
export function EditionPage(props: EditionPageProps) {
  const { visit, edition, networks, cities, events, statements, today } = props;
  const { language } = visit;
  const of = (section: SectionCode) => statements.filter((one) => one.section === section);
  return (
    <>
      <PageHeading
        kicker={say(language, words.kicker)}
        title={<NameMark language={language} text={edition.title} />}
        state={<StateOf visit={visit} kind="edition" state={edition.state} />}
        mark={<MarkOf visit={visit} thing={edition} />}
      />
      <Section id="sieci" title={say(language, words.networks)} aside={<span class="muted">{counted(language, networks.length, nouns.network)}</span>}>
        <NetworkCards visit={visit} networks={networks} cities={cities} />
      </Section>
      <Section id="zasady" title={say(language, words.rules)}>
        <FactList facts={rulesOf(props)} />
      </Section>
      <RuleChanges visit={visit} changes={of("rule_change")} />
      {events.length > 0 && (
        <Section id="terminy" title={say(language, words.schedule)}>
          <Schedule visit={visit} events={events} today={today} />
          {edition.mode === "recorded" && <p class="muted">{say(language, words.scheduleMore)}</p>}
        </Section>
      )}
      <Scopes {...props} />
      <Points visit={visit} id="warsztaty" title={say(language, words.components)} points={of("component")} />
      <Benefits visit={visit} points={of("benefit")} />
      {props.panels}
    </>
  );
}

/** The rules of an edition as facts; what no source states says so. */
function rulesOf({ visit, edition, networks }: EditionPageProps): readonly Fact[] {
  const { language } = visit;
  const unknown = <MissingValue language={language} reason={say(language, words.unknown)} />;
  const years = `${edition.startsYear}–${edition.endsYear}`;
  const leaders = [...new Set(networks.map(({ leaderRule }) => leaderRule))];
  return [
    { term: say(language, words.years), detail: years },
    {
      term: say(language, words.leader),
      detail:
        leaders.length === 0
          ? unknown
          : leaders.map((rule, place) => (
              <>
                {place > 0 && <br />}
                {say(language, leaderRules[rule])}
                {leaders.length > 1 &&
                  ` (${networks
                    .filter((one) => one.leaderRule === rule)
                    .map(({ title }) => say(language, title))
                    .join(", ")})`}
              </>
            )),
    },
    { term: say(language, words.one), detail: edition.oneNetwork === undefined ? unknown : say(language, edition.oneNetwork ? words.oneYes : words.oneNo) },
    { term: say(language, words.size), detail: sizeOf(visit, edition) ?? unknown },
    {
      term: say(language, words.participants),
      detail: edition.participantCount === undefined ? unknown : counted(language, edition.participantCount, nouns.participant),
      source: edition.participantNote === undefined ? undefined : <LangMark language={language} text={edition.participantNote} />,
    },
    ...(edition.source === undefined ? [] : [{ term: say(language, words.source), detail: <SourceNames sources={[edition.source]} /> }]),
    { term: say(language, words.address), detail: <a href={visit.at(edition.address)}>{`${visit.origin}${visit.at(edition.address)}`}</a> },
  ];
}

function sizeOf({ language }: Visit, { sizeLeast, sizeMost, sizeNote }: Edition): Child | undefined {
  if (sizeNote !== undefined) return <LangMark language={language} text={sizeNote} />;
  const parts = [
    ...(sizeLeast === undefined ? [] : [`${say(language, words.sizeLeast)} ${formatNumber(language, sizeLeast)}`]),
    ...(sizeMost === undefined ? [] : [`${say(language, words.sizeMost)} ${formatNumber(language, sizeMost)}`]),
  ];
  return parts.length === 0 ? undefined : parts.join(", ");
}

function Scopes({ visit, edition, scopes }: Pick<EditionPageProps, "visit" | "edition" | "scopes">) {
  const { language } = visit;
  if (scopes.length === 0) return null;
  return (
    <Section
      id="zakresy"
      title={say(language, words.scopes)}
      intro={edition.mode === "recorded" ? say(language, words.plans) : undefined}
      aside={<a href={visit.at("/rekomendacje")}>{say(language, words.toRecommendations)}</a>}
    >
      <p>
        {scopes.map(({ name }) => (
          <>
            <Tag>
              <NameMark language={language} text={name} />
            </Tag>{" "}
          </>
        ))}
      </p>
    </Section>
  );
}

function Benefits({ visit, points }: { readonly visit: Visit; readonly points: readonly Statement[] }) {
  const { language } = visit;
  const title = `${say(language, words.benefits)}: ${counted(language, points.length, nouns.benefit)}`;
  return <Points visit={visit} id="korzysci" title={title} intro={say(language, words.benefitsIntro)} points={points} />;
}
