import type { ObjectId } from "@splot/kernel";
import { type Act, action } from "@splot/kernel/journal";
import { decideApplicationInput, networkOutput } from "../contract.ts";
import { type Member, type Network, needsLeader, networkStates } from "../model/network.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { getEdition } from "../store/editions.ts";
import { changeMember, listMembers } from "../store/members.ts";
import { lockNetwork } from "../store/networks.ts";
import { checkEnacted } from "./parts.ts";

/**
 * Accepts or declines a city (I111, I112).
 * Refuses: `network.no_application`, `network.one_only`, `network.leader_unfit`, `network.leader_twice`.
 */
export const decideApplication = action({
  name: "networks.decideApplication",
  title: { pl: "Rozstrzygnij zgłoszenie miasta", en: "Decide on the application of a city" },
  input: decideApplicationInput,
  output: networkOutput,
  grants: policy.decideApplication,
  async run(act, { network: id, org, verdict, isLeader }) {
    act.authorise();
    const network = await lockNetwork(act, id);
    checkEnacted(network);
    if (network.state !== "call" && network.state !== "forming") throw refuse("network.wrong_state", networkStates[network.state]);
    const members = await listMembers(act, { network: id });
    const applied = members.find((member) => member.org === org && member.state === "applied");
    if (applied === undefined) throw refuse("network.no_application", {}, "org");
    const role = isLeader === true ? "leader" : "member";
    if (verdict === "accept") await checkAcceptance(act, network, { org, role, members });
    const state = verdict === "accept" ? "accepted" : "declined";
    await changeMember(act, applied.id, { state, role, isAtStart: verdict === "accept" });
    act.record({ event: verdict === "accept" ? "networks.city_accepted" : "networks.city_declined", object: id, payload: { org, role }, isPublic: true });
    return { network: id, address: network.address };
  },
});

/** Refuses what the rules of the edition or of the network do not allow: `network.one_only`, `network.leader_unfit`, `network.leader_twice`. */
async function checkAcceptance(
  act: Act,
  network: Network,
  { org, role, members }: { readonly org: ObjectId; readonly role: Member["role"]; readonly members: readonly Member[] },
): Promise<void> {
  const edition = await getEdition(act, network.edition);
  const others = (await listMembers(act, { org })).filter((one) => one.edition === edition.id && one.network !== network.id && one.state === "accepted");
  if (edition.oneNetwork === true && others.length > 0) throw refuse("network.one_only", {}, "org");
  if (role !== "leader") return;
  if (!needsLeader(network.leaderRule)) throw refuse("network.leader_unfit", {}, "isLeader");
  if (members.some((one) => one.role === "leader" && one.state === "accepted")) throw refuse("network.leader_twice", {}, "isLeader");
}
