/** The invented talks of the exercise. All of it is an example and marked so; nobody said these words. */

const consent = { form: "written", showsRole: true, showsMunicipality: true };

export const commuting = {
  study: {
    title: "Wywiady o codziennym dojeździe", titleEn: "Interviews about the daily journey", kind: "interviews", domains: ["3"],
    question: "Co ułatwia, a co utrudnia codzienny dojazd bez samochodu?", questionEn: "What makes the daily journey without a car easier, and what makes it harder?",
  },
  told: [
    {
      source: { kind: "interview", role: "mieszkanka dojeżdżająca pociągiem do pracy", roleEn: "a resident who commutes by train", municipality: "Gmina Przykładowa", peopleCount: 1 }, consent,
      text: "Do pracy jadę pociągiem. Autobus do stacji odjeżdża trzy minuty przed przyjazdem pociągu, więc chodzę pieszo. Wieczorem idę poboczem, bez latarni. Gdyby autobus czekał na pociąg, nie potrzebowalibyśmy drugiego samochodu.",
      cards: [
        { key: "minutes", quotes: ["Autobus do stacji odjeżdża trzy minuty przed przyjazdem pociągu, więc chodzę pieszo."], card: { tag: "problem", awareness: "conscious", text: "Autobus i pociąg mijają się o kilka minut.", textEn: "Bus and train miss each other by a few minutes." } },
        { key: "dark", quotes: ["Wieczorem idę poboczem, bez latarni."], card: { tag: "problem", awareness: "conscious", text: "Droga od stacji do domu jest po zmroku nieoświetlona.", textEn: "The way home from the station is unlit after dark." } },
        { key: "wait", quotes: ["Gdyby autobus czekał na pociąg, nie potrzebowalibyśmy drugiego samochodu."], card: { tag: "need", awareness: "conscious", text: "Rodzina zrezygnuje z drugiego samochodu, jeśli przesiadka będzie pewna.", textEn: "A family would give up its second car if the transfer were certain." } },
      ],
    },
    {
      source: { kind: "interview", role: "uczeń liceum dojeżdżający autobusem i tramwajem", roleEn: "a secondary school pupil who travels by bus and tram", municipality: "Gmina Przykładowa", peopleCount: 1 }, consent,
      text: "Do szkoły jadę autobusem i tramwajem. Sprawdzam trzy aplikacje, bo każda pokazuje co innego. Kiedy autobus się spóźnia, nie wiem, czy czekać. Wystarczyłaby jedna tablica, która mówi prawdę.",
      cards: [
        { key: "apps", quotes: ["Sprawdzam trzy aplikacje, bo każda pokazuje co innego."], card: { tag: "problem", awareness: "conscious", text: "Informacje o odjazdach nie zgadzają się ze sobą.", textEn: "Departure information does not agree with itself." } },
        { key: "board", quotes: ["Kiedy autobus się spóźnia, nie wiem, czy czekać.", "Wystarczyłaby jedna tablica, która mówi prawdę."], card: { tag: "need", awareness: "unconscious", text: "Pewność, że odjazd nastąpi, jest ważniejsza niż sama szybkość.", textEn: "Certainty that the departure will come matters more than speed." } },
      ],
    },
    {
      source: { kind: "focus_group", role: "seniorzy z klubu osiedlowego", roleEn: "seniors of a neighbourhood club", municipality: "Niepołomice", peopleCount: 6 }, consent: { ...consent, form: "recorded" },
      text: "Jeździmy do znajomych w sąsiednich gminach. Chcielibyśmy jednego biletu na całą podróż. Pociąg lubimy, bo jest wygodny i wiadomo, kiedy przyjedzie.",
      cards: [
        { key: "ticket", quotes: ["Chcielibyśmy jednego biletu na całą podróż."], card: { tag: "idea", awareness: "conscious", text: "Jeden bilet na całą podróż przez kilka gmin.", textEn: "One ticket for a whole journey through several municipalities." } },
        { key: "punctual", quotes: ["Pociąg lubimy, bo jest wygodny i wiadomo, kiedy przyjedzie."], card: { tag: "trend", awareness: "unknown", text: "Punktualny pociąg jest chętnie wybierany.", textEn: "A punctual train is readily chosen." } },
      ],
    },
    {
      source: { kind: "interview", role: "ojciec dwojga dzieci dojeżdżający samochodem", roleEn: "a father of two who commutes by car", municipality: "Skawina", peopleCount: 1 }, consent: { ...consent, showsMunicipality: false },
      text: "Jeżdżę samochodem, bo po drodze odwożę dzieci do przedszkola. Nawet częstszy pociąg by tego nie zmienił. Za to w drodze powrotnej mogę przesiąść się przy stacji.",
      cards: [{ key: "children", quotes: ["Nawet częstszy pociąg by tego nie zmienił."], card: { tag: "quote", awareness: "conscious" } }],
    },
  ],
  clusters: [
    { name: "Przesiadka bez czekania", nameEn: "A transfer without waiting", cards: ["minutes", "wait", "punctual"] },
    { name: "Jedna pewna informacja", nameEn: "One reliable source of information", cards: ["apps", "board"] },
  ],
  insights: {
    transfers: {
      kind: "challenge", domains: ["3"], confidence: "high",
      statement: "Mieszkańcy potrzebują przesiadek, które na siebie czekają, bo kilka minut różnicy decyduje o wyborze samochodu.", statementEn: "Residents need connections that wait for each other, because a few minutes decide whether they take the car.",
    },
    lights: {
      kind: "challenge", domains: ["2", "3"], confidence: "low",
      statement: "Pasażerowie potrzebują oświetlonej drogi od przystanku do domu, bo po zmroku rezygnują z jazdy.", statementEn: "Passengers need a lit way from the stop to their home, because after dark they give up the journey.",
    },
    trains: {
      kind: "need", domains: ["3"], confidence: "low",
      statement: "Częstsze pociągi wystarczą, żeby kierowcy zostawili samochód w domu.", statementEn: "More frequent trains are enough for drivers to leave the car at home.",
    },
    information: {
      kind: "need", domains: ["3"], confidence: "medium",
      statement: "Pasażerowie potrzebują jednej informacji o odjazdach, której mogą zaufać.", statementEn: "Passengers need one source of departure information that they can trust.",
    },
    ticket: {
      kind: "idea", domains: ["3"], confidence: "medium",
      statement: "Jeden bilet na całą podróż ułatwi dojazd między gminami.", statementEn: "One ticket for the whole journey makes travel between municipalities easier.",
    },
  },
  verdicts: {
    transfers: { verdict: "confirmed", reason: "Trzy niezależne rozmowy mówią to samo, a liczba mieszkańców gmin rośnie. Głos przeciwny dotyczy dojazdu z dziećmi i nie podważa wniosku.", reasonEn: "Three independent talks say the same, and the municipalities are growing. The voice against concerns journeys with children and does not refute the insight." },
    lights: { verdict: "confirmed", reason: "Wniosek opiera się na jednej rozmowie, ale opisuje rzecz, którą łatwo sprawdzić na miejscu. Pewność jest niska i tak ją podano.", reasonEn: "The insight rests on one talk, but describes something easily checked on the spot. Confidence is low and stated so." },
    trains: { verdict: "contested", reason: "Dowody są sprzeczne: jedni chwalą pociąg, inni mówią wprost, że częstszy kurs nie zmieni ich zwyczaju. Potrzeba więcej rozmów z kierowcami.", reasonEn: "The evidence is contradictory: some praise the train, others say that more departures would not change their habit. More talks with drivers are needed." },
  },
} as const;

export const green = {
  study: {
    title: "Rozmowy o zieleni w sąsiedztwie", titleEn: "Talks about green space nearby", kind: "interviews", domains: ["2"],
    question: "Po co i kiedy chodzimy do parku?", questionEn: "Why and when do we go to the park?",
  },
  told: [
    { source: { kind: "interview", role: "mieszkanka osiedla, opiekunka małego dziecka", roleEn: "a resident looking after a small child", municipality: "Gmina Przykładowa", peopleCount: 1 }, cards: [] },
    {
      source: { kind: "interview", role: "mieszkaniec osiedla, emeryt", roleEn: "a retired resident", municipality: "Gmina Przykładowa", peopleCount: 1 }, consent, withdrawn: true,
      text: "Do parku chodzę co rano. Siadam zawsze na tej samej ławce.",
      cards: [{ key: "bench", quotes: ["Do parku chodzę co rano."], card: { tag: "signal", awareness: "conscious", text: "Park jest częścią porannego zwyczaju.", textEn: "The park is part of a morning habit." } }],
    },
  ],
} as const;
