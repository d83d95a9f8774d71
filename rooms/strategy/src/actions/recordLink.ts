import { factAction } from "@splot/kernel/facts";
import { stateLinks } from "@splot/thread";
import { recordLinkInput, recordLinkOutput } from "../contract.ts";
import { policy } from "../policy.ts";

/** Links two recorded things as the sources document it, or with a reason that says whose link it is. */
export const recordLink = factAction({
  name: "strategy.recordLink",
  title: { pl: "Odnotuj powiązanie", en: "Record a link" },
  input: recordLinkInput,
  output: recordLinkOutput,
  grants: policy.recordLink,
  async run(act, { from, to, relation, reason }) {
    act.authorise();
    await stateLinks(act, [{ from, to, relation, reason, madeHow: "rule" }]);
    act.record({ event: "strategy.link_recorded", object: to.object, payload: { from: from.object, to: to.object, relation }, isPublic: true });
    return { linked: true };
  },
  subject: ({ to }) => to.object,
  retract: async (act) => stateLinks(act, []),
});
