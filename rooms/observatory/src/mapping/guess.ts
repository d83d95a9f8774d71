import { type Bilingual, fill } from "@splot/kernel";
import type { FindingLog } from "../reading/index.ts";
import type { Draft } from "./Profile.ts";

/** Why a part of a profile was suggested. */
export interface Guess {
  readonly part: "unit" | "period" | "indicator" | "breakdown" | "fixed" | "note" | "levels";
  readonly column?: string | undefined;
  /** How sure it is, 0 to 1. */
  readonly confidence: number;
  readonly why: Bilingual;
}

/** A suggestion: what could be found out, and why. Questions stand in the log as `choose`. */
export interface Suggestion {
  readonly draft: Draft;
  readonly guesses: readonly Guess[];
}

/** Collects guesses while a file is looked at. */
export interface GuessBook {
  readonly guesses: Guess[];
  readonly log: FindingLog;
}

const reasons = {
  unitKnown: {
    pl: "Kody pasują do rejestru jednostek: {known} z {count}.",
    en: "The codes fit the register of units: {known} of {count}.",
  },
  unitShape: { pl: "Wartości mają postać kodów {codes}.", en: "The values have the form of {codes} codes." },
  unitName: {
    pl: "Nazwy pasują do rejestru: {known} z {count}. Nazwa nie wystarcza, sprawdź listę.",
    en: "The names fit the register: {known} of {count}. A name is not enough: check the list.",
  },
  zeroLost: { pl: "Część kodów zgubiła zero na początku; zostanie dopisane.", en: "Some codes have lost their leading zero; it will be added." },
  periodShape: { pl: "Wartości są okresami, np. „{sample}”.", en: "The values are periods, e.g. “{sample}”." },
  periodName: { pl: "W nazwie pliku stoi rok {sample}.", en: "The name of the file says the year {sample}." },
  subgroup: {
    pl: "Nazwa pliku mówi o podgrupie {dataset} Banku Danych Lokalnych.",
    en: "The name of the file says subgroup {dataset} of the Local Data Bank.",
  },
  variable: {
    pl: "Numery zmiennych Banku Danych Lokalnych: {known} z {count} znamy.",
    en: "Numbers of variables of the Local Data Bank: {known} of {count} are known.",
  },
  measureName: {
    pl: "Nazwy wielkości są podobne do nazw wskaźników: {known} z {count}.",
    en: "The names of what is measured are like names of indicators: {known} of {count}.",
  },
  thousands: {
    pl: "„{sample}” podano w tysiącach, wskaźnik nie: mnożymy przez 1000.",
    en: "“{sample}” is given in thousands, the indicator is not: multiplied by 1000.",
  },
  total: { pl: "Kilka wartości, wśród nich „{sample}” jako całość.", en: "A few values, among them “{sample}” as the total." },
  few: { pl: "Kilka wartości: {count}.", en: "A few values: {count}." },
  single: { pl: "Wszystkie wiersze mają „{sample}”.", en: "All rows have “{sample}”." },
  measureUnit: {
    pl: "Jedna jednostka miary naraz; pierwsza z {count} to „{sample}”.",
    en: "One unit of measure at a time; the first of {count} is “{sample}”.",
  },
  note: { pl: "Nazwa kolumny mówi o uwagach.", en: "The name of the column says that it holds notes." },
  levels: { pl: "Plik ma gminy; inne szczeble zostaną pominięte.", en: "The file has municipalities; other levels will be left out." },
  otherLevels: { pl: "Plik nie ma gmin.", en: "The file has no municipalities." },
} as const satisfies Record<string, Bilingual>;

/** Why something is guessed, by its name. */
export type GuessReason = keyof typeof reasons;

/** Writes a guess down. */
export function noteGuess(
  book: GuessBook,
  guess: Omit<Guess, "why">,
  [reason, params = {}]: readonly [GuessReason, Readonly<Record<string, string | number>>?],
): void {
  book.guesses.push({ ...guess, why: fill(reasons[reason], params) });
}
