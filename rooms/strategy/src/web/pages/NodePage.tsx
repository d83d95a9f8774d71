import { say, type Thing } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, Columns, FactList, LangMark, OriginMark, PageHeading, Section } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import type { ShownEvidence } from "../../model/evidence.ts";
import type { StrategyNode, StrategyPlan } from "../../model/node.ts";
import type { StoredStrategy } from "../../model/strategy.ts";
import { levelNames } from "../../model/tree.ts";
import { EvidenceList } from "../parts/EvidenceList.tsx";
import { valueText } from "../parts/GoalCards.tsx";
import { markOf } from "../parts/marks.ts";
import { CatalogueNote, PlanList } from "../parts/PlanList.tsx";
import { WithdrawnNote } from "../parts/WithdrawnNote.tsx";

const words = {
  withdrawn: { pl: "Wycofano z projektu dokumentu", en: "Withdrawn from the draft document on" },
  evidence: { pl: "Na czym się opiera", en: "What it rests on" },
  recordedEvidence: {
    pl: "Cele powstały z danych, warsztatów i raportów syntetycznych. Źródła nie podają, na których liczbach opiera się ten cel.",
    en: "The goals grew out of data, workshops and synthetic reports. The sources do not say on which numbers this goal rests.",
  },
  targets: { pl: "Co chcemy osiągnąć i jak to idzie", en: "What we want to reach, and how it goes" },
  insights: { pl: "Z czego wynika", en: "What it follows from" },
  insightsIntro: { pl: "Wnioski z rozmów i dokumentów, ocenione przez ekspertów.", en: "Insights from talks and documents, judged by experts." },
  whoCanAdd: { pl: "Może to zrobić specjalista biura.", en: "A domain officer can do it." },
  below: { pl: "Cele niżej", en: "Goals below" },
  mainGoal: { pl: "Cel główny", en: "Main goal" },
  plans: { pl: "Plany działań tej dziedziny", en: "Action plans of this domain" },
  strategy: { pl: "Dokument", en: "Document" },
  above: { pl: "Należy do", en: "Belongs to" },
  scope: { pl: "Zakres", en: "Scope" },
  scopeOurs: { pl: "słowami naszymi", en: "in our words" },
  value: { pl: "Wartość wiązki projektów", en: "Value of the bundle of projects" },
  paragraph: { pl: "Zapisano w akapicie", en: "Written in paragraph" },
  source: { pl: "Źródło", en: "Source" },
  cite: { pl: "Wskaż liczbę", en: "Cite a number" },
  unknownBelow: {
    pl: "Cele szczegółowe i kierunki działań są nieznane: źródła ich nie podają.",
    en: "The specific goals and directions are unknown: the sources do not give them.",
  },
};

export type NodePageProps = {
  readonly visit: Visit;
  readonly node: StrategyNode;
  readonly strategy: StoredStrategy;
  readonly branch: readonly StrategyNode[];
  readonly below: readonly StrategyNode[];
  readonly plans: readonly StrategyPlan[];
  readonly evidence: readonly ShownEvidence[];
  readonly insights: readonly Thing[];
  /** Targets with their status. Missing: the goal has none. */
  readonly targets?: Child | undefined;
  /** The address of the cite form. Missing: this reader may not cite. */
  readonly citePath?: string | undefined;
  readonly thread: Child;
  readonly history: Child;
};

/** A domain or goal: what it says, what it rests on, what lies below it, which plans carry it. */
export function NodePage(props: NodePageProps) {
  const { visit, node, below, plans, evidence, insights, targets, citePath, thread, history } = props;
  const { language } = visit;
  const isRecorded = node.mode === "recorded";
  return (
    <>
      <PageHeading
        kicker={`${say(language, levelNames[node.level])} ${isRecorded ? node.domain : node.code.replace(/\.g$/, "")}`}
        title={<LangMark language={language} text={node.title} />}
        mark={<OriginMark language={language} mark={markOf(node)} />}
        action={
          citePath === undefined || node.level === "domain" ? undefined : (
            <ButtonLink kind="primary" href={visit.at(citePath)}>
              {say(language, words.cite)}
            </ButtonLink>
          )
        }
      />
      <WithdrawnNote visit={visit} title={words.withdrawn} withdrawn={node.withdrawn} />
      <Columns aside={<NodeFacts {...props} />}>
        {node.level !== "domain" && (
          <Section id="dowody" title={say(language, words.evidence)}>
            {isRecorded && evidence.length === 0 ? (
              <p>{say(language, words.recordedEvidence)}</p>
            ) : (
              <EvidenceList visit={visit} evidence={evidence} whoCanAdd={say(language, words.whoCanAdd)} />
            )}
          </Section>
        )}
        {targets !== undefined && (
          <Section id="wartosci-docelowe" title={say(language, words.targets)}>
            {targets}
          </Section>
        )}
        <Insights visit={visit} insights={insights} />
        <Below visit={visit} node={node} below={below} />
        {isRecorded && node.level === "main_goal" && <p>{say(language, words.unknownBelow)}</p>}
        {plans.length > 0 && (
          <Section id="plany" title={`${say(language, words.plans)} (${plans.length})`}>
            {isRecorded && <CatalogueNote visit={visit} />}
            <PlanList visit={visit} plans={plans} />
          </Section>
        )}
      </Columns>
      {thread}
      {history}
    </>
  );
}

/** Goals right below this one; nothing where there are none. */
function Below({ visit, node, below }: Pick<NodePageProps, "visit" | "node" | "below">) {
  const { language } = visit;
  if (below.length === 0) return null;
  return (
    <Section id="nizej" title={say(language, node.level === "domain" ? words.mainGoal : words.below)}>
      <ul>
        {below.map((child) => (
          <li>
            <a href={visit.at(child.address)}>
              <LangMark language={language} text={child.title} />
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Insights({ visit, insights }: Pick<NodePageProps, "visit" | "insights">) {
  const { language, words: all } = visit;
  if (insights.length === 0) return null;
  return (
    <Section id="wnioski" title={say(language, words.insights)} intro={say(language, words.insightsIntro)}>
      <ul class="plain-list">
        {insights.map(({ code, title, address, state }) => (
          <li>
            <a href={visit.at(address)}>
              <LangMark language={language} text={title} />
            </a>{" "}
            <span class="muted">
              {code} · {say(language, all.state("insight", state))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function NodeFacts({ visit, node, strategy, branch }: NodePageProps) {
  const { language } = visit;
  const value = valueText(language, node.value);
  const above = branch.at(-1);
  return (
    <FactList
      facts={[
        {
          term: say(language, words.strategy),
          detail: (
            <a href={visit.at(strategy.thing.address)}>
              <LangMark language={language} text={strategy.thing.title} />
            </a>
          ),
        },
        ...(above === undefined
          ? []
          : [
              {
                term: say(language, words.above),
                detail: (
                  <a href={visit.at(above.address)}>
                    <LangMark language={language} text={above.title} />
                  </a>
                ),
              },
            ]),
        ...(node.scope === undefined
          ? []
          : [{ term: say(language, words.scope), detail: <LangMark language={language} text={node.scope} />, source: say(language, words.scopeOurs) }]),
        ...(node.level === "domain" && value !== undefined ? [{ term: say(language, words.value), detail: value }] : []),
        ...(node.source === undefined ? [] : [{ term: say(language, words.source), detail: <span lang="pl">{node.source}</span> }]),
      ]}
    />
  );
}
