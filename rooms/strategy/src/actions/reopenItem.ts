import { action } from "@splot/kernel/journal";
import { itemOutput, reopenItemInput } from "../contract.ts";
import { getDecidedItem } from "../model/checklist.ts";
import { policy } from "../policy.ts";
import { listCheckItems, reopenItems } from "../store/checklist.ts";
import { lockStrategy } from "../store/strategies.ts";

/** Takes back how an item of the checklist was settled, with a public reason; what was settled before stays in its history. */
export const reopenItem = action({
  name: "strategy.reopenItem",
  title: { pl: "Cofnij rozstrzygnięcie wymagania", en: "Open a requirement again" },
  input: reopenItemInput,
  output: itemOutput,
  grants: policy.reopenItem,
  async run(act, { strategy, code, reason }) {
    act.authorise();
    const { state } = await lockStrategy(act, strategy);
    const item = getDecidedItem(await listCheckItems(act, strategy), code, state);
    await reopenItems(act, strategy, { codes: [code], reason });
    act.record({ event: "strategy.item_reopened", object: strategy, payload: { code, was: item.state, reason }, isPublic: true });
    return { strategy, code };
  },
});
