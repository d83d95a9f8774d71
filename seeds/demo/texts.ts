/** The invented documents of the exercise. All of it is an example and marked so. */

export const update = {
  title: "Aktualizacja strategii: dojazd i zieleń",
  titleEn: "Strategy update: getting around and green space",
  horizon: "2030",
  text: `# Po co ta aktualizacja

W metropolii mieszka coraz więcej osób, a codzienne sprawy załatwiamy w kilku gminach naraz. Ta aktualizacja dodaje do strategii dwa wspólne cele na lata 2027–2030.

# Dojazd bez samochodu

Metropolia Krakowska ułatwia codzienny dojazd transportem publicznym mieszkańcom wszystkich gmin.

Gminy uzgadniają rozkłady jazdy raz w roku.

Na każdym przystanku przesiadkowym jest ta sama czytelna informacja o odjazdach.

# Zieleń blisko domu

Metropolia Krakowska dba o to, żeby każdy miał blisko do zadbanego terenu zieleni.

Każda gmina prowadzi wykaz terenów zieleni otwartych dla mieszkańców.

# Jak sprawdzimy postęp

Postęp mierzymy raz w roku liczbami z banku danych. Każda liczba ma źródło i datę.

Wyniki pokazujemy na jednej stronie, zrozumiałej bez przygotowania.`,
};

export const practice = {
  title: "Karta wspólnych standardów informacji dla mieszkańców",
  titleEn: "Charter of common standards of information for residents",
  horizon: "2030",
  text: `# O czym jest ta karta

Mieszkaniec nie musi wiedzieć, która gmina prowadzi daną sprawę. Dlatego urzędy metropolii informują w ten sam sposób.

# Wspólne zasady

Każda sprawa ma jedną stronę: kto ją prowadzi, ile potrwa i co trzeba przygotować.

Piszemy prostym językiem. Jedno zdanie niesie jedną myśl.

Odpowiadamy na pytania w ciągu 7 dni roboczych.

Ważne komunikaty podajemy także w języku angielskim i ukraińskim.

# Jak to sprawdzamy

Raz na pół roku pytamy mieszkańców, czy znaleźli to, czego szukali.`,
};

export const idea = {
  title: "Wspólny kalendarz wydarzeń",
  titleEn: "A common calendar of events",
  horizon: "2030",
  text: `# Pomysł

Gminy prowadzą jeden kalendarz wydarzeń, do którego każdy dom kultury wpisuje się sam.

Kalendarz pokazuje, jak dojechać na wydarzenie transportem publicznym.`,
};

export const position = {
  title: { pl: "Stanowisko w sprawie wspólnego formatu danych", en: "Position on a common format of data" },
  text: `Walne Zebranie Członków popiera udostępnianie danych gmin w jednym, otwartym formacie.

Biuro przedstawi zestaw pierwszych danych w ciągu trzech miesięcy.`,
  justification: "Wspólny format pozwala porównywać gminy i odciąża urzędy od przepisywania tabel.",
  legalBasis: "przykład: regulamin ćwiczenia",
};
