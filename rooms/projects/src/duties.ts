import type { Bilingual } from "@splot/kernel";
import { type Actor, roleFor } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import type { Duty } from "@splot/kernel/http";
import type { ProjectState } from "./model/states.ts";
import { policy } from "./policy.ts";
import { listWaiting } from "./store/duties.ts";

const officeWords: Partial<Record<ProjectState, { readonly about: Bilingual; readonly label: Bilingual }>> = {
  submitted: { about: { pl: "Złożona fiszka projektu", en: "Submitted project fiche" }, label: { pl: "Sprawdź fiszkę", en: "Check the fiche" } },
  formal_check: { about: { pl: "Fiszka w sprawdzeniu", en: "Fiche being checked" }, label: { pl: "Zdecyduj", en: "Decide" } },
};
const teamWords: Partial<Record<ProjectState, { readonly about: Bilingual; readonly label: Bilingual }>> = {
  returned: {
    about: { pl: "Biuro zwróciło fiszkę do poprawy", en: "The office returned the fiche for correction" },
    label: { pl: "Popraw fiszkę", en: "Correct the fiche" },
  },
  draft: { about: { pl: "Fiszka robocza Twojej gminy", en: "Working fiche of your municipality" }, label: { pl: "Pisz dalej", en: "Go on writing" } },
};

/** Organisations for which a person writes fiches. */
export function ownOrganisations(actor: Actor): readonly string[] {
  if (actor.kind !== "person") return [];
  return actor.roles.flatMap(({ role, scopeKind, scopeId }) =>
    scopeKind === "organisation" && scopeId !== undefined && policy.editFiche.some((grant) => grant.role === role && grant.own !== undefined) ? [scopeId] : [],
  );
}

/** What waits for this actor: fiches to check or decide for the office, returned and working ones for a team. In two queries. */
export async function dutiesOf(read: ReadHandle, actor: Actor): Promise<readonly Duty[]> {
  const mayCheck = roleFor(actor, policy.checkFiche) !== undefined;
  const forOffice = mayCheck ? await listWaiting(read, { states: ["submitted", "formal_check"] }) : [];
  const forTeam = await listWaiting(read, { states: ["returned", "draft"], leads: ownOrganisations(actor) });
  return [...forOffice, ...forTeam].flatMap(({ id, title, state }) => {
    const words = officeWords[state] ?? teamWords[state];
    return words === undefined ? [] : [{ title, about: words.about, label: words.label, path: `/praca/projekty/${id}` }];
  });
}
