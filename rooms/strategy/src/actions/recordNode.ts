import { factAction, putThing } from "@splot/kernel/facts";
import { type NewLink, stateLinks } from "@splot/thread";
import { placedOutput, recordNodeInput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { dropNode, listNodes, saveNode } from "../store/nodes.ts";
import { getStrategy } from "../store/strategies.ts";

/** Writes down a domain or goal of a recorded strategy, under its parent and in its paragraph. */
export const recordNode = factAction({
  name: "strategy.recordNode",
  title: { pl: "Odnotuj dziedzinę albo cel", en: "Record a domain or goal" },
  input: recordNodeInput,
  output: placedOutput,
  grants: policy.recordNode,
  async run(act, { strategy, parentCode, title, source, version, ...node }) {
    act.authorise();
    await getStrategy(act, strategy);
    const parent = parentCode === undefined ? undefined : (await listNodes(act, strategy)).find(({ code }) => code === parentCode);
    if (parentCode !== undefined && parent === undefined) throw refuse("strategy.parent_unknown", { code: parentCode }, "parentCode");
    const { id, address } = await putThing(act, {
      kind: "node",
      code: node.code,
      title,
      origin: "fact",
      mode: "recorded",
      source,
      state: "written",
      visibility: "public",
      address: node.address,
    });
    await saveNode(act, { ...node, id, strategy, parent: parent?.id });
    const links: NewLink[] = [];
    if (parent !== undefined) links.push({ from: { object: parent.id }, to: { object: id }, relation: "specifies", madeHow: "rule" });
    if (node.blockKey !== undefined && version !== undefined) {
      links.push({ from: { object: id }, to: { object: strategy, version, locator: node.blockKey }, relation: "written_in", madeHow: "rule" });
    }
    await stateLinks(act, links);
    act.record({ event: "strategy.node_recorded", object: id, payload: { title, code: node.code, source }, isPublic: true });
    return { id, address };
  },
  retract: async (act, { result }) => {
    await stateLinks(act, []);
    await dropNode(act, result.id);
  },
});
