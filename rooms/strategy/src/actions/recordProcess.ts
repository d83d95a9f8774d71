import { newId, type ObjectId } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { saveThing } from "@splot/kernel/objects";
import { linkObjects } from "@splot/thread";
import { recordProcessInput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { saveOrders, saveStep } from "../store/process.ts";

/** Writes down the way from idea to decision: steps as things, both published orders, products (BR-10). */
export const recordProcess = action({
  name: "strategy.recordProcess",
  title: { pl: "Odnotuj proces", en: "Record the process" },
  input: recordProcessInput,
  grants: policy.recordProcess,
  async run(act, { title, address, source, steps, orders, products }) {
    act.authorise();
    const codes = new Set(steps.map(({ code }) => code));
    const stray = [...orders, ...products].find(({ step }) => !codes.has(step));
    if (stray !== undefined) throw refuse("strategy.step_unknown", { code: stray.step });
    const id: ObjectId = newId();
    const common = { origin: "fact", mode: "recorded", visibility: "public" } as const;
    await saveThing(act, { ...common, id, kind: "process", title, source, state: "done", address });
    const saved: { code: string; id: ObjectId }[] = [];
    for (const step of steps) {
      const stepId: ObjectId = newId();
      await saveThing(act, {
        ...common,
        id: stepId,
        kind: "process_step",
        code: step.code,
        title: step.title,
        source: step.source,
        state: step.state,
        address: step.address,
      });
      await saveStep(act, { id: stepId, process: id, code: step.code, state: step.state });
      await linkObjects(act, { from: { object: stepId }, to: { object: id }, relation: "part_of", madeHow: "rule" });
      saved.push({ code: step.code, id: stepId });
    }
    await saveOrders(act, id, { orders, products });
    act.record({
      event: "strategy.process_recorded",
      object: id,
      to: "done",
      payload: { title, source, steps: steps.map(({ code }) => code) },
      isPublic: true,
    });
    return { id, steps: saved };
  },
});
