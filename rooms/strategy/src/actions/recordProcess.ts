import { factAction, putThing } from "@splot/kernel/facts";
import { stateLinks } from "@splot/thread";
import { recordProcessInput, recordProductsInput, recordProductsOutput, recordStepInput, thingOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { dropOrders, dropStep, listSteps, saveOrders, saveStep } from "../store/process.ts";

const recorded = { origin: "fact", mode: "recorded", visibility: "public" } as const;

/** Writes down the way from idea to decision; its steps are facts of their own. */
export const recordProcess = factAction({
  name: "strategy.recordProcess",
  title: { pl: "Odnotuj proces", en: "Record the process" },
  input: recordProcessInput,
  output: thingOutput,
  grants: policy.recordProcess,
  async run(act, { title, address, source }) {
    act.authorise();
    const { id } = await putThing(act, { ...recorded, kind: "process", title, source, state: "done", address });
    act.record({ event: "strategy.process_recorded", object: id, to: "done", payload: { title, source }, isPublic: true });
    return { id };
  },
  retract: async () => undefined,
});

/** Writes down a step of the process as a thing of its own. */
export const recordStep = factAction({
  name: "strategy.recordStep",
  title: { pl: "Odnotuj krok procesu", en: "Record a step of the process" },
  input: recordStepInput,
  output: thingOutput,
  grants: policy.recordProcess,
  async run(act, { process, code, title, address, state, source }) {
    act.authorise();
    const { id } = await putThing(act, { ...recorded, kind: "process_step", code, title, source, state, address });
    await saveStep(act, { id, process, code, state });
    await stateLinks(act, [{ from: { object: id }, to: { object: process }, relation: "part_of", madeHow: "rule" }]);
    act.record({ event: "strategy.step_recorded", object: id, to: state, payload: { title, code, source }, isPublic: true });
    return { id };
  },
  retract: async (act, { result }) => {
    await stateLinks(act, []);
    await dropStep(act, result.id);
  },
});

/** Writes down both published orders of the steps and what the steps produced (BR-10). Refuses: steps that are not recorded. */
export const recordProducts = factAction({
  name: "strategy.recordProducts",
  title: { pl: "Odnotuj kolejność i wyniki kroków", en: "Record the order and products of the steps" },
  input: recordProductsInput,
  output: recordProductsOutput,
  grants: policy.recordProcess,
  async run(act, { process, orders, products }) {
    act.authorise();
    const steps = await listSteps(act, process);
    const codes = new Set(steps.map(({ code }) => code));
    const stray = [...orders, ...products].find(({ step }) => !codes.has(step));
    if (stray !== undefined) throw refuse("strategy.step_unknown", { code: stray.step });
    await dropOrders(act, process);
    await saveOrders(act, process, { orders, products });
    await stateLinks(
      act,
      products.flatMap(({ step, thing }) => {
        const whole = steps.find(({ code }) => code === step)?.id;
        return thing === undefined || whole === undefined
          ? []
          : [{ from: { object: thing }, to: { object: whole }, relation: "part_of" as const, madeHow: "rule" as const }];
      }),
    );
    act.record({ event: "strategy.products_recorded", object: process, payload: { productCount: products.length }, isPublic: true });
    return { process };
  },
  subject: ({ process }) => process,
  retract: async (act, { result }) => {
    await stateLinks(act, []);
    await dropOrders(act, result.process);
  },
});
