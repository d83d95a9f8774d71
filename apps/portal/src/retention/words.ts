import type { Bilingual, PluralForms } from "@splot/kernel";

export const retentionWords = {
  title: { pl: "Usuwanie danych po terminie", en: "Erasing data whose time has passed" },
  nothing: { pl: "Żadnym danym nie minął termin.", en: "No data have outlived their time." },
  erased: { pl: "Usunięto:", en: "Erased:" },
} satisfies Record<string, Bilingual>;

/** What is counted, in the order of the sentence. */
export const countForms = [
  ["contacts", { pl: ["kontakt", "kontakty", "kontaktów"], en: ["contact", "contacts"] }],
  ["notices", { pl: ["powiadomienie", "powiadomienia", "powiadomień"], en: ["notice", "notices"] }],
  [
    "payloads",
    { pl: ["treść wpisu dziennika", "treści wpisów dziennika", "treści wpisów dziennika"], en: ["content of a journal entry", "contents of journal entries"] },
  ],
  ["files", { pl: ["plik", "pliki", "plików"], en: ["file", "files"] }],
] as const satisfies readonly (readonly [string, PluralForms])[];

export const findingWords = {
  contact: { pl: "Kontakt ({what}) zapisany {made}, przechowywany do {day}", en: "Contact ({what}) kept since {made}, to be kept until {day}" },
  unread: {
    pl: "Klucz instalacji go nie otwiera, więc nie szukano tego adresu w treściach dziennika.",
    en: "The key of the installation does not open it, so its address was not looked for in the journal.",
  },
  file: { pl: "Plik z danymi osobowymi, którego termin minął", en: "A file with personal data whose time has passed" },
} satisfies Record<string, Bilingual>;

/** What contacts are kept for. */
export const purposes: Readonly<Record<string, Bilingual>> = {
  "participation.remark": { pl: "uwaga w konsultacjach", en: "remark in a consultation" },
  "participation.declaration": { pl: "deklaracja poparcia", en: "declaration of support" },
  "thread.watch": { pl: "obserwowanie", en: "following" },
  "participation.idea": { pl: "pomysł", en: "idea" },
  "delivery.team": { pl: "adres zespołu", en: "address of a team" },
};
