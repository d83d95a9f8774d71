import type { Bilingual } from "@splot/kernel";
import { fill } from "@splot/kernel";

/** Codes of findings and their sentences (FORMATS §20). */
const findingTexts = {
  "bytes-not-what-name-says": {
    severity: "error",
    pl: "To nie jest plik CSV: {what}.",
    en: "This is not a CSV file: {what}.",
    fixPl: "Zapisz tabelę jako CSV (UTF-8) i spróbuj ponownie.",
    fixEn: "Save the table as CSV (UTF-8) and try again.",
  },
  "encoding-double": {
    severity: "error",
    pl: "Polskie litery są zapisane podwójnie („{what}”).",
    en: "Polish letters are encoded twice (“{what}”).",
    fixPl: "Otwórz plik źródłowy jeszcze raz jako UTF-8.",
    fixEn: "Open the original file again as UTF-8.",
  },
  "header-missing": {
    severity: "error",
    pl: "Brakuje kolumny „{column}”.",
    en: "The column “{column}” is missing.",
    fixPl: "Pierwszy wiersz: indicator,teryt7,period,value,missing,flags,note.",
    fixEn: "First row: indicator,teryt7,period,value,missing,flags,note.",
  },
  "header-duplicate": {
    severity: "error",
    pl: "Kolumna „{column}” jest dwa razy.",
    en: "The column “{column}” stands twice.",
    fixPl: "Usuń jedną z nich.",
    fixEn: "Remove one of them.",
  },
  "column-unknown": {
    severity: "warning",
    pl: "Kolumny „{column}” nie znamy; nie będzie wczytana.",
    en: "We do not know the column “{column}”; it will not be read.",
    fixPl: "Usuń ją albo popraw nazwę.",
    fixEn: "Remove it or correct its name.",
  },
  "row-length": {
    severity: "error",
    pl: "Wiersz ma {found} pól zamiast {wanted}.",
    en: "The row has {found} fields instead of {wanted}.",
    fixPl: "Liczbę z przecinkiem ujmij w cudzysłów albo użyj kropki.",
    fixEn: "Put a number with a comma in quotes, or use a point.",
  },
  "code-unknown": {
    severity: "error",
    pl: "Nie ma wskaźnika „{value}”.",
    en: "There is no indicator “{value}”.",
    fixPl: "Weź kod z katalogu danych. {near}",
    fixEn: "Take the code from the data catalogue. {near}",
  },
  "unit-unknown": {
    severity: "error",
    pl: "Nie znamy jednostki „{value}”.",
    en: "We do not know the unit “{value}”.",
    fixPl: "Podaj siedem cyfr kodu TERYT gminy.",
    fixEn: "Give the seven digits of the municipality's TERYT code.",
  },
  "unit-not-yet": {
    severity: "error",
    pl: "W okresie „{value}” nie było jeszcze w rejestrze jednostki {name} (jest od {since}).",
    en: "In the period “{value}” the unit {name} was not yet in the register (it is since {since}).",
    fixPl: "Popraw okres albo usuń wiersz.",
    fixEn: "Correct the period or remove the row.",
  },
  "unit-zero-lost": {
    severity: "error",
    pl: "Kod „{value}” zgubił zero na początku.",
    en: "The code “{value}” has lost its leading zero.",
    fixPl: "Zapewne „0{value}”. Zapisz kolumnę jako tekst.",
    fixEn: "Probably “0{value}”. Save the column as text.",
  },
  "unit-kind-changed": {
    severity: "warning",
    pl: "Kod „{value}” połączono po sześciu cyfrach z „{unit}” ({name}).",
    en: "The code “{value}” was joined on six digits with “{unit}” ({name}).",
    fixPl: "Sprawdź, czy to ta gmina.",
    fixEn: "Check that it is this municipality.",
  },
  "period-unreadable": {
    severity: "error",
    pl: "„{value}” nie jest okresem.",
    en: "“{value}” is not a period.",
    fixPl: "Napisz na przykład 2024.",
    fixEn: "Write for example 2024.",
  },
  "period-wrong-frequency": {
    severity: "error",
    pl: "Okres „{value}” nie pasuje do wskaźnika rocznego.",
    en: "The period “{value}” does not fit a yearly indicator.",
    fixPl: "Podaj sam rok, na przykład 2024.",
    fixEn: "Give the year only, for example 2024.",
  },
  "number-unreadable": {
    severity: "error",
    pl: "„{value}” nie jest liczbą.",
    en: "“{value}” is not a number.",
    fixPl: "Jeśli wartości nie ma, zostaw pole puste i podaj przyczynę w kolumnie „missing”.",
    fixEn: "If there is no value, leave the field empty and give the reason in the column “missing”.",
  },
  "number-ambiguous": {
    severity: "error",
    pl: "Nie wiadomo, czy „{value}” ma przecinek dziesiętny, czy oddziela tysiące.",
    en: "It is not clear whether “{value}” has a decimal comma or separates thousands.",
    fixPl: "Napisz {plain} albo {large}.",
    fixEn: "Write {plain} or {large}.",
  },
  "number-comma": {
    severity: "warning",
    pl: "Przecinek dziesiętny: „{value}” odczytano jako {plain}.",
    en: "Decimal comma: “{value}” was read as {plain}.",
    fixPl: "Jeśli tak miało być, nic nie zmieniaj.",
    fixEn: "If that is right, change nothing.",
  },
  "value-impossible": {
    severity: "error",
    pl: "Wartość {value} jest niemożliwa: wskaźnik mieści się w zakresie {range}.",
    en: "The value {value} is impossible: the indicator lies within {range}.",
    fixPl: "Sprawdź wartość w źródle.",
    fixEn: "Check the value at the source.",
  },
  "value-missing": {
    severity: "error",
    pl: "Nie ma ani wartości, ani przyczyny jej braku.",
    en: "There is neither a value nor a reason why it is missing.",
    fixPl: "Wpisz wartość albo przyczynę, na przykład not_supplied.",
    fixEn: "Enter the value or a reason, for example not_supplied.",
  },
  "zero-flagged-missing": {
    severity: "error",
    pl: "Zero z przyczyną braku „{missing}”: to brak, nie zero.",
    en: "A zero with the reason “{missing}”: this is missing, not zero.",
    fixPl: "Zostaw pole wartości puste.",
    fixEn: "Leave the value empty.",
  },
  "value-and-missing": {
    severity: "error",
    pl: "Jest wartość {value} i przyczyna braku „{missing}”.",
    en: "There is a value {value} and a reason “{missing}”.",
    fixPl: "Zostaw jedno z nich.",
    fixEn: "Keep one of them.",
  },
  "missing-unknown": {
    severity: "error",
    pl: "Nie znamy przyczyny braku „{value}”.",
    en: "We do not know the reason “{value}”.",
    fixPl: "Użyj jednej z: {known}.",
    fixEn: "Use one of: {known}.",
  },
  "flag-unknown": {
    severity: "error",
    pl: "Nie znamy znacznika „{value}”.",
    en: "We do not know the flag “{value}”.",
    fixPl: "Użyj liter: {known}.",
    fixEn: "Use the letters: {known}.",
  },
  "key-duplicate": {
    severity: "error",
    pl: "Ta sama liczba jest w wierszach {first} i {second}.",
    en: "The same number stands in rows {first} and {second}.",
    fixPl: "Zostaw jeden z nich.",
    fixEn: "Keep one of them.",
  },
  "too-large": {
    severity: "error",
    pl: "Plik ma {count} wierszy; najwięcej można wczytać {most}.",
    en: "The file has {count} rows; at most {most} can be read.",
    fixPl: "Podziel plik.",
    fixEn: "Split the file.",
  },
} as const;

/** Codes of what a reader may find in a file. */
export type FindingCode = keyof typeof findingTexts;

/** All codes of findings. */
export const findingCodes = Object.keys(findingTexts).filter((code): code is FindingCode => code in findingTexts);

/** One finding. Shape: `row` counts lines of the file from 1; missing when it concerns the whole file. */
export type Finding = {
  readonly row?: number | undefined;
  readonly column?: string | undefined;
  readonly code: FindingCode;
  readonly severity: "error" | "warning";
  readonly text: Bilingual;
  readonly suggestion: Bilingual;
};

/** Makes a finding with its sentence and suggestion in both languages. */
export function finding(
  code: FindingCode,
  at: { readonly row?: number | undefined; readonly column?: string | undefined },
  params: Readonly<Record<string, string | number>> = {},
): Finding {
  const { severity, pl, en, fixPl, fixEn } = findingTexts[code];
  const fixed = fill({ pl: fixPl, en: fixEn }, params);
  return { ...at, code, severity, text: fill({ pl, en }, params), suggestion: { pl: fixed.pl.trim(), en: fixed.en.trim() } };
}
