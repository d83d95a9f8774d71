import { action } from "@splot/kernel/journal";
import { approveDispositionInput, approveDispositionOutput } from "../contract.ts";
import { checkApproval, isOnePersons } from "../model/disposition.ts";
import { roundStream } from "../model/round.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { approveRow, findDisposition } from "../store/dispositions.ts";
import { getRemark } from "../store/remarks.ts";
import { lockRound } from "../store/rounds.ts";
import { secondPersonMode } from "../store/rules.ts";
import { personOf } from "./proposeDisposition.ts";

/** Approves a proposed answer. Where one person did both, the record says so, unless the policy requires two (MODEL 0.7). */
export const approveDisposition = action({
  name: "participation.approveDisposition",
  title: { pl: "Zatwierdź rozstrzygnięcie uwagi", en: "Approve a disposition" },
  input: approveDispositionInput,
  output: approveDispositionOutput,
  grants: policy.approveDisposition,
  async run(act, input) {
    act.authorise();
    const approvedBy = personOf(act);
    const remark = await getRemark(act, input.remark);
    const round = await lockRound(act, remark.round);
    const disposition = await findDisposition(act, remark.id);
    if (disposition === undefined) throw refuse("participation.disposition_missing");
    checkApproval(disposition, approvedBy, await secondPersonMode(act, "participation.approveDisposition"));
    await approveRow(act, remark.id, approvedBy);
    const byOnePerson = isOnePersons({ proposedBy: disposition.proposedBy, approvedBy });
    act.record({
      event: byOnePerson ? "participation.disposition_approved_alone" : "participation.disposition_approved",
      object: remark.id,
      from: "proposed",
      to: "approved",
      stream: roundStream(round.id),
      payload: { verdict: disposition.verdict, byOnePerson },
    });
    return { remark: remark.id, no: remark.no, round: round.id, address: round.address, byOnePerson };
  },
});
