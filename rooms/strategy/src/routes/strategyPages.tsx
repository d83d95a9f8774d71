import { findId, type ObjectId, say } from "@splot/kernel";
import { maySee, roleFor } from "@splot/kernel/access";
import { together } from "@splot/kernel/database";
import { type Call, page, type Shown } from "@splot/kernel/http";
import { findThing, getThingAt, listThings, refuseUnknown, type Thing } from "@splot/kernel/objects";
import { ButtonLink } from "@splot/kernel/web";

import { listGoalTargets } from "@splot/observatory";
import { TargetTable } from "@splot/observatory/web";
import { roundPhase } from "@splot/participation";
import { listOrigins } from "@splot/thread";
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
import { bothPanels, PANEL_QUERIES, refuseHidden, VISIT_QUERIES } from "./panels.tsx";

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
  const [strategy, nodes, plans, statements, versions, items, decisions, outcomes, panels] = await together(
    getStrategy(read, thing.id),
    listNodes(read, thing.id),
    listPlans(read, thing.id),
    listStatements(read, thing.id),
    listStrategyVersions(read, thing.id),
    listCheckItems(read, thing.id),
    listDecisions(read, thing.id),
    listVoteOutcomes(read, thing.id),
    bothPanels(call, thing),
  );
  const mayWork = roleFor(visit.actor, policy.openWorkshop) !== undefined;
  const told = voteToTell(strategy.state, outcomes);
  const [round, proofs] = await together(
    strategy.state === "consultation" ? findRound(read, strategy) : Promise.resolve(undefined),
    proofsOf(call, [...items, ...decisions]),
  );
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
        checklist={items.length === 0 ? undefined : <Checklist visit={visit} items={items} decisions={decisions} proofs={proofs} />}
        note={told === undefined ? undefined : <VoteNote visit={visit} state={strategy.state} outcome={told} />}
        action={
          isOpen ? (
            <ButtonLink kind="primary" href={visit.at(round.address)}>
              {say(visit.language, takePart)}
            </ButtonLink>
          ) : undefined
        }
        {...panels}
      />
    ),
  };
}

async function showNode(call: Call<unknown>, thing: Thing): Promise<Shown> {
  const { visit, read } = call;
  refuseHidden(call, thing);
  const strategyId = await findStrategyOfNode(read, thing.id);
  if (strategyId === undefined) throw refuseUnknown();
  const [strategy, nodes, plans, evidence, insights, targets, panels] = await together(
    getStrategy(read, strategyId),
    listNodes(read, strategyId, { hasWithdrawn: true }),
    listPlans(read, strategyId),
    listShownEvidence(read, [thing.id]),
    listInsightsBehind(read, thing.id),
    listGoalTargets(read, { goal: thing.id }),
    bothPanels(call, thing),
  );
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
        below={nodes.filter(({ parent, withdrawn }) => parent === node.id && withdrawn === undefined)}
        plans={plans.filter((plan) => plan.domain === domain)}
        evidence={evidence}
        insights={insights}
        targets={targets.length === 0 ? undefined : <TargetTable visit={visit} targets={targets} />}
        citePath={mayCite ? `/praca/strategia/${strategyId}/dowod/${node.id}` : undefined}
        {...panels}
      />
    ),
  };
}

async function showPlan(call: Call<unknown>): Promise<Shown> {
  const { visit, read, params } = call;
  const thing = await getThingAt(read, `/strategia/plany/${params["code"] ?? ""}`, "plan");
  const strategyId: ObjectId | undefined = await findStrategyOfPlan(read, thing.id);
  if (strategyId === undefined) throw refuseUnknown();
  const [plans, nodes, goals, numbers, panels] = await together(
    listPlans(read, strategyId, { hasWithdrawn: true }),
    listNodes(read, strategyId),
    listOrigins(read, [thing.id], { relation: "specifies" }),
    listPlanNumbers(read, thing.id),
    bothPanels(call, thing),
  );
  const plan = plans.find(({ id }) => id === thing.id);
  if (plan === undefined) throw refuseUnknown();
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
        goal={nodes.find(({ id, parent, level }) => (thing.mode === "recorded" ? parent === domain?.id && level === "main_goal" : id === goals.get(thing.id)))}
        editPath={thing.state === "drafted" && roleFor(visit.actor, policy.revisePlan) !== undefined ? `/praca${thing.address}` : undefined}
        numbers={numbers}
        {...panels}
      />
    ),
  };
}

/** Strategies, their domains and goals, and action plans. */
export const strategyPages = [
  page({
    path: "/strategia",
    budget: 17 + PANEL_QUERIES + VISIT_QUERIES,
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
  page({ path: "/strategia/plany/:code", budget: 9 + PANEL_QUERIES + VISIT_QUERIES, show: showPlan }),
  page({
    path: "/strategia/:place",
    budget: 18 + PANEL_QUERIES + VISIT_QUERIES,
    async show(call) {
      const thing = await getThingAt(call.read, `/strategia/${call.params["place"] ?? ""}`);
      if (thing.kind === "strategy") return showStrategy(call, thing);
      if (thing.kind === "node") return showNode(call, thing);
      throw refuseUnknown();
    },
  }),
];
