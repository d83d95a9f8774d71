import { newId, slug } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { listTakenAddresses, originOf, saveThing } from "@splot/kernel/objects";
import { enterFundInput, recordOutput } from "../contract.ts";
import { fundOf } from "../model/fund.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listFunds, MOST_FUNDS, saveFund } from "../store/funds.ts";

/** Enters a source of funding from its document. Refuses: `fund.exists`. */
export const enterFund = action({
  name: "projects.enterFund",
  title: { pl: "Wpisz źródło finansowania", en: "Enter a source of funding" },
  input: enterFundInput,
  output: recordOutput,
  grants: policy.enterFund,
  async run(act, { code, ...said }) {
    act.authorise();
    const address = `/finansowanie/${slug(said.title).slice(0, 80)}`;
    const taken = await listTakenAddresses(act, [address]);
    if (taken.size > 0 || (await listFunds(act)).some((fund) => fund.code === code)) throw refuse("fund.exists", {}, "code");
    const id = newId<"object">();
    const fund = fundOf(said);
    const origin = originOf(act.space);
    await saveThing(act, { id, kind: "fund", code, title: fund.title, origin, source: said.source, state: fund.state, visibility: "public", address });
    // NOTE: entries of the office stand after those of the tables of sources.
    await saveFund(act, { id, code, ...fund, ord: MOST_FUNDS, measures: [] });
    act.record({ event: "projects.fund_entered", object: id, payload: { code, title: said.title, source: said.source }, isPublic: true });
    return { id, address };
  },
});
