/** The live space of the programme of city networks. Its words are content, so they stand with the facts. */
export const pim = {
  code: "pim",
  name: { pl: "Partnerska Inicjatywa Miast", en: "Cities' Partnership Initiative" },
  kind: "programme",
  purpose: "live",
  settings: {
    exercise: "cwiczenie",
    lead: {
      pl: "Program wymiany wiedzy między miastami. Miasta pracują w sieciach nad wspólnym tematem i piszą zalecenia dla państwa.",
      en: "A programme in which cities share knowledge. They work in networks on a common theme and write recommendations for the state.",
    },
    beside: [
      { code: "krakow", name: { pl: "Metropolia Krakowska", en: "Kraków Metropolis" } },
      { code: "cwiczenie", name: { pl: "Ćwiczenie", en: "Exercise" } },
    ],
  },
} as const;
