import { factAction, putThing, putVersion } from "@splot/kernel/facts";
import { frozenOutput, recordStrategyInput } from "../contract.ts";
import { blocksOf } from "../model/blocks.ts";
import { policy } from "../policy.ts";
import { dropStrategy, listStrategyVersions, putInForce, saveParagraphs, saveStrategy, saveStrategyVersion, takeForceBack } from "../store/strategies.ts";

/** Writes down a strategy of the past as a fact: its text frozen as version 1, in force from the day it was adopted. */
export const recordStrategy = factAction({
  name: "strategy.recordStrategy",
  title: { pl: "Odnotuj strategię", en: "Record a strategy" },
  input: recordStrategyInput,
  output: frozenOutput,
  grants: policy.recordStrategy,
  async run(act, { address, title, horizon, source, adoptedOn, adoptedBy, blocks }) {
    act.authorise();
    const { id } = await putThing(act, { kind: "strategy", title, origin: "fact", mode: "recorded", source, state: "in_force", visibility: "public", address });
    await saveStrategy(act, { id, horizon });
    await saveParagraphs(act, id, blocks);
    const { no, sha256 } = await putVersion(act, { object: id, content: { title, horizon, adoptedOn, source }, blocks: blocksOf(blocks) });
    const [newest] = await listStrategyVersions(act, id);
    if (newest?.no !== no) await saveStrategyVersion(act, { strategy: id, no, sha256, state: "for_adoption" });
    if (act.fact?.standing !== undefined) await takeForceBack(act, id);
    await putInForce(act, { strategy: id, no, from: adoptedOn, resolution: adoptedBy });
    act.record({ event: "strategy.strategy_recorded", object: id, version: no, to: "in_force", payload: { title, adoptedOn, source, sha256 }, isPublic: true });
    return { id, no, sha256 };
  },
  retract: async (act, { result }) => dropStrategy(act, result.id),
});
