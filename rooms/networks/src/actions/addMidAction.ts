import { newId } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { originOf, saveThing } from "@splot/kernel/objects";
import { linkNewborn } from "@splot/thread";
import { addMidActionInput, addMidActionOutput } from "../contract.ts";
import { checkOpenMid } from "../model/mid.ts";
import { policy } from "../policy.ts";
import { nextActionNo, saveMidAction } from "../store/midParts.ts";
import { noteAuthor } from "../store/mids.ts";
import { contentOf, openMid, personOf } from "./parts.ts";

/** Adds an action to a plan; it is a thing of its own, so that it can become a project. Refuses: `mid.wrong_state`. */
export const addMidAction = action({
  name: "networks.addMidAction",
  title: { pl: "Dodaj działanie", en: "Add an action" },
  input: addMidActionInput,
  output: addMidActionOutput,
  grants: policy.editMid,
  async run(act, { mid: wanted, title, titleEn, cost, ...rest }) {
    const mid = await openMid(act, wanted);
    checkOpenMid(mid.state);
    const id = newId<"object">();
    const no = await nextActionNo(act, mid.id);
    const address = `${mid.address}/dzialania/${no}`;
    const thing = {
      id,
      kind: "mid_action",
      code: `${mid.code}/${no}`,
      title: contentOf(title, titleEn),
      state: "planned",
      visibility: "members",
      address,
    } as const;
    await saveThing(act, { ...thing, origin: originOf(act.space), madeBy: personOf(act) });
    await saveMidAction(act, mid.id, { id, no, costGrosze: cost, ...rest });
    await noteAuthor(act, mid.id, personOf(act));
    await linkNewborn(act, { from: { object: mid.id }, to: { object: id }, relation: "realised_by", madeHow: "person" });
    act.record({ event: "networks.mid_action_added", object: mid.id, payload: { no } });
    return { id, no, address };
  },
});
