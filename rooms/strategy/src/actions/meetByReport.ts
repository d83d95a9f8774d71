import type { Act, Reaction } from "@splot/kernel/journal";
import { listCheckItems, settleItem } from "../store/checklist.ts";
import { listStrategies } from "../store/strategies.ts";
import { findRound, proofOf } from "./findProof.ts";

/** A published consultation report meets the items of the checklist that it and its round prove. */
export const meetByReport: Reaction = {
  event: "participation.report_published",
  async react(act: Act): Promise<void> {
    const lines = await listStrategies(act);
    const waiting = lines.flatMap(({ id, state }) => (state === "consultation" || state === "revised" ? [{ id, state } as const] : []));
    for (const strategy of waiting) {
      const { id } = strategy;
      const open = (await listCheckItems(act, id)).filter(({ state, proof }) => state === "open" && proof !== "document");
      const round = open.length === 0 ? undefined : await findRound(act, strategy);
      for (const item of open) {
        const evidence = proofOf(item, round, act.today);
        // NOTE: the consultation counts as held at its report, so that both items close on one public act.
        if (evidence === undefined || round?.reportPublishedAt === undefined) continue;
        await settleItem(act, id, { code: item.code, state: "met", evidence });
        act.record({ event: "strategy.item_met", object: id, payload: { code: item.code, evidence }, isPublic: true });
      }
    }
  },
};
