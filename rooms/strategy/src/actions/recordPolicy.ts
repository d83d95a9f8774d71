import { factAction, putThing } from "@splot/kernel/facts";
import { placedOutput, recordPolicyInput } from "../contract.ts";
import { policy } from "../policy.ts";
import { dropPolicy, putPolicy, putPriorities } from "../store/policies.ts";

/** Writes down a higher-level document as its source names it; priorities only where the source gives them. */
export const recordPolicy = factAction({
  name: "strategy.recordPolicy",
  title: { pl: "Odnotuj dokument nadrzędny", en: "Record a higher-level document" },
  input: recordPolicyInput,
  output: placedOutput,
  grants: policy.recordPolicy,
  async run(act, { title, address: wanted, level, issuer, span, priorities, source }) {
    act.authorise();
    const { id, address } = await putThing(act, {
      kind: "policy_document",
      title,
      origin: "fact",
      mode: "recorded",
      source,
      state: "registered",
      visibility: "public",
      address: wanted,
    });
    await putPolicy(act, { id, level, issuer, span });
    await putPriorities(act, id, priorities);
    act.record({ event: "strategy.policy_recorded", object: id, payload: { title, level, source }, isPublic: true });
    return { id, address };
  },
  retract: async (act, { result }) => dropPolicy(act, result.id),
});
