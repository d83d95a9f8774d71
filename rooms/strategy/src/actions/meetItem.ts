import { action } from "@splot/kernel/journal";
import { getThing } from "@splot/kernel/objects";
import { itemOutput, meetItemInput } from "../contract.ts";
import { getOpenItem } from "../model/checklist.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listCheckItems, settleItem } from "../store/checklist.ts";
import { lockStrategy } from "../store/strategies.ts";
import { findRound, proofOf } from "./findProof.ts";

/** Marks an item of the checklist as met, by its evidence. Refuses a round that has not ended, or the report of another document. */
export const meetItem = action({
  name: "strategy.meetItem",
  title: { pl: "Oznacz wymaganie jako spełnione", en: "Mark a requirement as met" },
  input: meetItemInput,
  output: itemOutput,
  grants: policy.meetItem,
  async run(act, { strategy, code, evidence }) {
    act.authorise();
    const { state } = await lockStrategy(act, strategy);
    const found = getOpenItem(await listCheckItems(act, strategy), code);
    const isFit =
      found.proof === "document"
        ? (await getThing(act, evidence)).state !== "draft"
        : proofOf(found, await findRound(act, { id: strategy, state }), act.today) === evidence;
    if (!isFit) throw refuse("strategy.evidence_unfit", {}, "evidence");
    await settleItem(act, strategy, { code, state: "met", evidence });
    act.record({ event: "strategy.item_met", object: strategy, payload: { code, evidence }, isPublic: true });
    return { strategy, code };
  },
});
