import { type ContentText, type ObjectId, say } from "@splot/kernel";
import { authorise } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import { type Call, form, page, type Shown } from "@splot/kernel/http";
import { getThingAt, refuseUnknown } from "@splot/kernel/objects";
import { listOrigins } from "@splot/thread";
import { draftPlan } from "../actions/draftPlan.ts";
import { revisePlan } from "../actions/revisePlan.ts";
import { withdrawPlan } from "../actions/withdrawPlan.ts";
import type { StrategyNode } from "../model/node.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findStrategyOfPlan, listNodes } from "../store/nodes.ts";
import { listStrategies } from "../store/strategies.ts";
import { EditPlanPage, NewPlanPage, newPlanTitle } from "../web/pages/PlanDeskPages.tsx";
import { plansTitle } from "../web/pages/PlansPage.tsx";
import type { Sent } from "../web/parts/errors.ts";
import { bothPanels, PANEL_QUERIES, VISIT_QUERIES } from "./panels.tsx";
import { strategyCrumb } from "./strategyPages.tsx";

const DESK = "/praca/strategia/plany";
const plansCrumb = { label: plansTitle, path: "/strategia/plany" };

/** Goals that a plan of a document can detail. */
async function goalsOf(read: ReadHandle, strategy: ObjectId): Promise<readonly StrategyNode[]> {
  return (await listNodes(read, strategy)).filter(({ level }) => level !== "domain");
}

async function showNew({ visit, read }: Call<unknown>, sent?: Sent): Promise<Shown> {
  authorise(visit.actor, policy.draftPlan);
  const inForce = (await listStrategies(read)).filter(({ state, visibility }) => state === "in_force" && visibility === "public");
  const goals = [];
  // NOTE: one document is in force at a time; two while the next one takes over.
  for (const { id } of inForce.slice(0, 2)) goals.push(...(await goalsOf(read, id)));
  return { title: newPlanTitle, crumbs: [strategyCrumb, plansCrumb], density: "work", body: <NewPlanPage visit={visit} goals={goals} sent={sent} /> };
}

/** The plan in the path, for those who may change it. Refuses: `object.unknown`, `strategy.plan_fixed`. */
async function showEdit(call: Call<unknown>, sent?: Sent): Promise<Shown> {
  const { visit, read, params } = call;
  authorise(visit.actor, policy.revisePlan);
  const thing = await getThingAt(read, `/strategia/plany/${params["code"] ?? ""}`, "plan");
  const strategy = await findStrategyOfPlan(read, thing.id);
  if (strategy === undefined) throw refuseUnknown();
  if (thing.state !== "drafted") throw refuse("strategy.plan_fixed");
  const goal = (await listOrigins(read, [thing.id], { relation: "specifies" })).get(thing.id);
  const title: ContentText = { pl: `Zmień plan ${thing.code ?? ""}`, en: `Change plan ${thing.code ?? ""}` };
  return {
    title,
    crumbs: [strategyCrumb, plansCrumb, { label: thing.title, path: thing.address }],
    density: "work",
    body: (
      <EditPlanPage
        visit={visit}
        heading={say(visit.language, title)}
        path={`/praca${thing.address}`}
        plan={{ id: thing.id, title: thing.title, goal }}
        goals={await goalsOf(read, strategy)}
        sent={sent}
        history={(await bothPanels(call, thing)).history}
      />
    ),
  };
}

/** Where plans begin, are changed and withdrawn. */
export const planDesk = [
  page({ path: `${DESK}/nowy`, grants: policy.draftPlan, budget: 4 + VISIT_QUERIES, show: (call: Call<unknown>) => showNew(call) }),
  form({
    path: `${DESK}/nowy`,
    action: draftPlan,
    input({ values: { goal = "", code, title, titleEn } }) {
      const [strategy, id] = goal.split(":");
      return { strategy, goal: id, code, title, titleEn };
    },
    done: ({ result }) => result.address,
    again: (call, sent) => showNew(call, { form: "plan", ...sent }),
  }),
  page({ path: `${DESK}/:code`, grants: policy.revisePlan, budget: 5 + PANEL_QUERIES + VISIT_QUERIES, show: (call: Call<unknown>) => showEdit(call) }),
  form({
    path: `${DESK}/:code`,
    action: revisePlan,
    input: ({ values: { plan, was, goal, title, titleEn } }) => ({ plan, was, goal, title, titleEn }),
    done: ({ result }) => result.address,
    again: (call, sent) => showEdit(call, { form: "plan", ...sent }),
  }),
  form({
    path: `${DESK}/:code/wycofaj`,
    action: withdrawPlan,
    input: ({ values: { plan, reason } }) => ({ plan, reason }),
    done: ({ result }) => result.address,
    again: (call, sent) => showEdit(call, { form: "withdraw", ...sent }),
  }),
];
