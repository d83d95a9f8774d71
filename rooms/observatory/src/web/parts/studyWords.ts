import type { Bilingual } from "@splot/kernel";

/** Words that the pages of studies share. */
export const studyWords = {
  studies: { pl: "Studia diagnostyczne", en: "Diagnostic studies" },
  study: { pl: "Studium diagnostyczne", en: "Diagnostic study" },
  data: { pl: "Dane o metropolii", en: "Data on the metropolis" },
  today: { pl: "Biuro dziś", en: "Office today" },
  desk: { pl: "Studia w pracy", en: "Studies at work" },
  title: { pl: "Tytuł", en: "Title" },
  titleEn: { pl: "Tytuł po angielsku", en: "Title in English" },
  published: { pl: "Opublikowano", en: "Published" },
} satisfies Record<string, Bilingual>;

export const studiesPath = "/dane/studia";
export const studyDeskPath = "/praca/studia";
