import type { Bilingual } from "@splot/kernel";

/** Indicators that tell what another one tells; they stay out of a usual choice where the other is held. Shape: code by code. */
const restated: ReadonlyMap<string, string> = new Map([
  ["population_thousand", "population"],
  ["men_thousand", "population_thousand"],
  ["women_thousand", "population_thousand"],
]);

/** Does another indicator of the same choice tell the same? */
export function isRestated(code: string, isHeld: (code: string) => boolean): boolean {
  const first = restated.get(code);
  return first !== undefined && (isHeld(first) || isRestated(first, isHeld));
}

/** By what municipalities are alike, unless the reader chooses. Source: METHODS §8.6. */
export const usualFeatures: readonly string[] = ["population_thousand", "population_density", "population_change_per_1000"];

/** What a comparison of finances and investment potential asks for; the name is said where the bank has no such indicator. */
export const financeSet: readonly { readonly code: string; readonly name: Bilingual }[] = [
  { code: "income_per_capita", name: { pl: "Dochody budżetu na mieszkańca", en: "Budget income per resident" } },
  { code: "own_income_share", name: { pl: "Udział dochodów własnych w dochodach", en: "Share of own income in total income" } },
  { code: "operating_surplus_share", name: { pl: "Udział nadwyżki operacyjnej w dochodach", en: "Operating surplus as a share of income" } },
  { code: "capital_spending_per_capita", name: { pl: "Wydatki majątkowe na mieszkańca", en: "Capital spending per resident" } },
  { code: "debt_to_income", name: { pl: "Zobowiązania gminy do dochodów", en: "Municipal debt to income" } },
  { code: "pit_income_per_capita", name: { pl: "Wpływy z PIT na mieszkańca", en: "PIT income per resident" } },
  { code: "cit_income", name: { pl: "Wpływy z CIT", en: "CIT income" } },
  { code: "cit_share_in_budget", name: { pl: "Udział wpływów z CIT w budżecie", en: "Share of CIT in the budget" } },
  { code: "new_business_entities", name: { pl: "Nowo zarejestrowane podmioty gospodarcze", en: "Newly registered business entities" } },
  { code: "dwellings_per_10k", name: { pl: "Mieszkania oddane do użytkowania", en: "Dwellings completed" } },
  { code: "registered_unemployed_share", name: { pl: "Udział bezrobotnych zarejestrowanych", en: "Share of registered unemployed" } },
  { code: "age_working_share", name: { pl: "Udział ludności w wieku produkcyjnym", en: "Share of working-age population" } },
];
