import { type ContentText, type Day, type ListAsked, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, ListView, PageHeading, type SelectChoice } from "@splot/kernel/web";
import { type ListedTask, standingCodes, taskStates } from "../../model/task.ts";
import { nouns } from "../../model/words.ts";
import { TaskTable } from "../parts/TaskTable.tsx";

export const tasksTitle = { pl: "Zadania z planów działań", en: "Tasks of action plans" };
const words = {
  lead: {
    pl: "Kto co robi, do kiedy i jak daleko jest. Zadania wynikają z planów działań.",
    en: "Who does what, by when, and how far it is. Tasks follow from action plans.",
  },
  plans: { pl: "Plany działań", en: "Action plans" },
  add: { pl: "Dodaj zadanie", en: "Add a task" },
  search: { pl: "Szukaj zadania", en: "Search for a task" },
  plan: { pl: "Plan", en: "Plan" },
  org: { pl: "Gmina", en: "Municipality" },
  state: { pl: "Stan", en: "State" },
  all: { pl: "wszystkie", en: "all" },
  byDue: { pl: "najbliższy termin", en: "nearest due day" },
  byTitle: { pl: "nazwa", en: "title" },
  none: { pl: "Żadne zadanie nie pasuje do tych filtrów.", en: "No task fits these filters." },
  noneHint: { pl: "Wyczyść filtry albo wpisz mniej słów.", en: "Clear the filters or type fewer words." },
  noneYet: { pl: "Nie opublikowano jeszcze żadnych zadań.", en: "No tasks are published yet." },
  noneYetHint: {
    pl: "Źródła podają tytuły planów działań, ale nie ich zadania. Zadania dodają biuro i koordynatorzy gmin.",
    en: "The sources give the titles of action plans but not their tasks. The office and the coordinators of municipalities add them.",
  },
};

/** What the address of the list may ask. */
export type TasksQuery = ListAsked & { readonly plan: string; readonly gmina: string; readonly stan: string };

export type TasksPageProps = {
  readonly visit: Visit;
  readonly query: TasksQuery;
  readonly tasks: readonly ListedTask[];
  readonly count: number;
  readonly next?: string | undefined;
  readonly today: Day;
  readonly plans: readonly SelectChoice[];
  readonly orgs: readonly SelectChoice[];
  readonly mayPlan: boolean;
  readonly links: readonly { readonly label: ContentText; readonly path: string }[];
};

/** All tasks as a list, with the way to plans, programmes and summaries. */
export function TasksPage({ visit, query, tasks, count, next, today, plans, orgs, mayPlan, links }: TasksPageProps) {
  const { language } = visit;
  const all = { value: "", label: say(language, words.all) };
  return (
    <>
      <PageHeading
        title={say(language, tasksTitle)}
        lead={say(language, words.lead)}
        action={
          mayPlan ? (
            <ButtonLink kind="primary" href={visit.at("/plany/zadania/nowe")}>
              {say(language, words.add)}
            </ButtonLink>
          ) : undefined
        }
      />
      <ul class="plain-list">
        {[{ label: words.plans, path: "/strategia/plany" }, ...links].map(({ label, path }) => (
          <li>
            <a href={visit.at(path)}>{say(language, label)}</a>
          </li>
        ))}
      </ul>
      <ListView
        language={language}
        path={visit.at("/plany")}
        asked={query}
        search={say(language, words.search)}
        filters={[
          { name: "plan", label: say(language, words.plan), value: query.plan, choices: [all, ...plans] },
          { name: "gmina", label: say(language, words.org), value: query.gmina, choices: [all, ...orgs] },
          {
            name: "stan",
            label: say(language, words.state),
            value: query.stan,
            choices: [all, ...standingCodes.map((value) => ({ value, label: say(language, taskStates[value]) }))],
          },
        ]}
        orders={[
          { value: "", label: say(language, words.byDue) },
          { value: "tytul", label: say(language, words.byTitle) },
        ]}
        count={count}
        countForms={nouns.task}
        hasFile
        noneFit={{ title: say(language, words.none), next: say(language, words.noneHint) }}
        noneYet={{ title: say(language, words.noneYet), next: say(language, words.noneYetHint) }}
        next={next}
      >
        <TaskTable visit={visit} tasks={tasks} today={today} caption={say(language, tasksTitle)} />
      </ListView>
    </>
  );
}
