/** A fiche of the exercise. All of it is an example. Unit of `costs`: zlotys of the lead in this year and the next ones. */
export interface ToldFiche {
  readonly title: string;
  readonly titleEn: string;
  readonly type: "single" | "bundle" | "partnership";
  readonly nature: "investment" | "soft" | "standardisation";
  readonly problem: string;
  readonly problemEn: string;
  readonly aim: string;
  readonly aimEn: string;
  readonly scope: string;
  readonly scopeEn: string;
  readonly effect: string;
  readonly effectEn: string;
  readonly goal: "commute" | "green";
  readonly costs: readonly number[];
}

/** The project that grows out of the idea of a passenger. */
export const departures: ToldFiche = {
  title: "Wspólna informacja o odjazdach na przystankach", titleEn: "Common information on departures at stops", type: "partnership", nature: "investment",
  problem: "Kto się przesiada, musi znać kilka stron i kilka rozkładów. Na przystanku kolejowym nie widać, o której odjeżdża autobus sąsiedniej gminy.",
  problemEn: "Those who change have to know several websites and timetables. At a railway stop one cannot see when the bus of a neighbouring municipality leaves.",
  aim: "Na każdym przystanku przesiadkowym jest ta sama czytelna informacja o odjazdach.",
  aimEn: "Each interchange stop shows the same clear information on departures.",
  scope: "Wzór tablicy, jedno źródło danych o odjazdach, tablice na 24 przystankach trzech gmin.",
  scopeEn: "A design of the board, one source of departure data, boards at 24 stops of three municipalities.",
  effect: "Pasażerowie trzech gmin widzą odjazdy wszystkich przewoźników w jednym miejscu.",
  effectEn: "Passengers of three municipalities see the departures of all carriers in one place.",
  goal: "commute", costs: [120_000, 260_000, 140_000],
};

const stops = {
  problem: "Każda gmina drukuje rozkłady po swojemu, więc pasażer uczy się ich od nowa.", problemEn: "Each municipality prints timetables in its own way, so passengers learn them anew.",
  aim: "Jeden wzór rozkładu jazdy dla wszystkich gmin.", aimEn: "One design of the timetable for all municipalities.",
  scope: "Wzór, instrukcja i wydruki dla jednej linii próbnej.", scopeEn: "The design, instructions, and prints for one trial line.",
  effect: "Ten sam rozkład czyta pasażer w każdej gminie.", effectEn: "Passengers read the same timetable in each municipality.",
} as const;
const green = {
  problem: "W centrum jest mało cienia i miejsca, żeby usiąść.", problemEn: "The centre has little shade and few places to sit.",
  aim: "Każdy ma blisko do zadbanego terenu zieleni.", aimEn: "Everybody has well-kept green space close by.",
  scope: "Drzewa, ławki i nawierzchnia, która przepuszcza wodę.", scopeEn: "Trees, benches and a surface that lets water through.",
  effect: "Z terenu korzystają mieszkańcy dwóch sąsiednich gmin.", effectEn: "Residents of two neighbouring municipalities use the place.",
} as const;

/** The other fiches, one for each state. */
export const fiches = {
  timetable: { ...stops, title: "Wspólny wzór rozkładu jazdy", titleEn: "A common design of the timetable", type: "single", nature: "standardisation", goal: "commute", costs: [40_000] },
  survey: { ...stops, title: "Przegląd przystanków przesiadkowych", titleEn: "Survey of interchange stops", type: "single", nature: "soft", goal: "commute", costs: [15_000] },
  stream: { ...green, title: "Ścieżka nad potokiem", titleEn: "A path along the stream", type: "single", nature: "investment", goal: "green", costs: [200_000, 350_000] },
  benches: { ...green, title: "Ławki w cieniu przy szkołach", titleEn: "Shaded benches by schools", type: "single", nature: "investment", goal: "green", costs: [60_000] },
  lamps: { ...green, title: "Lampy w parku", titleEn: "Lamps in the park", type: "single", nature: "investment", goal: "green", costs: [80_000] },
  squares: { ...green, title: "Zielone skwery w dwóch gminach", titleEn: "Green squares in two municipalities", type: "bundle", nature: "investment", goal: "green", costs: [] },
  square: { ...green, title: "Zielony skwer przy domu kultury", titleEn: "A green square by the community centre", type: "single", nature: "investment", goal: "green", costs: [90_000, 110_000] },
} as const satisfies Record<string, ToldFiche>;
