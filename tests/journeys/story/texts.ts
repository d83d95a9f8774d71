/** What the persons of the story write. All of it is an example. */
export const study = { title: "Rozmowy o drodze na stację", question: "Co przeszkadza dojechać rowerem na pociąg?" };
export const said = {
  role: "mieszkaniec dojeżdżający rowerem na stację",
  text: "Rano jadę rowerem na pociąg. Na granicy gminy ścieżka znika i nie wiem, którędy dalej. Gdyby ktoś pokazał mi bezpieczną drogę, jeździłbym codziennie.",
  quote: "Na granicy gminy ścieżka znika i nie wiem, którędy dalej.",
};
export const card = { text: "Droga rowerem na stację urywa się na granicy gmin.", cluster: "Droga na stację" };
export const challenge = {
  statement: "Dojeżdżający rowerem potrzebują jednej drogi na stację, bo ścieżki kończą się na granicach gmin.",
  reason: "Rozmowa opisuje rzecz, którą łatwo sprawdzić na mapie. Pewność podano ostrożnie.",
};

export const supporter = { name: "Klub Rowerowy Przykład", email: "klub@example.org" };

export const network = {
  edition: "Edycja rowerowa",
  title: "Rowerem na stację",
  theme: "bezpieczny dojazd rowerem do kolei",
  plan: "Plan Ulepszeń: rowerem na stację",
};
export const mid = {
  title: "Rowerem na pociąg w Gminie Przykładowej",
  challenge: "Ścieżki urywają się na granicy gminy, a przy stacji nie ma gdzie zostawić roweru.",
  aim: "Każdy dojedzie rowerem na stację w kwadrans.",
  project: "Stojaki i znaki na drodze rowerowej",
  action: "Stojaki i znaki na drodze do stacji",
  who: "referat dróg, szkoła, klub rowerowy",
  output: "dziesięć stojaków i oznakowana droga",
  step: "Przejazd badawczy z mieszkańcami",
  review: "Plan jest jasny. Dopiszcie, jak policzycie skutek.",
  note: "Jak sprawdzicie, ile osób przyjeżdża rowerem?",
  answer: "Policzymy rowery przy stacji wiosną i jesienią.",
  expert: "Działania są wykonalne, a kolejność słuszna.",
};
export const recommendation = {
  text: "Prawo powinno pozwolić gminom wspólnie prowadzić jedną drogę rowerową.",
  barrier: "Dziś każda gmina uzgadnia swój odcinek osobno.",
  basis: mid.title,
};

export const idea = {
  title: "Rowerowa mapa dojazdu do stacji kolejowych",
  body: "Jedna mapa dla trzech gmin pokaże, którędy bezpiecznie dojechać rowerem na pociąg. Pomoże to dojeżdżającym do pracy i szkoły.",
  answer: "Pomysł pasuje do celu o codziennym dojeździe. Przygotujemy z niego fiszkę projektu.",
};

export const project = {
  title: "Mapa bezpiecznych dojazdów rowerem do stacji",
  problem: "Droga rowerem na pociąg urywa się na granicy gminy.",
  aim: "Każdy zna bezpieczną drogę rowerem na swoją stację.",
  scope: "Przegląd tras, mapa w internecie i w druku dla trzech gmin.",
  effect: "Z mapy korzystają mieszkańcy trzech sąsiednich gmin.",
  cost: "90 000",
  /** The fiche runs in the year after that of this day. */
  year: (today: string): string => String(Number(today.slice(0, 4)) + 1),
};

export const task = { title: "Sprawdzić trasy rowerowe do dziesięciu stacji" };
export const request = { title: "Co słychać przed końcem roku?", note: "Gdy nic się nie zmieniło, wystarczy jedno dotknięcie." };

export const threat = {
  what: "Most na trasie rowerowej zamknięto do odwołania.",
  help: "Wskazanie objazdu i zgoda zarządcy drogi.",
  answer: "Dziękujemy. Objazd uzgodni biuro; o terminie zdecyduje dyrektor.",
};

export const decision = "Zarząd uzgodni objazd z zarządcą drogi. Termin zadania zostaje bez zmian.";

export const programme = { work: "Uzgodnić objazd i dokończyć przegląd tras", basis: "ćwiczenie: decyzja zarządu" };

export const summary = { comment: "Liczby opisują ćwiczenie. Najwięcej czasu zabrały uzgodnienia tras." };

export const reply = "Przyjmujemy zalecenie w całości i przygotujemy zmianę przepisów.";
