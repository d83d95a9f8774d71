/** What the persons of the journey write. All of it is an example. */

export const document = {
  title: "Cień i woda w mieście",
  lead: "Lata są coraz gorętsze. Ten dokument dodaje do strategii wspólny cel: cień i woda w zasięgu spaceru.",
  text: `# Po co ten dokument

Lata są gorące.

# Cień przy drodze do szkoły

Gminy sadzą drzewa przy drogach do szkół.

Gmina podlewa młode drzewa przez rok po posadzeniu.

# Jak to sprawdzimy

Co roku liczymy posadzone drzewa i pokazujemy wynik na jednej stronie.`,
  goal: "Cień i woda w zasięgu spaceru",
  why: "Im gęściej mieszkamy, tym ważniejszy jest cień w zasięgu spaceru.",
  purpose: "Pytamy, czy cel jest trafny i co w tekście poprawić.",
} as const;

export const proof = "przykład: potwierdzenie wysłania";

export const remark = {
  paragraph: "Gmina podlewa młode drzewa przez rok po posadzeniu.",
  proposed: "Podlewać drzewa trzy lata, a nie rok.",
  reason: "Po roku drzewo nie ma jeszcze głębokich korzeni i usycha.",
  wording: "Gmina podlewa młode drzewa przez trzy lata po posadzeniu.",
  rationale: "Dziękujemy. Trzy lata to czas, po którym drzewo radzi sobie samo.",
  email: "mieszkanka@example.org",
} as const;

export const resolution = {
  title: "Przyjęcie dokumentu „Cień i woda w mieście”",
  text: "Przyjmuje się dokument „Cień i woda w mieście” w brzmieniu po konsultacjach.\n\nUchwała wchodzi w życie z dniem podjęcia.",
  justification: "Tekst uwzględnia uwagi z konsultacji. Sprawozdanie jest opublikowane.",
  basis: "przykład: regulamin ćwiczenia",
} as const;
