import { findId, type ObjectId, say } from "@splot/kernel";
import { maySee, roleFor } from "@splot/kernel/access";
import { type Call, page, type Shown } from "@splot/kernel/http";
import { findThing, getThingAt, listThings, refuseUnknown, type Thing } from "@splot/kernel/objects";
import { ButtonLink } from "@splot/kernel/web";

import { roundPhase } from "@splot/participation";
import { findRound } from "../actions/findProof.ts";
import { listInsightsBehind, listPlanNumbers, listShownEvidence } from "../actions/reads.ts";
import type { CheckItem } from "../model/checklist.ts";
import { branchAbove } from "../model/tree.ts";
import { policy } from "../policy.ts";
import { listCheckItems, listDecisions } from "../store/checklist.ts";
import { findStrategyOfNode, findStrategyOfPlan, listNodes, listPlans } from "../store/nodes.ts";
import { listStatements } from "../store/process.ts";
import { getStrategy, listStrategies, listStrategyVersions } from "../store/strategies.ts";
import { listVoteOutcomes } from "../store/votes.ts";
import { NodePage } from "../web/pages/NodePage.tsx";
import { PlanPage } from "../web/pages/PlanPage.tsx";
import { StrategyListPage } from "../web/pages/StrategyListPage.tsx";
import { StrategyPage } from "../web/pages/StrategyPage.tsx";
import { Checklist, type Proof } from "../web/parts/Checklist.tsx";
import { VoteNote, voteToTell } from "../web/parts/VoteNote.tsx";
import { historyPanel, PANEL_QUERIES, refuseHidden, threadPanel, VISIT_QUERIES } from "./panels.tsx";

/** Where the strategies are. */
export const strategyCrumb = { label: { pl: "Strategia", en: "Strategy" }, path: "/strategia" };
const takePart = { pl: "Weź udział w konsultacjach", en: "Take part in the consultation" };

/** Things that prove checklist items, by id. */
export async function proofsOf({ read }: Pick<Call<unknown>, "read">, items: readonly Pick<CheckItem, "evidence">[]): Promise<ReadonlyMap<string, Proof>> {
  const ids = items.flatMap(({ evidence }) => findId<"object">(evidence ?? "") ?? []);
  const things = await listThings(read, ids);
  return new Map(things.map(({ id, title, address }) => [id, { title, path: address }]));
}

async function showStrategy(call: Call<unknown>, thing: Thing): Promise<Shown> {
  const { visit, read } = call;
  refuseHidden(call, thing);
  const strategy = await getStrategy(read, thing.id);
  const [nodes, plans, statements] = [await listNodes(read, thing.id), await listPlans(read, thing.id), await listStatements(read, thing.id)];
  const [versions, items, decisions] = [await listStrategyVersions(read, thing.id), await listCheckItems(read, thing.id), await listDecisions(read, thing.id)];
  const mayWork = roleFor(visit.actor, policy.openWorkshop) !== undefined;
  const told = voteToTell(strategy.state, await listVoteOutcomes(read, thing.id));
  const round = strategy.state === "consultation" ? await findRound(read, strategy) : undefined;
  const isOpen = round !== undefined && roundPhase(round, read.today) === "open";
  return {
    title: thing.title,
    ...(thing.address === "/strategia" ? {} : { crumbs: [strategyCrumb] }),
    body: (
      <StrategyPage
        visit={visit}
        strategy={strategy}
        nodes={nodes.filter(({ state }) => state !== "drafted" || mayWork)}
        plans={plans}
        statements={statements}
        versions={versions}
        checklist={
          items.length === 0 ? undefined : (
            <Checklist visit={visit} items={items} decisions={decisions} proofs={await proofsOf(call, [...items, ...decisions])} />
          )
        }
        note={told === undefined ? undefined : <VoteNote visit={visit} state={strategy.state} outcome={told} />}
        action={
          isOpen ? (
            <ButtonLink kind="primary" href={visit.at(round.address)}>
              {say(visit.language, takePart)}
            </ButtonLink>
          ) : undefined
        }
        thread={await threadPanel(call, thing)}
        history={await historyPanel(call, thing.id)}
      />
    ),
  };
}

