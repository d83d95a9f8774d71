import { type Bilingual, fill } from "@splot/kernel";

/** Everything that a verifier can hold against a bundle, in words. `{place}` names the file or entry. */
const faultTexts = {
  manifest_unreadable: { pl: "Spisu (manifest.json) nie da się odczytać: {place}.", en: "The list of contents (manifest.json) cannot be read: {place}." },
  manifest_changed: {
    pl: "Spis manifest.json zmieniono: jego skrót różni się od zapisanego w manifest.sha256.",
    en: "manifest.json was changed: its hash differs from the one in manifest.sha256.",
  },
  file_absent: { pl: "Brakuje pliku {place}.", en: "The file {place} is absent." },
  file_changed: { pl: "Plik {place} zmieniono: jego skrót różni się od spisu.", en: "The file {place} was changed: its hash differs from the list." },
  file_unlisted: { pl: "Pliku {place} nie ma w spisie.", en: "The file {place} is not on the list." },
  file_repeated: { pl: "Spis wymienia plik {place} więcej niż raz.", en: "The list names the file {place} more than once." },
  count_differs: { pl: "Liczba pozycji „{place}” różni się od spisu.", en: "The number of “{place}” differs from the list." },
  entry_unreadable: { pl: "Wpisu {place} nie da się odczytać.", en: "The entry {place} cannot be read." },
  entry_out_of_order: { pl: "Wpis {place} stoi nie na swoim miejscu.", en: "The entry {place} is out of its place." },
  gap: {
    pl: "Wpis {place} nie następuje po poprzednim: brakuje wpisu albo jest nadmiarowy.",
    en: "The entry {place} does not follow the one before: an entry is missing or too many.",
  },
  broken_link: { pl: "Wpis {place} nie wskazuje na skrót poprzedniego.", en: "The entry {place} does not point at the hash of the one before." },
  wrong_hash: { pl: "Wpis {place} zmieniono: jego skrót nie zgadza się z treścią.", en: "The entry {place} was changed: its hash does not fit its content." },
  time_goes_back: { pl: "Wpis {place} ma czas wcześniejszy niż poprzedni.", en: "The entry {place} is dated before the one before it." },
  payload_unreadable: { pl: "Treści wpisu {place} nie da się odczytać.", en: "The content of entry {place} cannot be read." },
  payload_without_entry: { pl: "Treść {place} nie należy do żadnego wpisu albo się powtarza.", en: "The content {place} belongs to no entry, or is repeated." },
  payload_differs: {
    pl: "Treść wpisu {place} zmieniono: nie zgadza się ze zobowiązaniem w dzienniku.",
    en: "The content of entry {place} was changed: it does not fit its commitment in the journal.",
  },
  payload_absent: {
    pl: "Brakuje treści wpisu {place}, a takie wpisy są zawsze jawne.",
    en: "The content of entry {place} is absent, though such entries are always public.",
  },
  payload_unfit: { pl: "Treść wpisu {place} nie ma oczekiwanej budowy.", en: "The content of entry {place} has not the expected form." },
  heads_differ: { pl: "Ostatni wpis strumienia {place} jest inny niż w spisie.", en: "The last entry of stream {place} is not the one on the list." },
  root_differs: { pl: "Korzeń z wpisów różni się od korzenia w spisie.", en: "The root of the entries differs from the root on the list." },
  day_root_differs: { pl: "Korzeń dnia {place} nie wynika z wpisów.", en: "The root of the day {place} does not follow from the entries." },
  root_unknown: {
    pl: "Podany korzeń {place} nie wynika z tych wpisów: wpisy zmieniono, obcięto albo eksport jest starszy niż ten korzeń.",
    en: "The given root {place} does not follow from these entries: they were changed or cut off, or the export is older than the root.",
  },
  ballot_unreadable: { pl: "Głosowania {place} nie da się odczytać.", en: "The ballot {place} cannot be read." },
  ballot_not_in_journal: { pl: "Głosowania {place} nie ma w dzienniku.", en: "The ballot {place} is not in the journal." },
  electors_differ: {
    pl: "Zasada, treść albo miejsca głosujące w głosowaniu {place} różnią się od zapisanych w dzienniku przy otwarciu.",
    en: "Rule, text or voting seats of the ballot {place} differ from those in the journal at its opening.",
  },
  casts_differ: {
    pl: "Głosy w głosowaniu {place} różnią się od zapisanych w dzienniku.",
    en: "The votes in the ballot {place} differ from those in the journal.",
  },
  result_differs: {
    pl: "Wynik głosowania {place} różni się od zapisanego w dzienniku przy zamknięciu.",
    en: "The result of the ballot {place} differs from the one in the journal at its closing.",
  },
  ballot_absent: { pl: "Brakuje głosowania {place}, które zamknięto według dziennika.", en: "The ballot {place}, closed according to the journal, is absent." },
  order_broken: {
    pl: "W głosowaniu {place} głosy nie są ponumerowane od 1 bez przerw.",
    en: "In the ballot {place} the votes are not numbered from 1 without a gap.",
  },
  nonce_repeated: { pl: "W głosowaniu {place} ten sam głos policzono dwa razy.", en: "In the ballot {place} the same vote stands twice." },
  not_an_elector: {
    pl: "W głosowaniu {place} głosowało miejsce, które nie miało prawa głosu, albo miejsce się powtarza.",
    en: "In the ballot {place} a seat voted that was not entitled, or a seat stands twice.",
  },
  outside_opening_hours: {
    pl: "W głosowaniu {place} jest głos oddany przed otwarciem albo po zamknięciu.",
    en: "In the ballot {place} a vote was cast before the opening or after the closing.",
  },
  tally_differs: {
    pl: "Wynik głosowania {place} nie wynika z głosów i zasady.",
    en: "The result of the ballot {place} does not follow from the votes and the rule.",
  },
  number_without_adoption: { pl: "Głosowanie {place} dało uchwałę, choć nie przeszło.", en: "The ballot {place} gave a resolution although it did not pass." },
  text_differs: {
    pl: "Uchwała z głosowania {place} ma inną treść niż ta, nad którą głosowano.",
    en: "The resolution of the ballot {place} has another text than the one voted on.",
  },
  adoption_differs: { pl: "Uchwała {place} różni się od zapisanej w dzienniku.", en: "The resolution {place} differs from the one in the journal." },
  adoption_without_ballot: { pl: "Uchwała {place} nie ma głosowania w eksporcie.", en: "The resolution {place} has no ballot in the export." },
  text_unreadable: { pl: "Treści {place} nie da się odczytać.", en: "The text {place} cannot be read." },
  text_changed: { pl: "Treść {place} zmieniono: jej skrót się nie zgadza.", en: "The text {place} was changed: its hash does not fit." },
  text_absent: { pl: "Brakuje treści {place}, nad którą głosowano albo którą przyjęto.", en: "The text {place}, voted on or adopted, is absent." },
  text_other: {
    pl: "Treść {place} jest inna niż ta, nad którą głosowano albo którą przyjęto.",
    en: "The text {place} is not the one that was voted on or adopted.",
  },
  number_gap: { pl: "Brakuje numeru {place}: numery uchwał mają iść po kolei.", en: "The number {place} is absent: numbers of resolutions run without a gap." },
  number_repeated: { pl: "Numer {place} nadano więcej niż raz.", en: "The number {place} was given more than once." },
  object_unreadable: { pl: "Wiersza {place} pliku objects.jsonl nie da się odczytać.", en: "Line {place} of objects.jsonl cannot be read." },
  example_in_live: {
    pl: "Obiekt {place} jest przykładem, a przestrzeń nie jest ćwiczeniem.",
    en: "The object {place} is an example, but the space is no exercise.",
  },
  text_not_public: {
    pl: "Treść {place} nie jest jawna, więc jej skrótu nie da się tu przeliczyć.",
    en: "The text {place} is not public, so its hash cannot be computed here.",
  },
  format_newer: {
    pl: "Eksport ma format {place}, nowszy niż ten program. Sprawdzono to, co znane.",
    en: "The export has format {place}, newer than this program. What is known was checked.",
  },
} as const satisfies Record<string, Bilingual>;

export type FaultCode = keyof typeof faultTexts;

/** Steps of a verification, in their order (MODEL 14). */
export type Step = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** One thing found: at which step, where, and what. */
export interface Finding {
  readonly step: Step;
  readonly code: FaultCode;
  readonly place: string;
  readonly text: Bilingual;
}

/** Most findings that are kept; the rest is counted. */
const MOST = 50;

/** Gathers findings of one verification. */
export class Findings {
  readonly broken: Finding[] = [];
  readonly incomplete: Finding[] = [];
  #brokenCount = 0;

  /** All that break the bundle, also those beyond the list. */
  get brokenCount(): number {
    return this.#brokenCount;
  }

  break(step: Step, code: FaultCode, place: string): void {
    this.#brokenCount += 1;
    if (this.broken.length < MOST) this.broken.push(findingOf(step, code, place));
  }

  miss(step: Step, code: FaultCode, place: string): void {
    if (this.incomplete.length < MOST) this.incomplete.push(findingOf(step, code, place));
  }
}

function findingOf(step: Step, code: FaultCode, place: string): Finding {
  return { step, code, place, text: fill(faultTexts[code], { place }) };
}
