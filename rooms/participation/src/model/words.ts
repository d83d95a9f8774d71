import type { Bilingual } from "@splot/kernel";

/** Kinds of rounds: only the statutory one has terms set by law. */
export const roundKinds = {
  preliminary: { pl: "konsultacje wstępne", en: "preliminary consultation" },
  statutory: { pl: "konsultacje ustawowe", en: "statutory consultation" },
} as const satisfies Record<string, Bilingual>;
export type RoundKind = keyof typeof roundKinds;

/** Ways in which a remark arrives. Source: DOMAIN §8.2. */
export const channels = {
  e_form: { pl: "formularz na tej stronie", en: "form on this site" },
  email: { pl: "e-mail", en: "e-mail" },
  post: { pl: "poczta", en: "post" },
  epuap: { pl: "ePUAP", en: "ePUAP" },
  meeting: { pl: "spotkanie", en: "meeting" },
  paper: { pl: "formularz papierowy", en: "paper form" },
  phone: { pl: "telefon", en: "telephone" },
} as const satisfies Record<string, Bilingual>;
export type Channel = keyof typeof channels;

/** Who sends a remark. */
export const authorKinds = {
  resident: { pl: "mieszkaniec lub mieszkanka", en: "resident" },
  municipality: { pl: "gmina", en: "municipality" },
  ngo: { pl: "organizacja pozarządowa", en: "non-governmental organisation" },
  business: { pl: "przedsiębiorca", en: "business" },
  public_body: { pl: "instytucja publiczna", en: "public body" },
  university: { pl: "uczelnia", en: "university" },
  other: { pl: "inny podmiot", en: "other" },
} as const satisfies Record<string, Bilingual>;
export type AuthorKind = keyof typeof authorKinds;

/** Whom the law wants told. Source: art. 6 ust. 3 of the act of 6 December 2006. */
export const parties = {
  neighbours: { pl: "sąsiednie gminy i ich związki", en: "neighbouring municipalities and their unions" },
  partners: { pl: "lokalni partnerzy społeczni i gospodarczy", en: "local social and economic partners" },
  residents: { pl: "mieszkańcy", en: "residents" },
  water_authority: { pl: "regionalny zarząd gospodarki wodnej Wód Polskich (RZGW)", en: "regional water authority of Polish Waters (RZGW)" },
  other: { pl: "inni adresaci", en: "other addressees" },
} as const satisfies Record<string, Bilingual>;
export type Party = keyof typeof parties;

/** How the office settles a remark. Source: DOMAIN §8.3. */
export const verdicts = {
  accepted: { pl: "uwzględniona", en: "accepted" },
  partly: { pl: "uwzględniona częściowo", en: "accepted in part" },
  rejected: { pl: "nieuwzględniona", en: "not accepted" },
  explained: { pl: "wyjaśnienie", en: "explained" },
  out_of_scope: { pl: "poza zakresem", en: "out of scope" },
} as const satisfies Record<string, Bilingual>;
export type Verdict = keyof typeof verdicts;

/** Phases of a round as words. */
export const roundPhases = {
  announced: { pl: "ogłoszone", en: "announced" },
  open: { pl: "trwają", en: "open" },
  closed: { pl: "zakończone, uwagi są rozpatrywane", en: "closed, remarks are being considered" },
  settled: { pl: "odpowiedzi opublikowane", en: "answers published" },
  published: { pl: "sprawozdanie opublikowane", en: "report published" },
  recorded: { pl: "zakończone", en: "ended" },
} as const satisfies Record<string, Bilingual>;
export type RoundPhase = keyof typeof roundPhases;

export const channelCodes = codesOf(channels);
export const authorKindCodes = codesOf(authorKinds);
export const partyCodes = codesOf(parties);
export const verdictCodes = codesOf(verdicts);
export const roundKindCodes = codesOf(roundKinds);

function codesOf<Code extends string>(words: Readonly<Record<Code, Bilingual>>): readonly Code[] {
  return Object.keys(words).filter((code): code is Code => code in words);
}
