import { say } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import { type Call, form, page, type Shown } from "@splot/kernel/http";
import { getThing, getThingAt, type Thing } from "@splot/kernel/objects";
import type { Sent } from "@splot/kernel/web";
import { panelsOf } from "@splot/thread/panels";
import { movePlan } from "../actions/movePlan.ts";
import { writeRecommendation } from "../actions/writeRecommendation.ts";
import { canMovePlan, planMoves } from "../model/plan.ts";
import { policy } from "../policy.ts";
import { listScopes } from "../store/editions.ts";
import { listMids } from "../store/mids.ts";
import { getNetwork } from "../store/networks.ts";
import { getPlan } from "../store/plans.ts";
import { listRecommendations } from "../store/recommendations.ts";
import { PlanPage } from "../web/pages/PlanPage.tsx";
import { allMids, idOfCall } from "./mids.tsx";
import { PANEL_QUERIES, VISIT_QUERIES } from "./panels.ts";

const fields = ["scope", "level", "text", "textEn", "barrier", "act", "wording", "effect", "priority", "basis"];

async function showPlan(call: Call<unknown>, thing: Thing, sent?: Sent): Promise<Shown> {
  const { visit, read } = call;
  const plan = await getPlan(read, thing.id);
  const network = await getNetwork(read, plan.network);
  const mids = await listMids(read, { network: network.id, seen: ["public"] });
  const may = (act: "writeRecommendation" | "movePlan") => plan.mode === "enacted" && roleFor(visit.actor, policy[act]) !== undefined;
  return {
    title: plan.title,
    crumbs: [allMids],
    body: (
      <PlanPage
        visit={visit}
        plan={plan}
        network={network}
        recommendations={(await listRecommendations(read, { network: network.id })).filter((one) => one.plan === plan.id)}
        scopes={await listScopes(read, network.edition)}
        bases={mids.map(({ id, title }) => ({ value: id, label: say(visit.language, title) }))}
        mayWrite={may("writeRecommendation") && plan.state !== "closed"}
        move={may("movePlan") ? planMoves.find((move) => canMovePlan(plan.state, move)) : undefined}
        sent={sent}
        panels={await panelsOf(call, thing)}
      />
    ),
  };
}

/** The plan again after a refused form. */
const again =
  (place: string) =>
  async (call: Call<unknown>, { values, refusal }: Omit<Sent, "form">): Promise<Shown> =>
    showPlan(call, await getThing(call.read, idOfCall(call)), { form: place, values, refusal });

/** Improvement plans. */
export const planRoutes = [
  page({
    path: "/plany-ulepszen/:plan",
    budget: 7 + PANEL_QUERIES + VISIT_QUERIES,
    show: async (call: Call<unknown>) => showPlan(call, await getThingAt(call.read, `/plany-ulepszen/${call.params["plan"] ?? ""}`, "improvement_plan")),
  }),
  form({
    path: "/praca/plany-ulepszen/:id/zalecenie",
    action: writeRecommendation,
    input: ({ values, params }) => ({
      plan: params["id"],
      ...Object.fromEntries(fields.flatMap((field) => (values[field] === undefined ? [] : [[field, values[field]]]))),
    }),
    done: ({ result }) => result.address,
    again: again("zalecenie"),
  }),
  form({
    path: "/praca/plany-ulepszen/:id/stan",
    action: movePlan,
    input: ({ values, params }) => ({ plan: params["id"], move: values["move"] }),
    done: ({ result }) => result.address,
    again: again("stan"),
  }),
];
