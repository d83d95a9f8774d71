import type { PluralForms } from "@splot/kernel";

/** Counted nouns of this room. */
export const nouns = {
  insight: { pl: ["wniosek", "wnioski", "wniosków"], en: ["insight", "insights"] },
  study: { pl: ["badanie albo raport", "badania i raporty", "badań i raportów"], en: ["study or report", "studies and reports"] },
  card: { pl: ["karta", "karty", "kart"], en: ["card", "cards"] },
  quote: { pl: ["cytat", "cytaty", "cytatów"], en: ["quote", "quotes"] },
  source: { pl: ["źródło", "źródła", "źródeł"], en: ["source", "sources"] },
  sourceFrom: { pl: ["źródła", "źródeł", "źródeł"], en: ["source", "sources"] },
  person: { pl: ["osoba", "osoby", "osób"], en: ["person", "people"] },
  municipality: { pl: ["gmina", "gminy", "gmin"], en: ["municipality", "municipalities"] },
} as const satisfies Record<string, PluralForms>;
