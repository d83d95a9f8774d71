/** Counted nouns that several pages of the portal use. */
export const nouns = {
  station: { pl: ["ogniwo", "ogniwa", "ogniw"], en: ["station", "stations"] },
  duty: { pl: ["sprawa", "sprawy", "spraw"], en: ["matter", "matters"] },
} as const;
