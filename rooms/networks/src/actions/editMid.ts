import { action } from "@splot/kernel/journal";
import { changeThing, refuseStale } from "@splot/kernel/objects";
import { editMidInput, editMidOutput } from "../contract.ts";
import { checkOpenMid } from "../model/mid.ts";
import { policy } from "../policy.ts";
import { changeMidTexts, noteAuthor } from "../store/mids.ts";
import { contentOf, openMid, personOf, written } from "./parts.ts";

/** Writes the plan anew; an outline with its problem and aim is a draft. Refuses: `mid.wrong_state`, `version.changed`. */
export const editMid = action({
  name: "networks.editMid",
  title: { pl: "Zmień MID", en: "Edit the MID" },
  input: editMidInput,
  output: editMidOutput,
  grants: policy.editMid,
  async run(act, input) {
    const mid = await openMid(act, input.mid);
    checkOpenMid(mid.state);
    refuseStale(input.revision, mid.revision);
    const [challenge, aim] = [written(input.challenge, input.challengeEn), written(input.aim, input.aimEn)];
    await noteAuthor(act, mid.id, personOf(act));
    await changeMidTexts(act, mid.id, { challenge, aim, barriers: written(input.barriers, input.barriersEn) });
    const state = mid.state === "outline" && challenge !== undefined && aim !== undefined ? "draft" : mid.state;
    await changeThing(act, mid.id, { title: contentOf(input.title, input.titleEn), state });
    act.record({ event: "networks.mid_edited", object: mid.id, from: mid.state, to: state, payload: { revision: mid.revision + 1 } });
    return { mid: mid.id, revision: mid.revision + 1 };
  },
});
