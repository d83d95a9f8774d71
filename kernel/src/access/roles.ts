import type { Bilingual } from "../text.ts";

/** The roles of MODEL 0.1, by function. */
export const roleNames = {
  team_member: { pl: "członek zespołu gminy", en: "municipal team member" },
  coordinator: { pl: "koordynator zespołu gminy", en: "team coordinator" },
  seat_holder: { pl: "reprezentant gminy", en: "seat holder" },
  chair: { pl: "przewodniczący obrad", en: "chair" },
  clerk: { pl: "protokolant", en: "clerk" },
  officer: { pl: "specjalista biura", en: "domain officer" },
  director: { pl: "dyrektor biura", en: "office director" },
  board: { pl: "członek zarządu", en: "board member" },
  audit: { pl: "komisja rewizyjna", en: "audit committee" },
  expert: { pl: "ekspert", en: "expert" },
  network_city: { pl: "miasto w sieci", en: "network city" },
  partner: { pl: "partner", en: "partner" },
  administrator: { pl: "administrator systemu", en: "system administrator" },
} as const satisfies Record<string, Bilingual>;
export type Role = keyof typeof roleNames;

/** Who reads a thing: everyone, signed-in members, the office, or nobody but its assignees. */
export type Visibility = "public" | "members" | "office" | "restricted";
const OFFICE: readonly Role[] = ["officer", "director", "clerk", "chair"];

/** May these roles read a thing of this visibility? */
export function maySee(visibility: Visibility, roles: readonly { readonly role: Role }[] | undefined): boolean {
  if (visibility === "public") return true;
  if (roles === undefined || roles.length === 0) return false;
  if (visibility === "members") return true;
  return visibility === "office" && roles.some(({ role }) => OFFICE.includes(role));
}
