import type { Bilingual } from "@splot/kernel";
import type { Project } from "./project.ts";

/** The fields of a fiche by name, in the order of its form. */
export const ficheFields = {
  title: { pl: "Tytuł", en: "Title" },
  type: { pl: "Typ", en: "Type" },
  nature: { pl: "Charakter", en: "Nature" },
  problem: { pl: "Problem", en: "Problem" },
  aim: { pl: "Cel projektu", en: "Aim of the project" },
  scope: { pl: "Zakres", en: "Scope" },
  effect: { pl: "Skutek ponadlokalny", en: "Supra-local effect" },
  starts: { pl: "Początek", en: "Start" },
  ends: { pl: "Koniec", en: "End" },
} satisfies Record<string, Bilingual>;
export type FicheField = keyof typeof ficheFields;
const fieldCodes = ["title", "type", "nature", "problem", "aim", "scope", "effect", "starts", "ends"] as const satisfies readonly FicheField[];

/** What stands in the fields of a fiche. */
export type FicheContent = Pick<Project, FicheField>;

/** The fields in which two states of a fiche differ, a change of either language counting. */
export function changedFields(before: FicheContent, after: FicheContent): readonly FicheField[] {
  return fieldCodes.filter((field) => told(before[field]) !== told(after[field]));
}

function told(content: FicheContent[FicheField]): string {
  return content === undefined || typeof content === "string" ? (content ?? "") : `${content.pl}\u0000${content.en ?? ""}`;
}
