import { action } from "@splot/kernel/journal";
import { applyToNetworkInput, networkOutput } from "../contract.ts";
import { networkStates } from "../model/network.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { getEdition } from "../store/editions.ts";
import { listMembers, saveMember } from "../store/members.ts";
import { lockNetwork } from "../store/networks.ts";
import { checkEnacted, checkOrganisation } from "./parts.ts";

/** A city applies to a network while its call is open. Refuses: `network.wrong_state`, `network.applied_already`. */
export const applyToNetwork = action({
  name: "networks.applyToNetwork",
  title: { pl: "Zgłoś miasto do sieci", en: "Apply to a network" },
  input: applyToNetworkInput,
  output: networkOutput,
  grants: policy.applyToNetwork,
  async run(act, { network: id, org }) {
    act.authorise({ organisation: org });
    const network = await lockNetwork(act, id);
    checkEnacted(network);
    await checkOrganisation(act, org);
    if (network.state !== "call") throw refuse("network.wrong_state", networkStates[network.state]);
    const members = await listMembers(act, { network: id });
    if (members.some((member) => member.org === org && member.state !== "left")) throw refuse("network.applied_already");
    await saveMember(act, { edition: await getEdition(act, network.edition), network: id, org, role: "member", state: "applied", isAtStart: false });
    act.record({ event: "networks.city_applied", object: id, payload: { org }, isPublic: true });
    return { network: id, address: network.address };
  },
});
