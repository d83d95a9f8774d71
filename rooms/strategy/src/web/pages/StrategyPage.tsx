import { counted, formatDay, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, Columns, FactList, LangMark, OriginMark, PageHeading, Section, StateWord } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import type { StrategyNode, StrategyPlan } from "../../model/node.ts";
import type { Statement } from "../../model/process.ts";
import { type StoredStrategy, type StrategyVersion, strategyStates } from "../../model/strategy.ts";
import { GoalCards } from "../parts/GoalCards.tsx";
import { markOf, stateTones } from "../parts/marks.ts";
import { CatalogueNote, PlansByDomain } from "../parts/PlanList.tsx";
import { StatutoryGoals } from "../parts/StatutoryGoals.tsx";
import { VersionTable } from "../parts/VersionTable.tsx";

const words = {
  planList: { pl: "Wyszukaj plan", en: "Search the plans" },
  file: { pl: "Pobierz CSV", en: "Download CSV" },
  kind: { pl: "Strategia", en: "Strategy" },
  summary: { pl: "Wizja i misja w skrócie", en: "Vision and mission in short" },
  ourSummary: { pl: "Streszczenie nasze; pełny tekst jest w dokumencie Stowarzyszenia.", en: "Our summary; the full text is in the Association's document." },
  goals: { pl: "Dziedziny i cele główne", en: "Domains and main goals" },
  ownGoals: { pl: "Dziedziny i cele", en: "Domains and goals" },
  noGoals: { pl: "W tym dokumencie nie wskazano jeszcze celów.", en: "No goals have been named in this document yet." },
  deeper: { pl: "Cele szczegółowe i kierunki działań", en: "Specific goals and directions of action" },
  deeperUnknown: {
    pl: "Nieznane. Źródła, z których korzystamy, nie podają ich tytułów ani kodów, dlatego ich tu nie wpisujemy.",
    en: "Unknown. The sources we use give neither their titles nor their codes, so we do not write any here.",
  },
  higher: { pl: "Dokumenty nadrzędne i spójność celów", en: "Higher-level documents and the coherence of goals" },
  gaps: { pl: "Zobacz, czego brakuje", en: "See what is missing" },
  plans: { pl: "Plany działań", en: "Action plans" },
  versions: { pl: "Wersje", en: "Versions" },
  checklist: { pl: "Wymagania przed przyjęciem", en: "Requirements before adoption" },
  horizon: { pl: "Horyzont", en: "Horizon" },
  until: { pl: "do roku", en: "until" },
  adopted: { pl: "Przyjęto", en: "Adopted" },
  source: { pl: "Źródło", en: "Source" },
  address: { pl: "Stały adres", en: "Permanent address" },
  read: { pl: "Przeczytaj wersję", en: "Read version" },
  process: { pl: "Zobacz, jak powstawała", en: "See how it was made" },
  number: { pl: "Numer", en: "Number" },
};

export type StrategyPageProps = {
  readonly visit: Visit;
  readonly strategy: StoredStrategy;
  readonly nodes: readonly StrategyNode[];
  readonly plans: readonly StrategyPlan[];
  readonly statements: readonly Statement[];
  readonly versions: readonly StrategyVersion[];
  readonly checklist?: Child | undefined;
  /** What a vote that did not adopt it came to. */
  readonly note?: Child | undefined;
  readonly action?: Child | undefined;
  readonly thread: Child;
  readonly history: Child;
};

const domainForms = {
  pl: ["dziedzina współpracy", "dziedziny współpracy", "dziedzin współpracy"],
  en: ["domain of cooperation", "domains of cooperation"],
} as const;

