import { newId, type ObjectId } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { saveThing } from "@splot/kernel/objects";
import { linkObjects } from "@splot/thread";
import { recordNodeInput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listNodes, saveNode } from "../store/nodes.ts";
import { getStrategy, listStrategyVersions } from "../store/strategies.ts";

/** Writes down a domain or goal of a recorded strategy, under its parent and in its paragraph. */
export const recordNode = action({
  name: "strategy.recordNode",
  title: { pl: "Odnotuj dziedzinę albo cel", en: "Record a domain or goal" },
  input: recordNodeInput,
  grants: policy.recordNode,
  async run(act, { strategy, parentCode, title, address, source, ...node }) {
    act.authorise();
    await getStrategy(act, strategy);
    const parent = parentCode === undefined ? undefined : (await listNodes(act, strategy)).find(({ code }) => code === parentCode);
    if (parentCode !== undefined && parent === undefined) throw refuse("strategy.parent_unknown", { code: parentCode }, "parentCode");
    const id: ObjectId = newId();
    await saveThing(act, {
      id,
      kind: "node",
      code: node.code,
      title,
      origin: "fact",
      mode: "recorded",
      source,
      state: "written",
      visibility: "public",
      address,
    });
    await saveNode(act, { ...node, id, strategy, parent: parent?.id });
    if (parent !== undefined) await linkObjects(act, { from: { object: parent.id }, to: { object: id }, relation: "specifies", madeHow: "rule" });
    const [version] = await listStrategyVersions(act, strategy);
    if (node.blockKey !== undefined && version !== undefined) {
      await linkObjects(act, {
        from: { object: id },
        to: { object: strategy, version: version.no, locator: node.blockKey },
        relation: "written_in",
        madeHow: "rule",
      });
    }
    act.record({ event: "strategy.node_recorded", object: id, payload: { title, code: node.code, source }, isPublic: true });
    return { id, address };
  },
});
