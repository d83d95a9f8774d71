import { addDays } from "@splot/kernel";
import { attachFile } from "@splot/kernel/files";
import { action } from "@splot/kernel/journal";
import { enterRemarkInput, remarkReceiptOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { CONTACT_DAYS, receiveRemark } from "./receiveRemark.ts";

/** Enters a remark that came on paper, by post, through ePUAP or at a meeting. The one who enters it is its collector, not its author (BR-05). */
export const enterRemark = action({
  name: "participation.enterRemark",
  title: { pl: "Wprowadź uwagę", en: "Enter a remark" },
  input: enterRemarkInput,
  output: remarkReceiptOutput,
  grants: policy.enterRemark,
  async run(act, { scan, ...input }) {
    act.authorise();
    const file = scan?.checked("scan");
    const by = act.actor.kind === "person" ? act.actor.person : undefined;
    const receipt = await receiveRemark(act, { ...input, authorKind: input.authorKind ?? "resident", hasConsent: input.hasConsent ?? false, collector: by });
    const eraseAfter = addDays(act.today, CONTACT_DAYS);
    if (file !== undefined) await attachFile(act, { object: receipt.remark, part: "scan", file, personalClass: "P2", eraseAfter, by });
    return receipt;
  },
});
