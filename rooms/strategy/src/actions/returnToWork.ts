import { listAdoptable } from "@splot/assembly";
import { action } from "@splot/kernel/journal";
import { changeThing } from "@splot/kernel/objects";
import { returnToWorkInput, thingOutput } from "../contract.ts";
import { refuseUnreturnable } from "../model/strategy.ts";
import { policy } from "../policy.ts";
import { listCheckItems, reopenItems } from "../store/checklist.ts";
import { changeVersion, listStrategyVersions, lockStrategy } from "../store/strategies.ts";

/**
 * Takes a document that was voted down, or that waits for adoption without a draft resolution, back to work on its
 * text. The frozen version stays as it is; the checklist opens again, because it proved another text.
 */
export const returnToWork = action({
  name: "strategy.returnToWork",
  title: { pl: "Wróć do pracy nad tekstem", en: "Return to work on the text" },
  input: returnToWorkInput,
  output: thingOutput,
  grants: policy.returnToWork,
  async run(act, { strategy: id, reason }) {
    act.authorise();
    const strategy = await lockStrategy(act, id);
    const isWaiting = strategy.state === "for_adoption";
    refuseUnreturnable(strategy, isWaiting && !(await listAdoptable(act)).some(({ object }) => object === id));
    const [newest] = await listStrategyVersions(act, id);
    if (newest !== undefined && isWaiting) await changeVersion(act, newest, "returned");
    await changeThing(act, id, { state: "draft" });
    const decided = (await listCheckItems(act, id)).filter(({ state }) => state !== "open").map(({ code }) => code);
    await reopenItems(act, id, { codes: decided, reason });
    act.record({
      event: "strategy.returned",
      object: id,
      version: newest?.no,
      from: strategy.state,
      to: "draft",
      payload: { version: newest?.no, reason, reopened: decided },
      isPublic: true,
    });
    return { id };
  },
});
