import { action } from "@splot/kernel/journal";
import { changeThing } from "@splot/kernel/objects";
import { findReceipt } from "@splot/thread";
import { withdrawnOutput, withdrawRemarkInput } from "../contract.ts";
import { roundStream } from "../model/round.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findDisposition } from "../store/dispositions.ts";
import { findRemark, withdrawRow } from "../store/remarks.ts";
import { lockRound } from "../store/rounds.ts";

/** Withdraws a remark by its receipt; it keeps its number and is counted as withdrawn (I57). */
export const withdrawRemark = action({
  name: "participation.withdrawRemark",
  title: { pl: "Wycofaj uwagę", en: "Withdraw a remark" },
  input: withdrawRemarkInput,
  output: withdrawnOutput,
  grants: policy.withdrawRemark,
  async run(act, { code }) {
    act.authorise();
    const receipt = await findReceipt(act, code);
    const first = await findRemark(act, receipt.object);
    if (first === undefined) throw refuse("participation.not_a_remark");
    await lockRound(act, first.round);
    const remark = await findRemark(act, receipt.object);
    if (remark?.withdrawnAt !== undefined) throw refuse("participation.remark_withdrawn");
    const disposition = await findDisposition(act, first.id);
    if (disposition?.state === "published") throw refuse("participation.withdraw_too_late");
    await withdrawRow(act, first.id, act.now);
    await changeThing(act, first.id, { state: "withdrawn" });
    act.record({
      event: "participation.remark_withdrawn",
      object: first.id,
      from: "received",
      to: "withdrawn",
      stream: roundStream(first.round),
      payload: { no: first.no },
      isPublic: true,
    });
    return { code: receipt.code };
  },
});
