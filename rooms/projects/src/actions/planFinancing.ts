import { joinRefusals } from "@splot/kernel";
import { type Act, action } from "@splot/kernel/journal";
import { linkObjects } from "@splot/thread";
import { planFinancingInput, planFinancingOutput } from "../contract.ts";
import { bindingRate, type Fund } from "../model/fund.ts";
import { lineFaults } from "../model/money.ts";
import { endStates, projectStates } from "../model/states.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findFund } from "../store/funds.ts";
import { isSameLine, loadMoney, saveLine } from "../store/money.ts";
import { listParticipants } from "../store/shares.ts";
import { openProject } from "./reach.ts";

/**
 * Plans money of a project, or gives a line its next version: another amount or certainty never makes a second line (I79).
 * Refuses: `financing.*`, a bundle (I77), an ended project.
 */
export const planFinancing = action({
  name: "projects.planFinancing",
  title: { pl: "Zaplanuj finansowanie", en: "Plan the financing" },
  input: planFinancingInput,
  output: planFinancingOutput,
  grants: policy.planFinancing,
  async run(act, { project: id, amount, ...input }) {
    const project = await openProject(act, id);
    if (endStates.includes(project.state)) throw refuse("project.wrong_state", { pl: projectStates[project.state].pl, en: projectStates[project.state].en });
    if (project.type === "bundle") throw refuse("project.bundle_has_no_money");
    const participants = await listParticipants(act, id);
    if (!participants.some(({ org }) => org === input.org)) throw refuse("financing.not_a_participant", {}, "org");
    const fund = await fundOf(act, input.fund);
    const line = { ...input, grosze: amount };
    const { shares, lines } = (await loadMoney(act, [id])).get(id) ?? { shares: [], lines: [] };
    const others = lines.filter((other) => !isSameLine(other, line));
    const refusal = joinRefusals(lineFaults({ line, shares, others, rate: bindingRate(fund), thisYear: Number(act.today.slice(0, 4)) }));
    if (refusal !== undefined) throw refusal;
    const saved = await saveLine(act, id, { ...line, before: lines.find((other) => isSameLine(other, line)) });
    if (fund !== undefined) await linkObjects(act, { from: { object: id }, to: { object: fund.id }, relation: "funded_by", madeHow: "rule" });
    const { org, source, year, certainty } = line;
    act.record({ event: "projects.financing_planned", object: id, payload: { line: saved.id, no: saved.no, org, source, year, amount, certainty } });
    return { line: saved.id, no: saved.no };
  },
});

async function fundOf(act: Act, id: Parameters<typeof findFund>[1] | undefined): Promise<Fund | undefined> {
  if (id === undefined) return undefined;
  const fund = await findFund(act, id);
  if (fund === undefined) throw refuse("financing.fund_unknown", {}, "fund");
  return fund;
}
