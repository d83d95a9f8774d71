import { slug } from "@splot/kernel";
import type { ListedMember } from "./members.ts";

/** The bodies of a new association beside its assembly and teams. Source: usual order of Polish associations (DOMAIN §2.3). */
export const foundingBodies = [
  {
    code: "ZARZAD",
    kind: "board",
    name: { pl: "Zarząd", en: "Board" },
    role: { pl: "kieruje stowarzyszeniem między zebraniami", en: "runs the association between meetings" },
  },
  {
    code: "KR",
    kind: "audit",
    name: { pl: "Komisja Rewizyjna", en: "Audit Committee" },
    role: { pl: "kontroluje budżet i zadania statutowe", en: "audits the budget and the statutory tasks" },
  },
  {
    code: "BIURO",
    kind: "office",
    name: { pl: "Biuro", en: "Office" },
    role: { pl: "obsługuje organy, przygotowuje dokumenty, zbiera dane", en: "serves the bodies, prepares documents, gathers data" },
  },
] as const;

/** The assembly of a new association. */
export const foundingAssembly = {
  code: "WZC",
  kind: "assembly",
  name: { pl: "Walne Zebranie Członków", en: "General Meeting of Members" },
  role: {
    pl: "przyjmuje strategię, plany, statut i stanowiska; wybiera władze",
    en: "adopts the strategy, plans, statute and positions; elects the authorities",
  },
} as const;

/** What the working team of a municipality does in a new association. */
const foundingTeamRole = {
  pl: "łączy gminę ze stowarzyszeniem i przekazuje dane",
  en: "links the municipality with the association and passes on data",
};

/** A member with a short name that no other has, and the code of its team. */
export interface DistinctMember extends ListedMember {
  readonly short: string;
  readonly teamCode: string;
}

/** Members whose names would give one address get their register code behind the name. */
export function distinguish(members: readonly ListedMember[]): readonly DistinctMember[] {
  const keyOf = ({ name }: ListedMember) => slug(name).slice(0, 24);
  const counts = Map.groupBy(members, keyOf);
  return members.map((member) => {
    const isShared = (counts.get(keyOf(member))?.length ?? 0) > 1;
    const key = isShared ? `${keyOf(member)}-${member.teryt}` : keyOf(member);
    return { ...member, short: isShared ? `${member.name} (${member.teryt})` : member.name, teamCode: `ZESPOL-${key.toUpperCase()}` };
  });
}

/** The code of the area that an association works for, out of its word in addresses; short enough for the register. */
export function areaCodeFor(spaceCode: string): string {
  return spaceCode.toUpperCase().slice(0, 16);
}

/** The organisation of a member municipality, as it is written down. */
export function municipalityNames({ name, short }: Pick<DistinctMember, "name" | "short">): {
  readonly name: { readonly pl: string; readonly en: string };
  readonly short: string;
} {
  return { name: { pl: `Gmina ${name}`, en: `Municipality of ${name}` }, short };
}

/** The working team of a member municipality. */
export function teamOf({ name, teamCode }: Pick<DistinctMember, "name" | "teamCode">) {
  return {
    code: teamCode,
    kind: "working_team" as const,
    name: { pl: `Zespół roboczy: ${name}`, en: `Working team: ${name}` },
    role: foundingTeamRole,
    ord: 100,
    seats: [],
  };
}
