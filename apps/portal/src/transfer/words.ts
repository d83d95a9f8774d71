import { type Bilingual, counted, type Language } from "@splot/kernel";
import type { SheetName } from "./shapes.ts";
import { sheetNames } from "./sheets.ts";

export const placeForms = { pl: ["miejsce", "miejsca", "miejsc"], en: ["place", "places"] } as const;

export const whole = { pl: "cały plik", en: "whole file" } satisfies Bilingual;

/** What a workbook brings, counted by sheet. */
const rowForms = {
  people: { pl: ["osoba", "osoby", "osób"], en: ["person", "people"] },
  seats: { pl: ["miejsce", "miejsca", "miejsc"], en: ["seat", "seats"] },
  duties: { pl: ["zadanie zespołu", "zadania zespołu", "zadań zespołu"], en: ["duty of a team", "duties of teams"] },
  projects: { pl: ["fiszka", "fiszki", "fiszek"], en: ["fiche", "fiches"] },
  shares: { pl: ["koszt", "koszty", "kosztów"], en: ["cost", "costs"] },
  plans: { pl: ["plan", "plany", "planów"], en: ["plan", "plans"] },
  tasks: { pl: ["zadanie planu", "zadania planu", "zadań planu"], en: ["task of a plan", "tasks of plans"] },
  mandates: { pl: ["mandat", "mandaty", "mandatów"], en: ["mandate", "mandates"] },
} as const;

/** What a workbook brings, in words: 2 people, 1 seat. */
export function broughtText(counts: Readonly<Record<SheetName, number>>): Bilingual {
  const told = (language: Language) => sheetNames.flatMap((name) => (counts[name] > 0 ? [counted(language, counts[name], rowForms[name])] : [])).join(", ");
  return { pl: told("pl"), en: told("en") };
}
