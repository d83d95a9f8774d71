import type { Bilingual } from "@splot/kernel";

/** The three types of projects (DOMAIN §1). */
export const types = {
  single: { pl: "projekt jednej gminy o skutku ponadlokalnym", en: "project of one municipality with a supra-local effect" },
  bundle: { pl: "wiązka projektów", en: "bundle of projects" },
  partnership: { pl: "projekt partnerski", en: "partnership project" },
} as const satisfies Record<string, Bilingual>;
export type ProjectType = keyof typeof types;
export const typeCodes = ["single", "bundle", "partnership"] as const satisfies readonly ProjectType[];

/** What is made: things, services, or common rules. */
export const natures = {
  investment: { pl: "inwestycja", en: "investment" },
  soft: { pl: "działania nieinwestycyjne", en: "non-investment actions" },
  standardisation: { pl: "wspólny standard", en: "common standard" },
} as const satisfies Record<string, Bilingual>;
export type Nature = keyof typeof natures;
export const natureCodes = ["investment", "soft", "standardisation"] as const satisfies readonly Nature[];

/** What an organisation is in a project. */
export const parts = {
  lead: { pl: "Prowadzi", en: "Led by" },
  partner: { pl: "Partnerzy", en: "Partners" },
  concerned: { pl: "Gminy, o których mówi źródło", en: "Municipalities that the source speaks of" },
} as const satisfies Record<string, Bilingual>;
export type Part = keyof typeof parts;

/** Where money of a line comes from. */
export const moneySources = {
  own: { pl: "środki własne", en: "own funds" },
  grant: { pl: "dotacja", en: "grant" },
  state: { pl: "budżet państwa", en: "state budget" },
  loan: { pl: "pożyczka", en: "loan" },
  ppp: { pl: "partnerstwo publiczno-prywatne", en: "public-private partnership" },
  other: { pl: "inne", en: "other" },
} as const satisfies Record<string, Bilingual>;
export type MoneySource = keyof typeof moneySources;
export const moneySourceCodes = ["own", "grant", "state", "loan", "ppp", "other"] as const satisfies readonly MoneySource[];

/** How certain the money of a line is, from a plan to a bill. */
export const certainties = {
  planned: { pl: "planowane", en: "planned" },
  applied: { pl: "złożono wniosek", en: "applied for" },
  secured: { pl: "zapewnione", en: "secured" },
  spent: { pl: "wydane", en: "spent" },
} as const satisfies Record<string, Bilingual>;
export type Certainty = keyof typeof certainties;
export const certaintyCodes = ["planned", "applied", "secured", "spent"] as const satisfies readonly Certainty[];

/** Levels of sources of funding, in the order in which they are listed. */
export const fundLevels = {
  regional: { pl: "regionalne", en: "regional" },
  national: { pl: "krajowe", en: "national" },
  european: { pl: "europejskie", en: "European" },
  own: { pl: "własne", en: "own" },
  formula: { pl: "inne formuły", en: "other forms" },
} as const satisfies Record<string, Bilingual>;
export type FundLevel = keyof typeof fundLevels;
export const fundLevelCodes = ["regional", "national", "european", "own", "formula"] as const satisfies readonly FundLevel[];
