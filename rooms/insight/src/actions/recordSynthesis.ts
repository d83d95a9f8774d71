import { factAction, putThing } from "@splot/kernel/facts";
import { placedOutput, recordSynthesisInput } from "../contract.ts";
import { policy } from "../policy.ts";
import { dropSynthesis, saveSynthesis } from "../store/studies.ts";

/** Writes down a synthetic report of a domain as the sources name it. */
export const recordSynthesis = factAction({
  name: "insight.recordSynthesis",
  title: { pl: "Odnotuj raport syntetyczny", en: "Record a synthetic report" },
  input: recordSynthesisInput,
  output: placedOutput,
  grants: policy.recordSynthesis,
  async run(act, { domain, title, address: wanted, isPublished, verifiedBy, source }) {
    act.authorise();
    const state = verifiedBy === undefined ? "drafted" : "verified";
    const recorded = { origin: "fact", mode: "recorded", visibility: "public" } as const;
    const { id, address } = await putThing(act, { ...recorded, kind: "synthesis", title, address: wanted, source, state });
    await dropSynthesis(act, id);
    await saveSynthesis(act, { id, domain, isPublished, verifiedBy });
    act.record({ event: "insight.synthesis_recorded", object: id, to: state, payload: { title, source, domain }, isPublic: true });
    return { id, address };
  },
  retract: async (act, { result }) => dropSynthesis(act, result.id),
});
