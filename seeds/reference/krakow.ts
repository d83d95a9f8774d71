import { told } from "./told.ts";

/** The live space of the Kraków Metropolis. Its words are content, so they stand with the facts. */
export const krakow = {
  code: "krakow",
  name: { pl: "Metropolia Krakowska", en: "Kraków Metropolis" },
  purpose: "live",
  settings: {
    exercise: "cwiczenie",
    told,
    beside: [
      { code: "pim", name: { pl: "Partnerska Inicjatywa Miast", en: "Cities' Partnership Initiative" } },
      { code: "cwiczenie", name: { pl: "Ćwiczenie", en: "Exercise" } },
    ],
    mapTitle: { pl: "Gminy Metropolii Krakowskiej", en: "Municipalities of the Kraków Metropolis" },
    lead: {
      pl: "Kraków i 14 gmin wokół niego wspólnie planują rozwój. Tu widać, na czym opierają decyzje i co z nich wynika.",
      en: "Kraków and the 14 municipalities around it plan their development together. Here you can see what their decisions rest on and what comes of them.",
    },
  },
} as const;
