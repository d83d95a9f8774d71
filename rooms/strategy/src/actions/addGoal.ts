import { type ContentText, domainNames, newId, type ObjectId } from "@splot/kernel";
import { type Act, action } from "@splot/kernel/journal";
import { originOf, saveThing } from "@splot/kernel/objects";
import { linkObjects } from "@splot/thread";
import { addGoalInput, addGoalOutput } from "../contract.ts";
import { refuseFrozen } from "../model/goal.ts";
import type { StrategyNode } from "../model/node.ts";
import type { StoredStrategy } from "../model/strategy.ts";
import { placeUnder } from "../model/tree.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listNodes, type NewNode, saveNode } from "../store/nodes.ts";
import { listParagraphs, lockStrategy } from "../store/strategies.ts";

/** Adds a goal to a draft: a main goal under one of the seven domains, or a lower one under a goal. The domain appears with its first goal. */
export const addGoal = action({
  name: "strategy.addGoal",
  title: { pl: "Dodaj cel", en: "Add a goal" },
  input: addGoalInput,
  output: addGoalOutput,
  grants: policy.addGoal,
  async run(act, { strategy: id, parent, title, titleEn, block }) {
    act.authorise();
    const strategy = await lockStrategy(act, id);
    refuseFrozen(strategy);
    if (block !== undefined && !(await listParagraphs(act, id)).some(({ key }) => key === block))
      throw refuse("strategy.block_unknown", { key: block }, "block");
    const ever = await listNodes(act, id, { hasWithdrawn: true });
    const nodes = await withDomain(act, strategy, { code: parent, ever });
    const place = placeUnder(nodes, parent);
    const node: ObjectId = newId();
    await saveNodeThing(act, strategy, {
      ever,
      ...place,
      id: node,
      strategy: id,
      parent: nodes.find(({ code }) => code === parent)?.id,
      blockKey: block,
      value: { missing: "not_applicable" },
      title: { pl: title, en: titleEn },
    });
    act.record({ event: "strategy.goal_added", object: node, to: "drafted", payload: { strategy: id, code: place.code, title }, isPublic: true });
    return { id: node, code: place.code };
  },
});

async function withDomain(
  act: Act,
  strategy: StoredStrategy,
  { code, ever }: { readonly code: string; readonly ever: readonly StrategyNode[] },
): Promise<readonly StrategyNode[]> {
  const nodes = ever.filter(({ withdrawn }) => withdrawn === undefined);
  const name = domainNames[code];
  if (name === undefined || nodes.some((node) => node.code === code)) return nodes;
  await saveNodeThing(act, strategy, {
    ever,
    id: newId(),
    strategy: strategy.id,
    level: "domain",
    code,
    domain: Number(code),
    ord: Number(code),
    value: { missing: "not_applicable" },
    title: name,
  });
  return listNodes(act, strategy.id);
}

type Fresh = NewNode & { readonly title: ContentText; readonly ever: readonly StrategyNode[] };
const wordOf = { domain: "dziedzina", main_goal: "cel-glowny", specific_goal: "cel", direction: "kierunek" } as const;

/** Stores a node with its thing. NOTE: a withdrawn goal keeps its address, so the next one with its code gets a further number. */
async function saveNodeThing(act: Act, strategy: StoredStrategy, { title, ever, ...node }: Fresh): Promise<void> {
  const earlier = ever.filter(({ code, level }) => code === node.code && level === node.level).length;
  const place = `${node.code.replace(/\.g$/, "").replaceAll(".", "-")}${earlier === 0 ? "" : `-n${earlier + 1}`}`;
  const address = `${strategy.thing.address}-${wordOf[node.level]}-${place}`;
  await saveThing(act, { id: node.id, kind: "node", code: node.code, title, origin: originOf(act.space), state: "drafted", visibility: "office", address });
  await saveNode(act, node);
  if (node.parent !== undefined) await linkObjects(act, { from: { object: node.parent }, to: { object: node.id }, relation: "specifies", madeHow: "rule" });
}
