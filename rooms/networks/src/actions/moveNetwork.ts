import { action } from "@splot/kernel/journal";
import { changeThing } from "@splot/kernel/objects";
import { moveNetworkInput, networkOutput } from "../contract.ts";
import { checkStart, networkStateAfter } from "../model/network.ts";
import { policy } from "../policy.ts";
import { getEdition } from "../store/editions.ts";
import { listMembers } from "../store/members.ts";
import { lockNetwork } from "../store/networks.ts";
import { checkEnacted } from "./parts.ts";

/**
 * Moves a network on: after the call, to its start, to its end. What cities plan and do goes on when it closes (I116): nothing else moves.
 * Refuses: `network.wrong_state`, at the start `network.size_unfit`, `network.leader_missing`.
 */
export const moveNetwork = action({
  name: "networks.moveNetwork",
  title: { pl: "Zmień stan sieci", en: "Move a network on" },
  input: moveNetworkInput,
  output: networkOutput,
  grants: policy.moveNetwork,
  async run(act, { network: id, move }) {
    act.authorise();
    const network = await lockNetwork(act, id);
    checkEnacted(network);
    const state = networkStateAfter(network.state, move);
    if (move === "start") checkStart(network, await getEdition(act, network.edition), await listMembers(act, { network: id }));
    await changeThing(act, id, { state });
    act.record({ event: "networks.network_moved", object: id, from: network.state, to: state, isPublic: true });
    return { network: id, address: network.address };
  },
});
