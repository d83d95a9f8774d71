import type { PluralForms } from "@splot/kernel";

/** Counted nouns of this room. */
export const nouns = {
  remark: { pl: ["uwaga", "uwagi", "uwag"], en: ["remark", "remarks"] },
  day: { pl: ["dzień", "dni", "dni"], en: ["day", "days"] },
  paragraph: { pl: ["akapit", "akapity", "akapitów"], en: ["paragraph", "paragraphs"] },
  answer: { pl: ["odpowiedź", "odpowiedzi", "odpowiedzi"], en: ["answer", "answers"] },
  round: { pl: ["konsultacje", "konsultacje", "konsultacji"], en: ["consultation", "consultations"] },
} as const satisfies Record<string, PluralForms>;
