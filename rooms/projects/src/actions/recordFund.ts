import { newId } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { saveThing } from "@splot/kernel/objects";
import { recordFundInput } from "../contract.ts";
import { policy } from "../policy.ts";
import { saveFund } from "../store/funds.ts";

/** Writes down a source of funding with its fields and their allocations. */
export const recordFund = action({
  name: "projects.recordFund",
  title: { pl: "Odnotuj źródło finansowania", en: "Record a source of funding" },
  input: recordFundInput,
  grants: policy.recordFund,
  async run(act, { title, address, source, ...fund }) {
    act.authorise();
    const id = newId<"object">();
    await saveThing(act, {
      id,
      kind: "fund",
      code: fund.code,
      title,
      origin: "fact",
      mode: "recorded",
      source,
      state: fund.isConfirmed ? "confirmed" : "to_confirm",
      visibility: "public",
      address,
    });
    await saveFund(act, { id, ...fund });
    act.record({ event: "projects.fund_recorded", object: id, payload: { code: fund.code, source }, isPublic: true });
    return { id, address };
  },
});
