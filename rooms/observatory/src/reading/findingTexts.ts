import { loadingTexts } from "./loadingTexts.ts";

/** What readers find in files, with the codes of FORMATS §20: the sentence and what to do. */
const readingTexts = {
  "bytes-not-what-name-says": {
    pl: "Treść pliku to nie to, co zapowiada jego nazwa: {what}.",
    en: "The content of the file is not what its name says: {what}.",
    fixPl: "Pobierz plik jeszcze raz u źródła albo zmień rozszerzenie nazwy.",
    fixEn: "Fetch the file again from its source, or correct the ending of its name.",
  },
  "encoding-unclear": {
    pl: "Nie jest pewne, jak zapisano litery; odczytano jako {what}.",
    en: "It is not certain how the letters are written; they were read as {what}.",
    fixPl: "Sprawdź nazwy. Inny zapis podaj opcją --encoding.",
    fixEn: "Check the names. Declare another encoding with --encoding.",
  },
  "encoding-double": {
    pl: "Polskie litery są zapisane podwójnie („{what}”).",
    en: "Polish letters are encoded twice (“{what}”).",
    fixPl: "Otwórz plik źródłowy jeszcze raz jako UTF-8.",
    fixEn: "Open the original file again as UTF-8.",
  },
  "archive-unsafe": {
    pl: "Spakowanego pliku nie otwieramy: {what}.",
    en: "The packed file is not opened: {what}.",
    fixPl: "Rozpakuj go sam i podaj właściwy plik.",
    fixEn: "Unpack it yourself and give the file inside.",
  },
  "too-large": {
    pl: "Plik przekracza granicę: {what}, najwięcej {most}.",
    en: "The file is beyond a limit: {what}, at most {most}.",
    fixPl: "Podziel plik albo pobierz mniejszy wycinek.",
    fixEn: "Split the file or fetch a smaller part.",
  },
  "header-missing": {
    pl: "Brakuje części, bez której pliku nie da się odczytać: {what}.",
    en: "A part without which the file cannot be read is missing: {what}.",
    fixPl: "Pobierz plik jeszcze raz w całości.",
    fixEn: "Fetch the whole file again.",
  },
  "header-duplicate": {
    pl: "Nazwa „{what}” stoi dwa razy.",
    en: "The name “{what}” stands twice.",
    fixPl: "Zmień jedną z nich.",
    fixEn: "Rename one of them.",
  },
  "column-unknown": {
    pl: "Obok tabeli stoi tekst, którego tabela nie obejmuje: {what}.",
    en: "Beside the table stands text that is no part of it: {what}.",
    fixPl: "Przeczytaj go w pliku źródłowym.",
    fixEn: "Read it in the original file.",
  },
  "row-length": {
    pl: "Liczba pól się nie zgadza: jest {found}, powinno być {wanted}.",
    en: "The number of fields does not fit: {found} instead of {wanted}.",
    fixPl: "Sprawdź, czy plik nie jest ucięty i czy separator jest wszędzie ten sam.",
    fixEn: "Check that the file is not cut and that the separator is the same everywhere.",
  },
  "key-duplicate": {
    pl: "Kod „{what}” stoi dwa razy w jednym wymiarze.",
    en: "The code “{what}” stands twice in one dimension.",
    fixPl: "Zgłoś błąd wydawcy pliku.",
    fixEn: "Tell the publisher of the file.",
  },
  "unit-zero-lost": {
    pl: "Kod „{what}” zgubił zero na początku.",
    en: "The code “{what}” has lost its leading zero.",
    fixPl: "Zapewne „0{what}”. W tabeli został kod ze źródła.",
    fixEn: "Probably “0{what}”. The table keeps the code of the source.",
  },
  "unit-unknown": {
    pl: "Kod „{what}” nie jest zapisany jak TERYT; odpowiada mu „{near}”.",
    en: "The code “{what}” is not written as TERYT codes are; it stands for “{near}”.",
    fixPl: "W tabeli został kod ze źródła.",
    fixEn: "The table keeps the code of the source.",
  },
  "unit-double-count": {
    pl: "W pliku są gminy i ich części (miasto i obszar wiejski, np. „{what}”).",
    en: "The file holds municipalities and their parts (town and rural area, e.g. “{what}”).",
    fixPl: "Nie sumuj całej kolumny: rodzaj 3 to razem 4 i 5.",
    fixEn: "Do not add up the whole column: kind 3 is 4 and 5 together.",
  },
  "period-wrong-frequency": {
    pl: "Okresy nie pasują do wymiaru czasu: {what}.",
    en: "The periods do not fit the dimension of time: {what}.",
    fixPl: "W tabeli zostały kody ze źródła.",
    fixEn: "The table keeps the codes of the source.",
  },
  "number-unreadable": {
    pl: "„{what}” nie jest liczbą.",
    en: "“{what}” is not a number.",
    fixPl: "Popraw liczbę w pliku; bez tego pole jest nieczytelne.",
    fixEn: "Correct the number in the file; until then the cell is unreadable.",
  },
  "number-ambiguous": {
    pl: "Nie wiadomo, czy „{what}” ma przecinek dziesiętny, czy oddziela tysiące.",
    en: "It is not clear whether “{what}” has a decimal comma or separates thousands.",
    fixPl: "Powiedz, jak jest: na stronie polem „Znak dziesiętny”, w poleceniu --decimal comma albo --decimal point.",
    fixEn: "Say which: on the page by the field “Decimal mark”, in the command by --decimal comma or --decimal point.",
  },
  "value-impossible": {
    pl: "Jest wartość {what}, a źródło mówi, że jej nie ma ({sign}).",
    en: "There is a value {what}, but the source says that there is none ({sign}).",
    fixPl: "Sprawdź w źródle.",
    fixEn: "Check at the source.",
  },
  "zero-flagged-missing": {
    pl: "Zero ze znakiem „{sign}” to brak danych, nie zero.",
    en: "A zero with the sign “{sign}” is missing data, not zero.",
    fixPl: "Nic nie trzeba robić: w tabeli stoi przyczyna braku.",
    fixEn: "Nothing to do: the table gives the reason.",
  },
  "flag-unknown": {
    pl: "Źródło nie objaśnia znaku „{what}”; zostawiamy go tak, jak stoi.",
    en: "The source does not explain the sign “{what}”; it stays as it stands.",
    fixPl: "Sprawdź jego znaczenie u wydawcy.",
    fixEn: "Ask the publisher what it means.",
  },
  "code-unknown": {
    pl: "Nie znamy oznaczenia „{what}”.",
    en: "We do not know the code “{what}”.",
    fixPl: "Sprawdź pisownię w pliku albo zapytaj wydawcę.",
    fixEn: "Check the spelling in the file or ask the publisher.",
  },
  "reference-unknown": {
    pl: "Plik wskazuje miejsce, którego w nim nie ma: {what}.",
    en: "The file points to a place that is not in it: {what}.",
    fixPl: "Pobierz plik jeszcze raz w całości.",
    fixEn: "Fetch the whole file again.",
  },
  "unsupported-part": {
    pl: "Tego nie potrafimy odczytać: {what}.",
    en: "This cannot be read: {what}.",
    fixPl: "Zapisz dane w formacie z listy w docs/observations.md.",
    fixEn: "Save the data in a format of the list in docs/observations.md.",
  },
  "dropped-part": {
    pl: "Poza tabelą zostaje: {what}.",
    en: "Left out of the table: {what}.",
    fixPl: "Zajrzyj do pliku źródłowego.",
    fixEn: "See the original file.",
  },
} as const;

/** All sentences: of reading, and of loading what was read. */
export const findingTexts = { ...readingTexts, ...loadingTexts };

/** A sentence by its name: the code of the finding and, behind `/`, its case. */
export type FindingName = keyof typeof findingTexts;

/** Codes of findings. */
export type ReadingCode = FindingName extends infer Name ? (Name extends `${infer Code}/${string}` ? Code : Name) : never;

/** The code of a sentence. */
export function codeOf(name: FindingName): ReadingCode {
  const code = name.replace(/\/.*$/, "");
  if (!isCode(code)) throw new Error(`${name} has no code`);
  return code;
}

const codes = new Set(Object.keys(findingTexts).map((name) => name.replace(/\/.*$/, "")));

function isCode(text: string): text is ReadingCode {
  return codes.has(text);
}

/** The codes of all findings. */
export const readingCodes: readonly ReadingCode[] = [...codes].filter(isCode);
