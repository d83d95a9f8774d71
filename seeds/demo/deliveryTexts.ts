/** What the tasks of the story say. `org`: the invented municipality owns all of them. */
export interface ToldTask {
  readonly title: string;
  readonly titleEn: string;
  /** Days from today. */
  readonly starts: number;
  readonly due: number;
  readonly weight: string;
}

export const plan = { title: "Plan wspólnej informacji dla pasażerów", titleEn: "Plan of common information for passengers" };

export const tasks = {
  standard: { title: "Uzgodnić jeden standard informacji na przystankach", titleEn: "Agree on one standard of information at stops", starts: -60, due: 120, weight: "3" },
  list: { title: "Spisać przystanki do wyposażenia", titleEn: "List the stops to be equipped", starts: -40, due: 60, weight: "2" },
  pilot: { title: "Wyposażyć pięć przystanków na próbę", titleEn: "Equip five stops as a trial", starts: -20, due: 200, weight: "4" },
  survey: { title: "Zapytać pasażerów, czego szukają na przystanku", titleEn: "Ask passengers what they look for at a stop", starts: -60, due: -10, weight: "1" },
  leaflet: { title: "Wydrukować ulotki z rozkładami", titleEn: "Print leaflets with timetables", starts: -50, due: 30, weight: "1" },
  notice: { title: "Przygotować wzór komunikatu o objazdach", titleEn: "Prepare a template for notices of diversions", starts: -30, due: -2, weight: "1" },
} as const satisfies Record<string, ToldTask>;

export const answers = {
  standard: { progress: "35", colour: "green", text: "Trzy gminy uzgodniły wspólny układ tablicy." },
  standardLater: { progress: "55", colour: "amber", text: "Czekamy na opinię przewoźników." },
  list: { progress: "60", colour: "green", text: "Spisano przystanki przy szkołach i przychodniach." },
};

export const threat = {
  what: "Dostawca tablic zapowiedział opóźnienie o dwa miesiące.",
  help: "Pomoc prawna przy aneksie do umowy i zgoda na późniejszy termin.",
};

export const comment = "Liczby opisują ćwiczenie. Największym kłopotem są opóźnione dostawy, a wspólny standard jest już w połowie drogi.";
