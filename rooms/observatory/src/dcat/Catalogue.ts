import type { Bilingual, ContentText, Day, Origin } from "@splot/kernel";

/** Themes of data by their codes. Source: EU Vocabularies, data-theme. */
export const themes = {
  AGRI: { pl: "Rolnictwo, rybołówstwo, leśnictwo i żywność", en: "Agriculture, fisheries, forestry and food" },
  ECON: { pl: "Gospodarka i finanse", en: "Economy and finance" },
  EDUC: { pl: "Edukacja, kultura i sport", en: "Education, culture and sport" },
  ENER: { pl: "Energia", en: "Energy" },
  ENVI: { pl: "Środowisko", en: "Environment" },
  GOVE: { pl: "Rząd i sektor publiczny", en: "Government and public sector" },
  HEAL: { pl: "Zdrowie", en: "Health" },
  INTR: { pl: "Kwestie międzynarodowe", en: "International issues" },
  JUST: { pl: "Sprawiedliwość, ustrój sądów i bezpieczeństwo publiczne", en: "Justice, legal system and public safety" },
  REGI: { pl: "Regiony i miasta", en: "Regions and cities" },
  SOCI: { pl: "Ludność i społeczeństwo", en: "Population and society" },
  TECH: { pl: "Nauka i technologia", en: "Science and technology" },
  TRAN: { pl: "Transport", en: "Transport" },
} as const satisfies Record<string, Bilingual>;
export type CatalogueTheme = keyof typeof themes;

/** Whose catalogue or data set it is. `address`: of the body itself, stable. */
export interface CatalogueAgent {
  readonly address: string;
  readonly name: ContentText;
  readonly homepage?: string | undefined;
}

/** Whom to write to. Missing e-mail: the page takes its place. */
export interface CatalogueContact {
  readonly name: ContentText;
  readonly email?: string | undefined;
  readonly page: string;
}

/** A licence. Missing address: it has none, and its words stand alone. */
export interface CatalogueLicence {
  readonly address?: string | undefined;
  readonly name: ContentText;
}

/** One file of a data set. `sha256`: in hexadecimal; missing: the file is made when it is asked for. */
export interface CatalogueFile {
  readonly address: string;
  readonly title: ContentText;
  /** Code in the list of file types of the Publications Office of the EU, like `CSV`. */
  readonly fileType: string;
  /** Media type, with parameters or without. */
  readonly type: string;
  readonly licence: CatalogueLicence;
  /** Address of the standard that the file follows. */
  readonly standard?: string | undefined;
  readonly bytes?: number | undefined;
  readonly sha256?: string | undefined;
  readonly modifiedOn?: Day | undefined;
}

/** How often new numbers come, as a code of the EU list of frequencies. */
export type CatalogueFrequency = "ANNUAL" | "ANNUAL_2" | "QUARTERLY" | "MONTHLY" | "DAILY" | "IRREG" | "NEVER" | "UNKNOWN";

/** An indicator or a theme with its files. `address`: of its page. `from`, `to`: first and last day of what was measured. */
export interface CatalogueDataset {
  readonly address: string;
  /** Stays the same for ever. */
  readonly identifier: string;
  readonly title: ContentText;
  readonly description: ContentText;
  readonly keywords: readonly ContentText[];
  readonly themes: readonly CatalogueTheme[];
  /** Addresses of places, in a list of the EU or of TERYT. */
  readonly places: readonly string[];
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly frequency: CatalogueFrequency;
  /** Where its numbers come from. */
  readonly provenance: ContentText;
  readonly version?: string | undefined;
  readonly issuedOn?: Day | undefined;
  readonly modifiedOn?: Day | undefined;
  readonly origin: Origin;
  readonly files: readonly CatalogueFile[];
}

/** A program interface that serves the data sets. */
export interface CatalogueService {
  readonly address: string;
  readonly title: ContentText;
  /** Address of its description. */
  readonly description?: string | undefined;
}

/** What a space gives out, as plain data. Shape: addresses are whole and stay. */
export interface Catalogue {
  readonly address: string;
  readonly homepage: string;
  readonly title: ContentText;
  readonly description: ContentText;
  readonly publisher: CatalogueAgent;
  readonly contact: CatalogueContact;
  readonly licence: CatalogueLicence;
  readonly modifiedOn?: Day | undefined;
  readonly datasets: readonly CatalogueDataset[];
  readonly services: readonly CatalogueService[];
}
