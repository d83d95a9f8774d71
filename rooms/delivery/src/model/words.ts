import type { Bilingual } from "@splot/kernel";

/** Colours of a status, from the calmest. Always shown with the word. */
export const colours = {
  green: { pl: "zgodnie z planem", en: "on plan" },
  amber: { pl: "wymaga uwagi", en: "needs attention" },
  red: { pl: "zagrożone", en: "at risk" },
} as const satisfies Record<string, Bilingual>;
export type Colour = keyof typeof colours;
export const colourCodes = ["green", "amber", "red"] as const satisfies readonly Colour[];

/** What made a computed status. */
export const reasonWords = {
  late: { pl: "przewidywany koniec po terminie", en: "the expected end is after the due day" },
  behind: { pl: "postęp mniejszy, niż wynika z upływu czasu", en: "less progress than the time that has passed" },
  blocked: { pl: "zadanie jest zablokowane", en: "the task is blocked" },
  threatened: { pl: "otwarte zagrożenie", en: "an open threat" },
} as const satisfies Record<string, Bilingual>;
export type StatusReason = keyof typeof reasonWords;

/** Words that count the things of this room. */
export const nouns = {
  task: { pl: ["zadanie", "zadania", "zadań"], en: ["task", "tasks"] },
  campaign: { pl: ["zapytanie", "zapytania", "zapytań"], en: ["request", "requests"] },
  threat: { pl: ["zgłoszenie", "zgłoszenia", "zgłoszeń"], en: ["report", "reports"] },
  item: { pl: ["propozycja", "propozycje", "propozycji"], en: ["proposal", "proposals"] },
  summary: { pl: ["podsumowanie", "podsumowania", "podsumowań"], en: ["summary", "summaries"] },
  submission: { pl: ["odpowiedź", "odpowiedzi", "odpowiedzi"], en: ["answer", "answers"] },
} as const;
