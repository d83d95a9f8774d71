import { newId } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { originOf, saveThing } from "@splot/kernel/objects";
import { nameClusterInput, partOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { nextNo, saveCluster } from "../store/cards.ts";
import { contentOf, lockOpenStudy } from "./parts.ts";

/** Names a group of cards that belong together; cards are laid into it afterwards. */
export const nameCluster = action({
  name: "insight.nameCluster",
  title: { pl: "Nazwij grupę kart", en: "Name a cluster" },
  input: nameClusterInput,
  output: partOutput,
  grants: policy.nameCluster,
  async run(act, { study: studyId, name, nameEn }) {
    act.authorise();
    const study = await lockOpenStudy(act, studyId);
    const id = newId<"object">();
    const no = await nextNo(act, "insight.cluster", studyId);
    const title = contentOf(name, nameEn);
    await saveThing(act, {
      id,
      kind: "cluster",
      title,
      address: `${study.thing.address}/grupy/${no}`,
      state: "grouped",
      origin: originOf(act.space),
      visibility: "office",
    });
    await saveCluster(act, { id, study: studyId, no });
    act.record({ event: "insight.cluster_named", object: id, to: "grouped", payload: { no } });
    return { id, study: studyId };
  },
});
