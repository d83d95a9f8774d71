import { findId, type ObjectId, say, searchedWords } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import { type Call, csvStream, FILE_PART, form, listQuery, listWord, page, type Shown } from "@splot/kernel/http";
import { getThing, getThingAt } from "@splot/kernel/objects";
import type { Sent } from "@splot/kernel/web";
import { listProjects } from "@splot/projects";
import { panelsOf } from "@splot/thread/panels";
import type { z } from "zod";
import { findStatusRule, inputsOf } from "../actions/declare.ts";
import { moveTask } from "../actions/moveTask.ts";
import { planTask } from "../actions/planTask.ts";
import { reportStatus } from "../actions/reportStatus.ts";
import { computeStatus } from "../model/status.ts";
import { nextStates, openStates, standingCodes } from "../model/task.ts";
import { policy } from "../policy.ts";
import { listStatuses } from "../store/statuses.ts";
import { getTask, listPerformers, listTasks, type TaskFilter, taskOrders } from "../store/tasks.ts";
import { countOpenThreats } from "../store/threats.ts";
import { taskColumns } from "../web/files.ts";
import { NewTaskPage, newTaskTitle } from "../web/pages/NewTaskPage.tsx";
import { TaskPage } from "../web/pages/TaskPage.tsx";
import { TasksPage, tasksTitle } from "../web/pages/TasksPage.tsx";
import { findPlan, NOBODY, only, orgChoices, ownOrganisations, PANEL_QUERIES, planChoices, VISIT_QUERIES } from "./parts.ts";

const PAGE = 25;
/** Where all tasks are. */
export const tasksCrumb = { label: tasksTitle, path: "/plany" };
const tasksQuery = listQuery({ plan: listWord, gmina: listWord, stan: listWord });
type TasksQuery = z.output<typeof tasksQuery>;

async function filterOf(read: ReadHandle, { szukaj, plan, gmina, stan }: TasksQuery): Promise<TaskFilter> {
  return {
    words: searchedWords(szukaj),
    plan: plan === "" ? undefined : ((await findPlan(read, plan))?.id ?? NOBODY),
    org: gmina === "" ? undefined : (findId<"object">(gmina) ?? NOBODY),
    standing: standingCodes.find((code) => code === stan),
  };
}

const tasksPage = page({
  path: "/plany",
  budget: 5 + VISIT_QUERIES,
  query: tasksQuery,
  async show({ visit, read, query }: Call<TasksQuery>) {
    const filter = await filterOf(read, query);
    const order = taskOrders.find((code) => code === query.sort);
    const part = await listTasks(read, filter, { order, after: findId<"object">(query.po), limit: PAGE });
    return {
      title: tasksTitle,
      body: (
        <TasksPage
          visit={visit}
          query={query}
          tasks={part.rows}
          next={part.next}
          count={part.count}
          today={read.today}
          plans={(await planChoices(read, visit)).map(({ slug, label }) => ({ value: slug, label }))}
          orgs={await orgChoices(read, visit)}
          mayPlan={mayPlan(visit)}
          links={linksOf(visit)}
        />
      ),
    };
  },
});

/** Where one goes from the tasks: programmes, summaries, and the work of those who have some. */
function linksOf({ actor }: Call<unknown>["visit"]) {
  const office =
    roleFor(actor, policy.readCampaigns) === undefined
      ? []
      : [{ label: { pl: "Zapytania o stan zadań", en: "Requests for status" }, path: "/praca/zapytania" }];
  const isTeam = ownOrganisations(actor, policy.reportThreat).length > 0;
  const team = isTeam
    ? [
        { label: { pl: "Pytania do mojej gminy", en: "Questions to my municipality" }, path: "/praca/odpowiedzi" },
        { label: { pl: "Zgłoś zagrożenie", en: "Report a threat" }, path: "/zagrozenie/nowe" },
      ]
    : [];
  const threats = isTeam || roleFor(actor, policy.readThreats) !== undefined ? [{ label: { pl: "Zagrożenia", en: "Threats" }, path: "/praca/zagrozenia" }] : [];
  return [
    { label: { pl: "Roczne programy prac", en: "Annual work programmes" }, path: "/plany/program" },
    { label: { pl: "Roczne podsumowania", en: "Year summaries" }, path: "/raporty" },
    ...office,
    ...team,
    ...threats,
  ];
}

