import type { Bilingual } from "@splot/kernel";
import type { OrganisationKind } from "../../model/organisation.ts";

/** Kinds of organisations in words. */
export const organisationKindWords = {
  municipality: { pl: "gmina", en: "municipality" },
  county: { pl: "powiat", en: "county" },
  voivodeship: { pl: "województwo", en: "voivodeship" },
  association: { pl: "stowarzyszenie", en: "association" },
  office: { pl: "urząd", en: "office" },
  ministry: { pl: "ministerstwo", en: "ministry" },
  agency: { pl: "agencja", en: "agency" },
  university: { pl: "uczelnia", en: "university" },
  company: { pl: "spółka", en: "company" },
  ngo: { pl: "organizacja społeczna", en: "civil-society organisation" },
  funder: { pl: "instytucja finansująca", en: "funder" },
  expert_firm: { pl: "firma ekspercka", en: "expert firm" },
  other: { pl: "inna organizacja", en: "other organisation" },
} as const satisfies Record<OrganisationKind, Bilingual>;
