import { action } from "@splot/kernel/journal";
import { sendRemarkInput } from "../contract.ts";
import { policy } from "../policy.ts";
import { receiveRemark } from "./receiveRemark.ts";

/** Sends a remark, without an account (I62). Gives the receipt; the same form key gives the same receipt. */
export const sendRemark = action({
  name: "participation.sendRemark",
  title: { pl: "Zgłoś uwagę", en: "Send a remark" },
  input: sendRemarkInput,
  grants: policy.sendRemark,
  queue: ({ round }) => `round:${round}`,
  async run(act, input) {
    act.authorise();
    return receiveRemark(act, { ...input, authorKind: input.authorKind ?? "resident", hasConsent: input.hasConsent ?? false, channel: "e_form", receivedOn: act.today });
  },
});
