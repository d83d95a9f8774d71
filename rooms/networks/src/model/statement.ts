import type { ContentText, ObjectId } from "@splot/kernel";

/** What the points of an edition are about. */
export const sectionCodes = [
  "about",
  "context",
  "goal",
  "issue",
  "component",
  "mid",
  "plan_part",
  "form",
  "benefit",
  "actor",
  "assumption",
  "contribution",
  "rule_change",
] as const;
export type SectionCode = (typeof sectionCodes)[number];

/** Who takes part in a form of cooperation. */
export const parties = {
  cities: { pl: "miasta", en: "cities" },
  bank: { pl: "Bank Światowy", en: "World Bank" },
  ministries: { pl: "ministerstwa", en: "ministries" },
} as const;
export type Party = keyof typeof parties;
export const partyCodes = ["cities", "bank", "ministries"] as const satisfies readonly Party[];

/** Is this the code of a party? */
export function isParty(code: string): code is Party {
  return code in parties;
}

/** One point that a source says of an edition. */
export interface Statement {
  readonly section: SectionCode;
  readonly code: string;
  readonly heading?: ContentText | undefined;
  /** For a changed rule: what holds now. */
  readonly text: ContentText;
  /** What held before. Missing: the source does not say, or nothing changed. */
  readonly before?: ContentText | undefined;
  /** In the order of the source. */
  readonly parties: readonly Party[];
  /** Missing: for all networks. */
  readonly network?: ObjectId | undefined;
  /** Our summary, not a quotation. */
  readonly isSummary: boolean;
  readonly source: string;
}
