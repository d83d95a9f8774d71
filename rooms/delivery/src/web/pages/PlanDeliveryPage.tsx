import { type ContentText, counted, type Day, listHref, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, Columns, EmptyState, type Fact, FactList, LangMark, PageHeading, Section } from "@splot/kernel/web";
import type { RolledUp } from "../../model/rollUp.ts";
import { type ListedTask, standingOf } from "../../model/task.ts";
import { nouns } from "../../model/words.ts";
import { GanttFigure } from "../figures/GanttFigure.tsx";
import { shareText } from "../parts/marks.tsx";

const words = {
  kicker: { pl: "Realizacja planu działań", en: "Delivery of an action plan" },
  plan: { pl: "O planie", en: "About the plan" },
  add: { pl: "Dodaj zadanie", en: "Add a task" },
  progress: { pl: "Postęp planu", en: "Progress of the plan" },
  known: { pl: "Część, o której wiadomo", en: "Part that is known" },
  bounds: { pl: "Granice", en: "Bounds" },
  between: { pl: "od {low} do {high}", en: "from {low} to {high}" },
  formula: {
    pl: "Średnia postępów zadań ważona ich wagą; zadania zaniechane nie liczą się. Granice mówią, ile wyniesie, gdy nieznane części to zero albo całość.",
    en: "Mean progress of the tasks by weight, without those dropped. The bounds take unknown parts as nothing or all.",
  },
  unknown: { pl: "nieznany, bo nikt nie podał postępu", en: "not known: nobody has declared any" },
  tasks: { pl: "Zadania", en: "Tasks" },
  overdue: { pl: "Po terminie", en: "Overdue" },
  all: { pl: "Zobacz na liście", en: "See in the list" },
  none: { pl: "Ten plan nie ma jeszcze opublikowanych zadań.", en: "This plan has no published tasks yet." },
  noneHint: {
    pl: "Źródła podają tytuł i dziedzinę planu. Zadania dodają biuro i koordynatorzy gmin.",
    en: "The sources give the title and domain of the plan. The office and the coordinators of municipalities add tasks.",
  },
};

export type PlanDeliveryPageProps = {
  readonly visit: Visit;
  readonly plan: { readonly title: ContentText; readonly address: string; readonly code: string };
  readonly tasks: readonly ListedTask[];
  readonly count: number;
  readonly progress?: RolledUp | undefined;
  readonly today: Day;
  readonly mayPlan: boolean;
};

/** How an action plan is carried out: its tasks in time, how far it is and how much of that is known. */
export function PlanDeliveryPage(props: PlanDeliveryPageProps) {
  const { visit, plan, tasks, count, today, mayPlan } = props;
  const { language } = visit;
  const add = (
    <ButtonLink kind="primary" href={listHref(visit.at("/plany/zadania/nowe"), { plan: plan.code })}>
      {say(language, words.add)}
    </ButtonLink>
  );
  return (
    <>
      <PageHeading kicker={say(language, words.kicker)} title={<LangMark language={language} text={plan.title} />} action={mayPlan ? add : undefined} />
      <p>
        <a href={visit.at(plan.address)}>{say(language, words.plan)}</a>
      </p>
      {count === 0 ? (
        <EmptyState title={say(language, words.none)}>{say(language, words.noneHint)}</EmptyState>
      ) : (
        <Columns aside={<FactList facts={factsOf(props)} />}>
          <GanttFigure visit={visit} tasks={tasks} today={today} csvPath={`/plany/${plan.code}/zadania.csv`} headingLevel={2} />
          <Section id="wszystkie" title={say(language, words.tasks)}>
            <p>
              <a href={listHref(visit.at("/plany"), { plan: plan.code })}>
                {say(language, words.all)}: {counted(language, count, nouns.task)}
              </a>
            </p>
          </Section>
        </Columns>
      )}
    </>
  );
}

function factsOf({ visit: { language }, tasks, progress, today }: PlanDeliveryPageProps): readonly Fact[] {
  const overdue = tasks.filter((task) => standingOf(task, today) === "overdue").length;
  const share = (bp: number) => shareText(language, bp);
  const known =
    progress === undefined
      ? []
      : [
          { term: say(language, words.known), detail: share(progress.coverageBp) },
          {
            term: say(language, words.bounds),
            detail: say(language, words.between).replace("{low}", share(progress.lowBp)).replace("{high}", share(progress.highBp)),
          },
        ];
  return [
    {
      term: say(language, words.progress),
      detail: (
        <>
          <strong>{progress === undefined ? say(language, words.unknown) : share(progress.progressBp)}</strong>
          <br />
          {say(language, words.formula)}
        </>
      ),
    },
    ...known,
    { term: say(language, words.overdue), detail: counted(language, overdue, nouns.task) },
  ];
}