async function showNode(call: Call<unknown>, thing: Thing): Promise<Shown> {
  const { visit, read } = call;
  refuseHidden(call, thing);
  const strategyId = await findStrategyOfNode(read, thing.id);
  if (strategyId === undefined) throw refuseUnknown();
  const strategy = await getStrategy(read, strategyId);
  const nodes = await listNodes(read, strategyId, { hasWithdrawn: true });
  const node = nodes.find(({ id }) => id === thing.id);
  if (node === undefined) throw refuseUnknown();
  const branch = branchAbove(nodes, node.id);
  const domain = branch[0]?.id ?? node.id;
  const mayCite = roleFor(visit.actor, policy.linkEvidence) !== undefined && node.mode !== "recorded" && node.withdrawn === undefined;
  return {
    title: thing.title,
    crumbs: [strategyCrumb, ...branch.map(({ title, address }) => ({ label: title, path: address }))],
    body: (
      <NodePage
        visit={visit}
        node={node}
        strategy={strategy}
        branch={branch}
        children={nodes.filter(({ parent, withdrawn }) => parent === node.id && withdrawn === undefined)}
        plans={(await listPlans(read, strategyId)).filter((plan) => plan.domain === domain)}
        evidence={await listShownEvidence(read, [node.id])}
        insights={await listInsightsBehind(read, node.id)}
        citePath={mayCite ? `/praca/strategia/${strategyId}/dowod/${node.id}` : undefined}
        thread={await threadPanel(call, thing)}
        history={await historyPanel(call, thing.id)}
      />
    ),
  };
}

async function showPlan(call: Call<unknown>): Promise<Shown> {
  const { visit, read, params } = call;
  const thing = await getThingAt(read, `/strategia/plany/${params["code"] ?? ""}`, "plan");
  const strategyId: ObjectId | undefined = await findStrategyOfPlan(read, thing.id);
  const plan = strategyId === undefined ? undefined : (await listPlans(read, strategyId)).find(({ id }) => id === thing.id);
  if (plan === undefined || strategyId === undefined) throw refuseUnknown();
  const nodes = await listNodes(read, strategyId);
  const domain = nodes.find(({ id }) => id === plan.domain);
  return {
    title: thing.title,
    crumbs: [strategyCrumb],
    body: (
      <PlanPage
        visit={visit}
        plan={plan}
        thing={thing}
        domain={domain}
        goal={nodes.find(({ parent, level }) => parent === domain?.id && level === "main_goal")}
        numbers={await listPlanNumbers(read, plan.id)}
        thread={await threadPanel(call, thing)}
        history={await historyPanel(call, thing.id)}
      />
    ),
  };
}

/** Strategies, their domains and goals, and action plans. */
export const strategyPages = [
  page({
    path: "/strategia",
    budget: 15 + PANEL_QUERIES + VISIT_QUERIES,
    async show(call) {
      const { visit, read } = call;
      const lines = await listStrategies(read);
      const main = lines.find(({ address }) => address === "/strategia");
      const thing = main === undefined ? undefined : await findThing(read, main.id);
      if (thing !== undefined) return showStrategy(call, thing);
      const roles = visit.actor.kind === "person" ? visit.actor.roles : undefined;
      const mayWork = roleFor(visit.actor, policy.openWorkshop) !== undefined;
      return {
        title: strategyCrumb.label,
        body: <StrategyListPage visit={visit} strategies={lines.filter(({ visibility }) => maySee(visibility, roles))} mayWork={mayWork} />,
      };
    },
  }),
  page({ path: "/strategia/plany/:code", budget: 8 + PANEL_QUERIES + VISIT_QUERIES, show: showPlan }),
  page({
    path: "/strategia/:place",
    budget: 15 + PANEL_QUERIES + VISIT_QUERIES,
    async show(call) {
      const thing = await getThingAt(call.read, `/strategia/${call.params["place"] ?? ""}`);
      if (thing.kind === "strategy") return showStrategy(call, thing);
      if (thing.kind === "node") return showNode(call, thing);
      throw refuseUnknown();
    },
  }),
];
