import { attachFile } from "@splot/kernel/files";
import { action } from "@splot/kernel/journal";
import { changeThing } from "@splot/kernel/objects";
import { adoptMidInput, movedMidOutput } from "../contract.ts";
import { stateAfter } from "../model/mid.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { openMid, personOf } from "./parts.ts";

/** Notes that the city adopted its plan, with the dated document. Refuses: `mid.wrong_state`, `mid.adopted_later`, `file.*`. */
export const adoptMid = action({
  name: "networks.adoptMid",
  title: { pl: "Zapisz przyjęcie MID przez miasto", en: "Note the adoption of a MID" },
  input: adoptMidInput,
  output: movedMidOutput,
  grants: policy.adoptMid,
  async run(act, { mid: wanted, on, file }) {
    const mid = await openMid(act, wanted);
    const state = stateAfter(mid.state, "adopt");
    if (on > act.today) throw refuse("mid.adopted_later", {}, "on");
    const checked = file.checked("file");
    await attachFile(act, { object: mid.id, part: "adoption", file: checked, personalClass: "P0", by: personOf(act) });
    await changeThing(act, mid.id, { state });
    act.record({ event: "networks.mid_adopted", object: mid.id, from: mid.state, to: state, payload: { on, sha256: checked.sha256 }, isPublic: true });
    return { mid: mid.id, address: mid.address };
  },
});
