import type { ObjectId } from "@splot/kernel";
import { type Act, type Action, action } from "@splot/kernel/journal";
import { foundAssociationInput, invitationOutput } from "../contract.ts";
import { type DistinctMember, distinguish, foundingAssembly, foundingBodies, municipalityNames, teamOf } from "../model/founding.ts";
import type { ListedMember } from "../model/members.ts";
import { policy } from "../policy.ts";
import { type InvitationLink, inviteAccount } from "./inviteAccount.ts";
import { joinTerritory } from "./joinTerritory.ts";
import { recordBody } from "./recordBody.ts";
import { recordMembership } from "./recordMembership.ts";
import { recordOrganisation } from "./recordOrganisation.ts";

/** What the program adds when an association was founded, for rooms that this one does not know (default rules of decision). */
export type OnFounded = (act: Act, founded: { readonly assemblyBodyId: ObjectId; readonly memberCount: number }) => Promise<void>;

type FoundingInput = { readonly name: string; readonly members: readonly ListedMember[] };
const SOURCE = "lista członków podana przy zakładaniu przestrzeni";

/** The act that fills a new space: association, members, assembly with one seat each, board, audit, office, teams, first director. */
export function foundAssociation(onFounded: OnFounded): Action<FoundingInput, InvitationLink> {
  return action({
    name: "people.foundAssociation",
    title: { pl: "Załóż stowarzyszenie", en: "Found an association" },
    input: foundAssociationInput,
    output: invitationOutput,
    grants: policy.foundAssociation,
    isSecret: true,
    async run(act, { name, members }) {
      act.authorise();
      const association = await act.perform(recordOrganisation, { name: { pl: name }, short: name.slice(0, 80), kind: "association" });
      const joined = await joinMembers(act, members);
      await joinTerritory(act, joined, SOURCE);
      const assemblyBodyId = await makeBodies(act, joined);
      await onFounded(act, { assemblyBodyId, memberCount: joined.length });
      act.record({ event: "people.association_founded", object: association.id, to: "active", payload: { name, members: joined.length }, isPublic: true });
      return act.perform(inviteAccount, {
        login: "dyrektor",
        function: { pl: "Dyrektor biura", en: "Office director" },
        role: "director",
        scopeKind: "space",
        days: 7,
      });
    },
  });
}

interface Joined extends DistinctMember {
  readonly id: ObjectId;
}

async function joinMembers(act: Act, members: readonly ListedMember[]): Promise<readonly Joined[]> {
  const joined: Joined[] = [];
  for (const member of distinguish(members)) {
    const { teryt } = member;
    const { id } = await act.perform(recordOrganisation, { ...municipalityNames(member), kind: "municipality", teryt });
    await act.perform(recordMembership, { organisation: id, state: "active", from: act.today, fromPrecision: "day", source: SOURCE });
    joined.push({ ...member, id });
  }
  return joined;
}

async function makeBodies(act: Act, joined: readonly Joined[]): Promise<ObjectId> {
  const common = { from: act.today, fromPrecision: "day", numberPattern: "{n}/{yyyy}", numberReset: "year" } as const;
  const assembly = await act.perform(recordBody, {
    ...common,
    ...foundingAssembly,
    ord: 1,
    seatCount: joined.length,
    numberPattern: "{n}/{M}/{yyyy}",
    numberReset: "meeting",
    seats: joined.map(({ id }) => ({ represents: id, office: "member" as const, voting: true })),
  });
  for (const [index, body] of foundingBodies.entries()) await act.perform(recordBody, { ...common, ...body, ord: index + 2, seats: [] });
  for (const member of joined) await act.perform(recordBody, { ...common, ...teamOf(member), organisation: member.id });
  return assembly.id;
}
