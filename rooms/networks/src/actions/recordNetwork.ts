import { factAction, putThing } from "@splot/kernel/facts";
import { stateLinks } from "@splot/thread";
import { placedOutput, recordNetworkInput } from "../contract.ts";
import { networkPath } from "../model/paths.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findEdition } from "../store/editions.ts";
import { dropNetwork, putNetwork } from "../store/networks.ts";

/** Writes down a network with the institutions that look after it. Refuses: `edition.unknown`. */
export const recordNetwork = factAction({
  name: "networks.recordNetwork",
  title: { pl: "Odnotuj sieć", en: "Record a network" },
  input: recordNetworkInput,
  output: placedOutput,
  grants: policy.recordFact,
  async run(act, { title, source, isEnded, caretakers, ...network }) {
    act.authorise();
    if ((await findEdition(act, network.edition)) === undefined) throw refuse("edition.unknown", {}, "edition");
    const state = isEnded ? "closed" : "running";
    const thing = await putThing(act, {
      kind: "network",
      code: network.code,
      title,
      origin: "fact",
      mode: "recorded",
      source,
      state,
      visibility: "public",
      address: networkPath(network.code),
    });
    await putNetwork(act, { ...network, id: thing.id }, { caretakers, source });
    await stateLinks(act, [{ from: { object: thing.id }, to: { object: network.edition }, relation: "part_of", madeHow: "rule" }]);
    act.record({ event: "networks.network_recorded", object: thing.id, to: state, payload: { code: network.code, source }, isPublic: true });
    return thing;
  },
  retract: async (act, { result }) => {
    await stateLinks(act, []);
    await dropNetwork(act, result.id);
  },
});
