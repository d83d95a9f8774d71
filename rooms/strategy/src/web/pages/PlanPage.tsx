import { say, type Thing } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, Columns, FactList, LangMark, OriginMark, PageHeading, Section, StateWord } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import type { ShownEvidence } from "../../model/evidence.ts";
import type { StrategyNode, StrategyPlan } from "../../model/node.ts";
import { EvidenceList } from "../parts/EvidenceList.tsx";
import { markOf } from "../parts/marks.ts";
import { CatalogueNote } from "../parts/PlanList.tsx";
import { WithdrawnNote } from "../parts/WithdrawnNote.tsx";

const words = {
  kind: { pl: "Plan działań", en: "Action plan" },
  content: { pl: "Treść planu", en: "Content of the plan" },
  unknown: {
    pl: "Treść tego planu, zadania, terminy i koszty są nieznane. Źródła podają tylko tytuł i dziedzinę.",
    en: "The content of this plan, its tasks, dates and costs are unknown. The sources give only its title and domain.",
  },
  details: { pl: "Plan uszczegóławia cel strategii przez zadania z terminami.", en: "The plan details a goal of the strategy by tasks with due days." },
  tasks: { pl: "Zadania planu i postęp", en: "Tasks of the plan and progress" },
  catalogue: { pl: "Katalog", en: "Catalogue" },
  october: { pl: "październik 2021", en: "October 2021" },
  domain: { pl: "Dziedzina", en: "Domain" },
  mainGoal: { pl: "Cel główny", en: "Main goal" },
  goal: { pl: "Cel, który uszczegóławia", en: "Goal that it details" },
  edit: { pl: "Zmień albo wycofaj plan", en: "Change or withdraw the plan" },
  withdrawn: { pl: "Plan wycofano", en: "The plan was withdrawn on" },
  source: { pl: "Źródło", en: "Source" },
  number: { pl: "Dzisiejsza liczba", en: "Today's number" },
};

export type PlanPageProps = {
  readonly visit: Visit;
  readonly plan: StrategyPlan;
  readonly thing: Pick<Thing, "state" | "mode" | "origin">;
  readonly domain: StrategyNode | undefined;
  /** The goal that it details; for a recorded plan the main goal of its domain. */
  readonly goal: StrategyNode | undefined;
  /** Where it is changed. Missing: nobody may, or this reader may not. */
  readonly editPath?: string | undefined;
  /** Numbers shown beside the plan by our choice. */
  readonly numbers: readonly ShownEvidence[];
  readonly thread: Child;
  readonly history: Child;
};

/** An action plan as its catalogue announced it. */
export function PlanPage({ visit, plan, thing, domain, goal, editPath, numbers, thread, history }: PlanPageProps) {
  const { language } = visit;
  const isRecorded = thing.mode === "recorded";
  const node = (found: StrategyNode | undefined, term: string) =>
    found === undefined
      ? []
      : [
          {
            term,
            detail: (
              <a href={visit.at(found.address)}>
                <LangMark language={language} text={found.title} />
              </a>
            ),
          },
        ];
  const facts = [
    ...(isRecorded ? [{ term: say(language, words.catalogue), detail: plan.catalogue === "2021-10" ? say(language, words.october) : plan.catalogue }] : []),
    ...node(domain, say(language, words.domain)),
    ...node(goal, say(language, isRecorded ? words.mainGoal : words.goal)),
    ...(plan.source === undefined ? [] : [{ term: say(language, words.source), detail: <LangMark language={language} text={{ pl: plan.source }} /> }]),
  ];
  return (
    <>
      <PageHeading
        kicker={`${say(language, words.kind)} ${plan.code}`}
        title={<LangMark language={language} text={plan.title} />}
        state={<StateWord>{say(language, visit.words.state("plan", thing.state))}</StateWord>}
        mark={<OriginMark language={language} mark={markOf(thing)} />}
        action={editPath === undefined ? undefined : <ButtonLink href={visit.at(editPath)}>{say(language, words.edit)}</ButtonLink>}
      />
      <WithdrawnNote visit={visit} title={words.withdrawn} withdrawn={plan.withdrawn} />
      <Columns aside={<FactList facts={facts} />}>
        <Section id="tresc" title={say(language, words.content)}>
          <p>{say(language, isRecorded ? words.unknown : words.details)}</p>
          <p>
            <a href={visit.at(plan.address.replace("/strategia/plany/", "/plany/"))}>{say(language, words.tasks)}</a>
          </p>
          {isRecorded && <CatalogueNote visit={visit} />}
        </Section>
        {numbers.length > 0 && (
          <Section id="liczba" title={say(language, words.number)}>
            <EvidenceList visit={visit} evidence={numbers} />
          </Section>
        )}
      </Columns>
      {thread}
      {history}
    </>
  );
}
