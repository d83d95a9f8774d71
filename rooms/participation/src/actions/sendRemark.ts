import { together } from "@splot/kernel/database";
import { type Act, action } from "@splot/kernel/journal";
import type { z } from "zod";
import { remarkReceiptOutput, sendRemarkInput } from "../contract.ts";
import { roundStream } from "../model/round.ts";
import { policy } from "../policy.ts";
import { lockArrival } from "../store/remarks.ts";
import { type Arriving, type ArrivingRemark, receiveRemark, receiveRemarks } from "./receiveRemark.ts";

/** Sends a remark, without an account (I62). Gives the receipt; the same form key gives the same receipt. */
export const sendRemark = action({
  name: "participation.sendRemark",
  title: { pl: "Zgłoś uwagę", en: "Send a remark" },
  input: sendRemarkInput,
  output: remarkReceiptOutput,
  grants: policy.sendRemark,
  queue: ({ round }) => `round:${round}`,
  stream: ({ round }) => roundStream(round),
  async run(act, input) {
    act.authorise();
    return receiveRemark(act, arrivingOf(act, input));
  },
  async runTogether({ write, inputs, calls }) {
    const [first] = inputs;
    if (first === undefined) return { outcomes: [], saving: Promise.resolve() };
    const [arrival, fresh] = await together(
      lockArrival(
        write,
        first.round,
        inputs.flatMap(({ blockKey }) => blockKey ?? []),
      ),
      calls(),
    );
    const arriving = fresh.map(({ act, input }): Arriving => {
      act.authorise();
      return { act, remark: arrivingOf(act, input) };
    });
    return receiveRemarks(write, arrival, arriving);
  },
});

function arrivingOf(act: Act, input: z.output<typeof sendRemarkInput>): ArrivingRemark {
  return { ...input, authorKind: input.authorKind ?? "resident", hasConsent: input.hasConsent ?? false, channel: "e_form", receivedOn: act.today };
}
