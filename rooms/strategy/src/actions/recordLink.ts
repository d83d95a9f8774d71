import { action } from "@splot/kernel/journal";
import { linkObjects } from "@splot/thread";
import { recordLinkInput } from "../contract.ts";
import { policy } from "../policy.ts";

/** Links two recorded things as the sources document it, or with a reason that says whose link it is. */
export const recordLink = action({
  name: "strategy.recordLink",
  title: { pl: "Odnotuj powiązanie", en: "Record a link" },
  input: recordLinkInput,
  grants: policy.recordLink,
  async run(act, { from, to, relation, reason }) {
    act.authorise();
    await linkObjects(act, { from, to, relation, reason, madeHow: "rule" });
    act.record({ event: "strategy.link_recorded", object: to.object, payload: { from: from.object, to: to.object, relation }, isPublic: true });
    return { linked: true };
  },
});
