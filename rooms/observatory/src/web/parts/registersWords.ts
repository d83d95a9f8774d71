import type { Bilingual } from "@splot/kernel";

const MINUTE = 60_000;

/** How long a quota reaches back, in words. */
const windows: Readonly<Record<number, Bilingual>> = {
  [15 * MINUTE]: { pl: "Ostatnie 15 minut", en: "Last 15 minutes" },
  [720 * MINUTE]: { pl: "Ostatnie 12 godzin", en: "Last 12 hours" },
  [10_080 * MINUTE]: { pl: "Ostatnie 7 dni", en: "Last 7 days" },
};

/** Words of the page of registers. */
export const registersWords = {
  title: { pl: "Dane z rejestrów", en: "Data from registers" },
  lead: {
    pl: "Program sam pobiera z Banku Danych Lokalnych GUS to, co jest na liście, raz dziennie i w granicach limitów banku. Każdą odpowiedź przechowuje jako dowód.",
    en: "Once a day the program fetches from the Local Data Bank of Statistics Poland what is on the list, within the quotas of the bank. Each answer is kept as proof.",
  },
  exercise: {
    pl: "To jest ćwiczenie: program nie łączy się stąd z rejestrami. Pobieranie działa w przestrzeni stowarzyszenia.",
    en: "This is an exercise: the program asks no registers from here. Fetching works in the space of the association.",
  },
  last: { pl: "Ostatnie pobranie", en: "Last sync" },
  never: { pl: "Niczego jeszcze nie pobierano.", en: "Nothing has been fetched yet." },
  neverNext: {
    pl: "Dodaj zmienną do listy; pobranie ruszy samo albo od razu przyciskiem.",
    en: "Add a variable to the list; fetching begins by itself, or at once by the button.",
  },
  started: { pl: "Początek", en: "Begun" },
  ended: { pl: "Koniec", en: "Ended" },
  goesOn: { pl: "jeszcze trwa", en: "still going on" },
  resumes: { pl: "Wznowi się", en: "Goes on at" },
  resources: { pl: "Zasoby", en: "Resources" },
  counts: {
    pl: "nowe: {fresh}, bez zmian: {same}, w toku: {open}, nieudane: {failed}",
    en: "new: {fresh}, unchanged: {same}, under way: {open}, failed: {failed}",
  },
  fetch: { pl: "Pobierz teraz", en: "Fetch now" },
  running: { pl: "Pobieranie trwa: zobacz postęp", en: "Fetching: see how far it is" },
  list: { pl: "Lista zmiennych", en: "List of variables" },
  listIntro: {
    pl: "Numer zmiennej podaje strona BDL przy tabeli. Zmienna ze wskaźnikiem po pobraniu staje się nowym wydaniem jego danych; bez wskaźnika odpowiedzi są tylko przechowywane.",
    en: "The page of the bank shows the number of a variable beside its table. A variable with an indicator becomes a new release of its figures once it is fetched; without one the answers are only kept.",
  },
  number: { pl: "Numer zmiennej w BDL", en: "Number of the variable in the bank" },
  numberHint: { pl: "Same cyfry, na przykład 72305.", en: "Digits only, for example 72305." },
  name: { pl: "Nazwa w BDL", en: "Name in the bank" },
  indicator: { pl: "Wskaźnik", en: "Indicator" },
  indicatorHint: { pl: "Sprawdź, czy jednostka miary jest ta sama.", en: "Check that the unit of measure is the same." },
  noIndicator: { pl: "tylko przechowuj", en: "only keep" },
  release: { pl: "Wydanie", en: "Release" },
  act: { pl: "Zmień", en: "Change" },
  add: { pl: "Dodaj zmienną", en: "Add the variable" },
  drop: { pl: "Zdejmij z listy", en: "Take off the list" },
  notAsked: { pl: "jeszcze nie pobrano", en: "not fetched yet" },
  notLoaded: { pl: "jeszcze nie wczytano", en: "not loaded yet" },
  quota: { pl: "Wykorzystanie limitów", en: "Use of the quotas" },
  quotaIntro: { pl: "Liczone wspólnie dla wszystkich przestrzeni tej instalacji.", en: "Counted for all spaces of this installation together." },
  anonymous: { pl: "Bez klucza", en: "Without a key" },
  registered: { pl: "Z kluczem", en: "With a key" },
  paused: { pl: "Bank poprosił o przerwę do {until}.", en: "The bank asked for a rest until {until}." },
  used: { pl: "{used} z {most} zapytań", en: "{used} of {most} questions" },
  windows,
  findings: { pl: "Uwagi z pobrania", en: "Findings of the sync" },
  weight: { pl: "Waga", en: "Severity" },
  what: { pl: "Co się stało", en: "What happened" },
  resource: { pl: "Zasób", en: "Resource" },
  bad: { pl: "błąd", en: "error" },
  remark: { pl: "uwaga", en: "remark" },
  outlines: { pl: "Granice gmin", en: "Outlines of municipalities" },
  outlinesIntro: {
    pl: "Granice z Państwowego Rejestru Granic (GUGiK) są wspólne dla wszystkich przestrzeni. Pobiera je dyrektor biura albo administrator; strony dla odwiedzających korzystają z zapisanej kopii.",
    en: "The outlines of the state register of borders (GUGiK) are shared by all spaces. An office director or an administrator fetches them; pages for visitors use the stored copy.",
  },
  fetchOutlines: { pl: "Pobierz granice", en: "Fetch the outlines" },
};
