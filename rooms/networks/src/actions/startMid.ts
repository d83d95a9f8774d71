import { action } from "@splot/kernel/journal";
import { linkNewborn } from "@splot/thread";
import { madeOutput, startMidInput } from "../contract.ts";
import { networkStates } from "../model/network.ts";
import { pathOf } from "../model/paths.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listMembers } from "../store/members.ts";
import { listMids, noteAuthor, saveMid } from "../store/mids.ts";
import { lockNetwork } from "../store/networks.ts";
import { checkEnacted, contentOf, makeThing, personOf } from "./parts.ts";

/** A city of a running network begins its plan; one of each city (I112). Refuses: `network.wrong_state`, `network.not_a_member`, `mid.exists`. */
export const startMid = action({
  name: "networks.startMid",
  title: { pl: "Zacznij MID", en: "Begin a MID" },
  input: startMidInput,
  output: madeOutput,
  grants: policy.startMid,
  async run(act, { network: id, org, title, titleEn }) {
    act.authorise({ organisation: org });
    const network = await lockNetwork(act, id);
    checkEnacted(network);
    if (network.state !== "running") throw refuse("network.wrong_state", networkStates[network.state]);
    const members = await listMembers(act, { network: id });
    if (!members.some((member) => member.org === org && member.state === "accepted")) throw refuse("network.not_a_member", {}, "org");
    if ((await listMids(act, { network: id, org })).length > 0) throw refuse("mid.exists");
    const name = contentOf(title, titleEn);
    const made = await makeThing(act, {
      kind: "mid",
      series: "MID",
      title: name,
      state: "outline",
      visibility: "members",
      path: (code) => pathOf("mid", code),
    });
    await saveMid(act, { id: made.id, network: id, org });
    await noteAuthor(act, made.id, personOf(act));
    await linkNewborn(act, { from: { object: id }, to: { object: made.id }, relation: "produced", madeHow: "person" });
    act.record({ event: "networks.mid_started", object: made.id, to: "outline", payload: { org } });
    return made;
  },
});
