import type { Bilingual } from "./text.ts";

/** The seven domains of metropolitan cooperation by number, with their official Polish names. Source: SMK presentation, 28 October 2021. */
export const domainNames: Readonly<Record<string, Bilingual>> = {
  "1": { pl: "Inteligentne zarządzanie", en: "Smart governance" },
  "2": { pl: "Środowisko i przestrzeń", en: "Environment and space" },
  "3": { pl: "Mobilność", en: "Mobility" },
  "4": { pl: "Gospodarka", en: "Economy" },
  "5": { pl: "Kultura czasu wolnego", en: "Leisure culture" },
  "6": { pl: "Edukacja", en: "Education" },
  "7": { pl: "Usługi społeczne", en: "Social services" },
};
