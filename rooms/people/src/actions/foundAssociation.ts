import { type ObjectId, slug } from "@splot/kernel";
import { type Act, type Action, action } from "@splot/kernel/journal";
import { foundAssociationInput } from "../contract.ts";
import type { ListedMember } from "../model/members.ts";
import { policy } from "../policy.ts";
import { inviteAccount, type InvitationLink } from "./inviteAccount.ts";
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
    grants: policy.foundAssociation,
    isSecret: true,
    async run(act, { name, members }) {
      act.authorise();
      const association = await act.perform(recordOrganisation, { name: { pl: name }, short: name.slice(0, 80), kind: "association" });
      const joined = await joinMembers(act, members);
      const assemblyBodyId = await makeBodies(act, joined);
      await onFounded(act, { assemblyBodyId, memberCount: joined.length });
      act.record({ event: "people.association_founded", object: association.id, to: "active", payload: { name, members: joined.length }, isPublic: true });
      return act.perform(inviteAccount, { login: "dyrektor", function: { pl: "Dyrektor biura", en: "Office director" }, role: "director", scopeKind: "space", days: 7 });
    },
  });
}

interface Joined extends ListedMember {
  readonly id: ObjectId;
  readonly code: string;
}

/** Members with one name get the code behind it, so that their addresses differ. */
async function joinMembers(act: Act, members: readonly ListedMember[]): Promise<readonly Joined[]> {
  const joined: Joined[] = [];
  for (const { teryt, name } of members) {
    const isShared = members.some((other) => other.teryt !== teryt && slug(other.name) === slug(name));
    const short = isShared ? `${name} (${teryt})` : name;
    const { id } = await act.perform(recordOrganisation, { name: { pl: `Gmina ${name}`, en: `Municipality of ${name}` }, short, kind: "municipality", teryt });
    await act.perform(recordMembership, { organisation: id, state: "active", from: act.today, fromPrecision: "day", source: SOURCE });
    joined.push({ teryt, name, id, code: slug(short).toUpperCase().slice(0, 34) });
  }
  return joined;
}

async function makeBodies(act: Act, joined: readonly Joined[]): Promise<ObjectId> {
  const common = { from: act.today, fromPrecision: "day", numberPattern: "{n}/{yyyy}", numberReset: "year" } as const;
  const assembly = await act.perform(recordBody, {
    ...common, ord: 1, code: "WZC", kind: "assembly", name: { pl: "Walne Zebranie Członków", en: "General Meeting of Members" },
    role: { pl: "przyjmuje strategię, plany, statut i stanowiska; wybiera władze", en: "adopts the strategy, plans, statute and positions; elects the authorities" },
    seatCount: joined.length, numberPattern: "{n}/{M}/{yyyy}", numberReset: "meeting", seats: joined.map(({ id }) => ({ represents: id, office: "member" as const, voting: true })),
  });
  await act.perform(recordBody, { ...common, ord: 2, code: "ZARZAD", kind: "board", seats: [], name: { pl: "Zarząd", en: "Board" }, role: { pl: "kieruje stowarzyszeniem między zebraniami", en: "runs the association between meetings" } });
  await act.perform(recordBody, { ...common, ord: 3, code: "KR", kind: "audit", seats: [], name: { pl: "Komisja Rewizyjna", en: "Audit Committee" }, role: { pl: "kontroluje budżet i zadania statutowe", en: "audits the budget and the statutory tasks" } });
  await act.perform(recordBody, { ...common, ord: 4, code: "BIURO", kind: "office", seats: [], name: { pl: "Biuro", en: "Office" }, role: { pl: "obsługuje organy, przygotowuje dokumenty, zbiera dane", en: "serves the bodies, prepares documents, gathers data" } });
  for (const { id, name, code } of joined) {
    await act.perform(recordBody, {
      ...common, ord: 100, code: `ZESPOL-${code}`, kind: "working_team", seats: [], organisation: id, name: { pl: `Zespół roboczy: ${name}`, en: `Working team: ${name}` },
      role: { pl: "łączy gminę ze stowarzyszeniem i przekazuje dane", en: "links the municipality with the association and passes on data" },
    });
  }
  return assembly.id;
}
