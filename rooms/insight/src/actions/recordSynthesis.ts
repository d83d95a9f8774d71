import { newId } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { saveThing } from "@splot/kernel/objects";
import { recordSynthesisInput } from "../contract.ts";
import { policy } from "../policy.ts";
import { saveSynthesis } from "../store/studies.ts";

/** Writes down a synthetic report of a domain as the sources name it. */
export const recordSynthesis = action({
  name: "insight.recordSynthesis",
  title: { pl: "Odnotuj raport syntetyczny", en: "Record a synthetic report" },
  input: recordSynthesisInput,
  grants: policy.recordSynthesis,
  async run(act, { domain, title, address, isPublished, verifiedBy, source }) {
    act.authorise();
    const id = newId<"object">();
    const state = verifiedBy === undefined ? "drafted" : "verified";
    await saveThing(act, { id, kind: "synthesis", title, address, source, state, origin: "fact", mode: "recorded", visibility: "public" });
    await saveSynthesis(act, { id, domain, isPublished, verifiedBy });
    act.record({ event: "insight.synthesis_recorded", object: id, to: state, payload: { title, source, domain }, isPublic: true });
    return { id, address };
  },
});
