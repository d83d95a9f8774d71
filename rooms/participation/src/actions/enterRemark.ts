import { action } from "@splot/kernel/journal";
import { enterRemarkInput } from "../contract.ts";
import { policy } from "../policy.ts";
import { receiveRemark } from "./receiveRemark.ts";

/** Enters a remark that came on paper, by post, through ePUAP or at a meeting. The one who enters it is its collector, not its author (BR-05). */
export const enterRemark = action({
  name: "participation.enterRemark",
  title: { pl: "Wprowadź uwagę", en: "Enter a remark" },
  input: enterRemarkInput,
  grants: policy.enterRemark,
  async run(act, input) {
    act.authorise();
    const collector = act.actor.kind === "person" ? act.actor.person : undefined;
    return receiveRemark(act, { ...input, authorKind: input.authorKind ?? "resident", hasConsent: input.hasConsent ?? false, collector });
  },
});
