import { type Call, csvAnswer, page } from "@splot/kernel/http";
import { getThingAt } from "@splot/kernel/objects";
import { rollUp } from "../model/rollUp.ts";
import { progressOf } from "../model/task.ts";
import { listTasks } from "../store/tasks.ts";
import { taskColumns } from "../web/files.ts";
import { PlanDeliveryPage } from "../web/pages/PlanDeliveryPage.tsx";
import { lastOf, VISIT_QUERIES } from "./parts.ts";
import { mayPlan, tasksCrumb } from "./tasks.tsx";

async function planOf({ read, params }: Call<unknown>) {
  const plan = await getThingAt(read, `/strategia/plany/${params["plan"] ?? ""}`, "plan");
  const { rows } = await listTasks(read, { plan: plan.id });
  return { plan, tasks: rows };
}

const planPage = page({
  path: "/plany/:plan",
  budget: 2 + VISIT_QUERIES,
  async show(call: Call<unknown>) {
    const { visit, read } = call;
    const { plan, tasks } = await planOf(call);
    const counted = tasks.filter(({ state }) => state !== "dropped");
    return {
      title: plan.title,
      crumbs: [tasksCrumb],
      body: (
        <PlanDeliveryPage
          visit={visit}
          plan={{ title: plan.title, address: plan.address, code: lastOf(plan.address) }}
          tasks={tasks}
          count={tasks.length}
          progress={rollUp(counted.map((task) => ({ weight: task.weight, progressBp: progressOf(task) })))}
          today={read.today}
          mayPlan={mayPlan(visit) && plan.state !== "withdrawn"}
        />
      ),
    };
  },
});

const planCsv = page({
  path: "/plany/:plan/zadania.csv",
  budget: 2 + VISIT_QUERIES,
  async show(call: Call<unknown>) {
    const { plan, tasks } = await planOf(call);
    const { visit, read } = call;
    return csvAnswer({ language: visit.language, name: `plan-${lastOf(plan.address)}`, columns: taskColumns(visit, read.today), rows: tasks });
  },
});

/** How action plans are carried out. */
export const planRoutes = [planCsv, planPage];
