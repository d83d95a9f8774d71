import type { Bilingual, ContentText } from "@splot/kernel";

/** Parts of an organisation's page that hold what sources say of it. */
export const statementSections = {
  about: { pl: "Co mówi o sobie", en: "What it says of itself" },
  partners: { pl: "Partnerzy i deklaracja poparcia", en: "Partners and the declaration of support" },
  documents: { pl: "Dokumenty i prace", en: "Documents and work" },
  law: { pl: "Podstawy prawne strategii", en: "Legal basis of the strategy" },
  contact: { pl: "Kontakt", en: "Contact" },
} as const satisfies Record<string, Bilingual>;
export type StatementSection = keyof typeof statementSections;

/** What a source says of an organisation; true for the date of the source. */
export interface OrganisationText {
  readonly code: string;
  readonly section: StatementSection;
  readonly label: ContentText;
  readonly text: ContentText;
  readonly source: string;
}