const tasksCsv = page({
  path: "/plany.csv",
  budget: 2 + VISIT_QUERIES,
  query: tasksQuery,
  async show({ visit, read, query }: Call<TasksQuery>) {
    const order = taskOrders.find((code) => code === query.sort);
    const filter = await filterOf(read, query);
    const file = { language: visit.language, name: "zadania", columns: taskColumns(visit, read.today) };
    return csvStream(read, file, (after: ObjectId | undefined) => listTasks(read, filter, { order, after, limit: FILE_PART }));
  },
});

/** May this person add tasks somewhere? */
export function mayPlan({ actor }: Call<unknown>["visit"]): boolean {
  return roleFor(actor, policy.planTask) !== undefined || ownOrganisations(actor, policy.planTask).length > 0;
}

const newQuery = listQuery({ plan: listWord });

async function showNew({ visit, read }: Call<unknown>, plan: string, sent?: Sent): Promise<Shown> {
  const plans = await planChoices(read, visit);
  const orgs = await orgChoices(read, visit);
  const own = ownOrganisations(visit.actor, policy.planTask);
  const isOffice = roleFor(visit.actor, policy.planTask) !== undefined;
  const { rows } = await listProjects(read, ["public"], {});
  return {
    title: newTaskTitle,
    crumbs: [tasksCrumb],
    density: "work",
    body: (
      <NewTaskPage
        visit={visit}
        plans={plans.map(({ id, label }) => ({ value: id, label }))}
        plan={plans.find(({ slug }) => slug === plan)?.id ?? ""}
        orgs={orgs}
        owners={orgs.filter(({ value }) => isOffice || own.includes(value))}
        projects={rows.filter(({ mode }) => mode === "enacted").map(({ id, title }) => ({ value: id, label: say(visit.language, title) }))}
        sent={sent}
      />
    ),
  };
}

/** The task at the place of the path, with what this person may do, and what was typed and refused. */
async function showTask(call: Call<unknown>, sent?: Sent): Promise<Shown> {
  const { visit, read, params } = call;
  const thing = await getThingAt(read, `/plany/zadania/${params["no"] ?? ""}`, "task");
  const task = await getTask(read, thing.id);
  const reach = { organisation: task.owner };
  const statuses = await listStatuses(read, [task.id]);
  const { rule, version, basis } = await findStatusRule(read);
  return {
    title: task.title,
    crumbs: [tasksCrumb],
    body: (
      <TaskPage
        visit={visit}
        task={task}
        performers={(await listPerformers(read, [task.id])).map(({ name }) => name)}
        statuses={statuses}
        computed={computeStatus(inputsOf(task, read, await countOpenThreats(read, task.id)), rule)}
        rule={{ version, basis }}
        today={read.today}
        moves={roleFor(visit.actor, policy.moveTask, reach) === undefined ? [] : nextStates(task.state)}
        mayReport={roleFor(visit.actor, policy.reportStatus, reach) !== undefined && openStates.includes(task.state)}
        sent={sent}
        panels={await panelsOf(call, await getThing(read, task.id))}
      />
    ),
  };
}

/** The list of tasks, a new one, and the page of one with its forms. NOTE: the fixed word stands before the place it could be taken for. */
export const taskRoutes = [
  tasksCsv,
  tasksPage,
  page({
    path: "/plany/zadania/nowe",
    grants: policy.planTask,
    budget: 5 + VISIT_QUERIES,
    query: newQuery,
    show: (call: Call<z.output<typeof newQuery>>) => showNew(call, call.query.plan),
  }),
  form({
    path: "/plany/zadania/nowe",
    action: planTask,
    input: ({ values }) => only("plan", "title", "titleEn", "owner", "performers", "starts", "due", "weight", "projects")(values),
    done: ({ result }) => result.address,
    again: (call, { values, refusal }) => showNew(call, "", { form: "nowe", values, refusal }),
  }),
  page({ path: "/plany/zadania/:no{[0-9]{1,6}}", budget: 8 + PANEL_QUERIES + VISIT_QUERIES, show: (call) => showTask(call) }),
  form({
    path: "/plany/zadania/:no{[0-9]{1,6}}/stan",
    action: moveTask,
    input: ({ values }) => only("task", "state", "closing")(values),
    done: ({ params }) => `/plany/zadania/${params["no"] ?? ""}`,
    again: (call, { values, refusal }) => showTask(call, { form: "stan", values, refusal }),
  }),
  form({
    path: "/plany/zadania/:no{[0-9]{1,6}}/status",
    action: reportStatus,
    input: ({ values }) => only("task", "progress", "forecast", "colour", "text")(values),
    done: ({ params }) => `/plany/zadania/${params["no"] ?? ""}`,
    again: (call, { values, refusal }) => showTask(call, { form: "status", values, refusal }),
  }),
];