/** A strategy as everybody reads it: what it wants, by which goals and plans, in which versions, and where it came from. */
export function StrategyPage(props: StrategyPageProps) {
  const { visit, strategy, nodes, statements, versions, checklist, note, action, thread, history } = props;
  const { language } = visit;
  const { thing } = strategy;
  const isRecorded = thing.mode === "recorded";
  const summary = statements.filter(({ kind }) => kind === "summary");
  return (
    <>
      <PageHeading
        kicker={say(language, words.kind)}
        title={<LangMark language={language} text={thing.title} />}
        mark={<OriginMark language={language} mark={markOf(thing)} />}
        state={<StateWord tone={stateTones[strategy.state]}>{say(language, strategyStates[strategy.state])}</StateWord>}
        action={
          action ??
          (versions[0] === undefined ? undefined : (
            <ButtonLink kind="primary" href={visit.at(`${thing.address}/wersje/${versions[0].no}`)}>
              {say(language, words.read)} {versions[0].no}
            </ButtonLink>
          ))
        }
      />
      {note}
      <Columns aside={<StrategyFacts {...props} />}>
        {summary.length > 0 && (
          <Section id="wizja" title={say(language, words.summary)} intro={isRecorded ? say(language, words.ourSummary) : undefined}>
            {summary.map(({ text, note, source }) => (
              <p>
                {note !== undefined && (
                  <strong>
                    <LangMark language={language} text={note} />:{" "}
                  </strong>
                )}
                <LangMark language={language} text={text} />{" "}
                <span class="muted" lang="pl">
                  ({source})
                </span>
              </p>
            ))}
            {isRecorded && (
              <p>
                <a href={visit.at("/jak-pracujemy")}>{say(language, words.process)}</a>
              </p>
            )}
          </Section>
        )}
        <Goals visit={visit} nodes={nodes} isRecorded={isRecorded} />
        {isRecorded && (
          <Section id="kierunki" title={say(language, words.deeper)}>
            <p>{say(language, words.deeperUnknown)}</p>
          </Section>
        )}
        <Plans {...props} />
        {checklist !== undefined && (
          <Section
            id="wymagania"
            title={say(language, words.checklist)}
            aside={<a href={visit.at(`${thing.address}/wymagania.csv`)}>{say(language, words.file)}</a>}
          >
            {checklist}
          </Section>
        )}
        <StatutoryGoals visit={visit} statements={statements} />
        {versions.length > 0 && (
          <Section id="wersje" title={say(language, words.versions)}>
            <VersionTable visit={visit} address={thing.address} versions={versions} />
          </Section>
        )}
      </Columns>
      {thread}
      {history}
    </>
  );
}

function Plans({ visit, strategy, nodes, plans }: StrategyPageProps) {
  if (plans.length === 0) return null;
  const list = <a href={visit.at("/strategia/plany")}>{say(visit.language, words.planList)}</a>;
  return (
    <Section id="plany" title={`${say(visit.language, words.plans)} (${plans.length})`} aside={list}>
      {strategy.thing.mode === "recorded" && <CatalogueNote visit={visit} />}
      <PlansByDomain visit={visit} nodes={nodes} plans={plans} />
    </Section>
  );
}

function StrategyFacts({ visit, strategy, versions }: StrategyPageProps) {
  const { language, origin } = visit;
  const { thing, horizon } = strategy;
  const inForce = versions.find(({ state }) => state === "in_force");
  return (
    <FactList
      facts={[
        ...(thing.code === undefined ? [] : [{ term: say(language, words.number), detail: thing.code }]),
        { term: say(language, words.horizon), detail: `${say(language, words.until)} ${horizon}` },
        ...(inForce?.adoptedOn === undefined ? [] : [{ term: say(language, words.adopted), detail: formatDay(language, inForce.adoptedOn) }]),
        ...(thing.source === undefined ? [] : [{ term: say(language, words.source), detail: <span lang="pl">{thing.source}</span> }]),
        { term: say(language, words.address), detail: `${origin}${visit.at(thing.address)}` },
      ]}
    />
  );
}

function Goals({ visit, nodes, isRecorded }: Pick<StrategyPageProps, "visit" | "nodes"> & { readonly isRecorded: boolean }) {
  const { language } = visit;
  const domainCount = nodes.filter(({ level }) => level === "domain").length;
  const count = domainCount === 0 ? undefined : counted(language, domainCount, domainForms);
  return (
    <Section
      id="cele"
      title={say(language, isRecorded ? words.goals : words.ownGoals)}
      intro={count}
      aside={<a href={visit.at("/luki?brak=cele")}>{say(language, words.gaps)}</a>}
    >
      {nodes.length === 0 ? <p>{say(language, words.noGoals)}</p> : <GoalCards visit={visit} nodes={nodes} />}
      <p>
        <a href={visit.at("/strategia/dokumenty")}>{say(language, words.higher)}</a>
      </p>
    </Section>
  );
}
