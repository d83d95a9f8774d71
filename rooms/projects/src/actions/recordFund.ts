import { factAction, putThing } from "@splot/kernel/facts";
import { recordFundInput, recordOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { dropFund, saveFund } from "../store/funds.ts";

/** Writes down a source of funding with its fields and their allocations. */
export const recordFund = factAction({
  name: "projects.recordFund",
  title: { pl: "Odnotuj źródło finansowania", en: "Record a source of funding" },
  input: recordFundInput,
  output: recordOutput,
  grants: policy.recordFund,
  async run(act, { title, address: wanted, source, ...fund }) {
    act.authorise();
    const { id, address } = await putThing(act, {
      kind: "fund",
      code: fund.code,
      title,
      origin: "fact",
      mode: "recorded",
      source,
      state: fund.isConfirmed ? "confirmed" : "to_confirm",
      visibility: "public",
      address: wanted,
    });
    await saveFund(act, { id, ...fund });
    act.record({ event: "projects.fund_recorded", object: id, payload: { code: fund.code, source }, isPublic: true });
    return { id, address };
  },
  retract: async (act, { result }) => dropFund(act, result.id),
});
