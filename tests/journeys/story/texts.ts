/** What the persons of the story write. All of it is an example. */
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

export const summary = { comment: "Liczby opisują ćwiczenie. Najwięcej czasu zabrały uzgodnienia tras." };

export const reply = "Przyjmujemy zalecenie w całości i przygotujemy zmianę przepisów.";
