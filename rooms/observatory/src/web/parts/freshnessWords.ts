import { type Bilingual, counted, fill, formatDay, type Language, type PluralForms, say } from "@splot/kernel";
import type { Freshness, FreshnessAnswer } from "../../methods/index.ts";

/** Freshness in words. */
export const freshnessNames = {
  late: { pl: "spóźnione", en: "late" },
  due: { pl: "oczekiwane", en: "due" },
  current: { pl: "aktualne", en: "current" },
  unknown: { pl: "termin nieznany", en: "due day not known" },
  empty: { pl: "bez liczb", en: "no numbers" },
} as const satisfies Record<Freshness, Bilingual>;

/** What asks for attention first. */
export const freshnessCodes = ["late", "due", "current", "unknown", "empty"] as const satisfies readonly Freshness[];

export const dayForms: PluralForms = { pl: ["dzień", "dni", "dni"], en: ["day", "days"] };

const words = {
  next: { pl: "{name}, następne do {due}", en: "{name}, next by {due}" },
  late: { pl: "spóźnione o {days}", en: "late by {days}" },
};

/** How fresh an indicator is in a few words: "aktualne, następne do 30 kwietnia 2026", "spóźnione o 12 dni". Shape: '' where there are no numbers. */
export function freshnessText(language: Language, { freshness, due, lateDays = 0 }: FreshnessAnswer): string {
  if (freshness === "empty") return "";
  if (freshness === "late") return say(language, words.late).replace("{days}", counted(language, lateDays, dayForms));
  const name = freshnessNames[freshness];
  return due === undefined ? say(language, name) : say(language, fill(words.next, { name, due: formatDay(language, due) }));
}
