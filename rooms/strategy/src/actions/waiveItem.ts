import { action } from "@splot/kernel/journal";
import { itemOutput, waiveItemInput } from "../contract.ts";
import { getOpenItem } from "../model/checklist.ts";
import { policy } from "../policy.ts";
import { listCheckItems, settleItem } from "../store/checklist.ts";
import { lockStrategy } from "../store/strategies.ts";

/** Waives an item of the checklist, with the reason and its legal basis in public (I71). */
export const waiveItem = action({
  name: "strategy.waiveItem",
  title: { pl: "Odstąp od wymagania", en: "Waive a requirement" },
  input: waiveItemInput,
  output: itemOutput,
  grants: policy.waiveItem,
  async run(act, { strategy, code, reason, basis }) {
    act.authorise();
    await lockStrategy(act, strategy);
    getOpenItem(await listCheckItems(act, strategy), code);
    await settleItem(act, strategy, { code, state: "waived", reason, basis });
    act.record({ event: "strategy.item_waived", object: strategy, payload: { code, reason, basis }, isPublic: true });
    return { strategy, code };
  },
});
