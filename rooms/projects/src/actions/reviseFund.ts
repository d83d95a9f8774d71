import { action } from "@splot/kernel/journal";
import { findThing, refuseUnknown, replaceThing } from "@splot/kernel/objects";
import { recordOutput, reviseFundInput } from "../contract.ts";
import { fundOf } from "../model/fund.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { changeFund } from "../store/funds.ts";

/** Changes what is said of a source of funding that the office entered; its fields and the lines of money stay. Refuses: `object.unknown`, `fund.fact_fixed`, `fund.stale`. */
export const reviseFund = action({
  name: "projects.reviseFund",
  title: { pl: "Zmień źródło finansowania", en: "Change a source of funding" },
  input: reviseFundInput,
  output: recordOutput,
  grants: policy.reviseFund,
  async run(act, { fund: id, was, ...said }) {
    act.authorise();
    const thing = await findThing(act, id);
    if (thing?.kind !== "fund" || thing.space !== act.space.id) throw refuseUnknown();
    if (thing.mode === "recorded") throw refuse("fund.fact_fixed");
    if (thing.title.pl !== was) throw refuse("fund.stale");
    const fund = fundOf(said);
    await changeFund(act, id, fund);
    const address = await replaceThing(act, id, { title: fund.title, code: thing.code, source: said.source, state: fund.state, visibility: thing.visibility });
    act.record({ event: "projects.fund_revised", object: id, payload: { was, title: said.title, source: said.source }, isPublic: true });
    return { id, address };
  },
});
