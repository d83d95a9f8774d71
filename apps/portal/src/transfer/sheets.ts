import type { Bilingual } from "@splot/kernel";
import { seatOffices, teamDuties } from "@splot/people";
import { natures, types } from "@splot/projects";
import { type Book, bases, type Column, ficheTexts, type SheetName } from "./shapes.ts";

const body: Column = {
  key: "body",
  head: { pl: "kod organu", en: "code of the body" },
  note: { pl: "Kod organu lub zespołu, który już jest w Splocie, na przykład RADA.", en: "Code of a body or team that is in Splot already, for example RADA." },
  cell: { kind: "text", most: 41 },
  isRequired: true,
};
const number: Column = {
  key: "number",
  head: { pl: "numer miejsca", en: "number of the seat" },
  note: { pl: "Liczba całkowita. Nowe miejsce dostaje kolejny numer w swoim organie.", en: "A whole number. A new seat gets the next number of its body." },
  cell: { kind: "whole" },
  isRequired: true,
};
const from: Column = {
  key: "from",
  head: { pl: "od", en: "from" },
  note: { pl: "Pierwszy dzień, na przykład 2026-03-01.", en: "First day, for example 2026-03-01." },
  cell: { kind: "day" },
};
const to: Column = {
  key: "to",
  head: { pl: "do", en: "until" },
  note: { pl: "Dzień, od którego już nie obowiązuje. Puste: trwa.", en: "The day from which it no longer holds. Empty: it goes on." },
  cell: { kind: "day" },
};

const when = { pl: "Rok, miesiąc albo dzień: 2027, 2027-05 albo 2027-05-01.", en: "A year, month or day: 2027, 2027-05 or 2027-05-01." };
const texts: Readonly<Record<(typeof ficheTexts)[number], Bilingual>> = {
  problem: { pl: "problem", en: "problem" },
  aim: { pl: "cel", en: "aim" },
  scope: { pl: "zakres", en: "scope" },
  effect: { pl: "efekt dla co najmniej dwóch gmin", en: "effect for at least two municipalities" },
};
const mayBeEmpty = { pl: "Może być puste.", en: "May be empty." };
const mostOf = (name: (typeof ficheTexts)[number]): number => (name === "aim" || name === "effect" ? 2000 : 4000);

const projects: readonly Column[] = [
  {
    key: "title",
    head: { pl: "tytuł", en: "title" },
    note: {
      pl: "Tytuł projektu. Razem z organizacją prowadzącą odróżnia go od innych.",
      en: "Title of the project. With the leading organisation it tells it from others.",
    },
    cell: { kind: "text", most: 200 },
    isRequired: true,
  },
  { key: "titleEn", head: { pl: "tytuł po angielsku", en: "title in English" }, note: mayBeEmpty, cell: { kind: "text", most: 200 } },
  {
    key: "type",
    head: { pl: "typ", en: "type" },
    note: { pl: "Jedno ze słów obok.", en: "One of these words." },
    cell: { kind: "word", words: types },
    isRequired: true,
  },
  {
    key: "lead",
    head: { pl: "organizacja prowadząca", en: "leading organisation" },
    note: { pl: "Kod TERYT albo nazwa skrócona.", en: "TERYT code or short name." },
    cell: { kind: "text", most: 80 },
    isRequired: true,
  },
  {
    key: "nature",
    head: { pl: "charakter", en: "nature" },
    note: { pl: "Jedno ze słów obok albo puste.", en: "One of these words, or empty." },
    cell: { kind: "word", words: natures },
  },
  { key: "starts", head: { pl: "początek", en: "start" }, note: when, cell: { kind: "when" } },
  { key: "ends", head: { pl: "koniec", en: "end" }, note: when, cell: { kind: "when" } },
  ...ficheTexts.flatMap((name): readonly Column[] => [
    { key: name, head: texts[name], note: mayBeEmpty, cell: { kind: "text", most: mostOf(name) } },
    {
      key: `${name}En`,
      head: { pl: `${texts[name].pl} po angielsku`, en: `${texts[name].en} in English` },
      note: mayBeEmpty,
      cell: { kind: "text", most: mostOf(name) },
    },
  ]),
];

/** The sheets of the workbook, in the order in which they depend on each other. */
export const sheets: Readonly<Record<SheetName, { readonly name: string; readonly title: Bilingual; readonly columns: readonly Column[] }>> = {
  people: {
    name: "Osoby",
    title: { pl: "Osoby", en: "People" },
    columns: [
      {
        key: "function",
        head: { pl: "funkcja", en: "function" },
        note: { pl: "Funkcja publiczna, nigdy nazwisko: Wójt Gminy Przykładowa.", en: "The public function, never a name: Wójt Gminy Przykładowa." },
        cell: { kind: "text", most: 160 },
        isRequired: true,
      },
      {
        key: "functionEn",
        head: { pl: "funkcja po angielsku", en: "function in English" },
        note: { pl: "Może być puste.", en: "May be empty." },
        cell: { kind: "text", most: 160 },
      },
      {
        key: "isPublic",
        head: { pl: "funkcja jawna", en: "public function" },
        note: { pl: "tak albo nie", en: "yes or no" },
        cell: { kind: "yes" },
        isRequired: true,
      },
    ],
  },
  seats: {
    name: "Miejsca",
    title: { pl: "Miejsca w organach i zespołach", en: "Seats of bodies and teams" },
    columns: [
      body,
      number,
      {
        key: "organisation",
        head: { pl: "organizacja", en: "organisation" },
        note: {
          pl: "Kod TERYT albo nazwa skrócona. Puste: miejsce nikogo nie reprezentuje.",
          en: "TERYT code or short name. Empty: the seat represents nobody.",
        },
        cell: { kind: "text", most: 80 },
      },
      {
        key: "office",
        head: { pl: "stanowisko", en: "office" },
        note: { pl: "Jedno ze słów obok.", en: "One of these words." },
        cell: { kind: "word", words: seatOffices },
        isRequired: true,
      },
      {
        key: "voting",
        head: { pl: "prawo głosu", en: "vote" },
        note: { pl: "tak albo nie", en: "yes or no" },
        cell: { kind: "yes" },
        isRequired: true,
      },
      from,
      to,
    ],
  },
  mandates: {
    name: "Mandaty",
    title: { pl: "Mandaty", en: "Mandates" },
    columns: [
      body,
      number,
      {
        key: "function",
        head: { pl: "funkcja osoby", en: "function of the person" },
        note: { pl: "Tak samo jak w arkuszu Osoby.", en: "The same as in the sheet Osoby." },
        cell: { kind: "text", most: 160 },
        isRequired: true,
      },
      {
        key: "basis",
        head: { pl: "podstawa", en: "basis" },
        note: { pl: "Jedno ze słów obok.", en: "One of these words." },
        cell: { kind: "word", words: bases },
        isRequired: true,
      },
      from,
      to,
    ],
  },
  duties: {
    name: "Zadania zespołów",
    title: { pl: "Zadania zespołów", en: "Duties of teams" },
    columns: [
      {
        key: "body",
        head: { pl: "kod zespołu", en: "code of the team" },
        note: { pl: "Kod zespołu gminy, na przykład ZESPOL-PRZYKLADOWA.", en: "Code of a team of a municipality, for example ZESPOL-PRZYKLADOWA." },
        cell: { kind: "text", most: 41 },
        isRequired: true,
      },
      {
        key: "duty",
        head: { pl: "zadanie", en: "duty" },
        note: { pl: "Jedno z pięciu zadań obok.", en: "One of these five duties." },
        cell: { kind: "word", words: teamDuties },
        isRequired: true,
      },
      {
        key: "holder",
        head: { pl: "kto je wypełnia", en: "who fills it" },
        note: { pl: "Funkcja, nigdy nazwisko: Inspektor ds. inwestycji.", en: "A function, never a name: Inspektor ds. inwestycji." },
        cell: { kind: "text", most: 160 },
        isRequired: true,
      },
      {
        key: "deputy",
        head: { pl: "zastępca", en: "deputy" },
        note: { pl: "Funkcja zastępcy. Puste: nie ma zastępcy.", en: "Function of the deputy. Empty: there is none." },
        cell: { kind: "text", most: 160 },
      },
    ],
  },
  projects: { name: "Projekty", title: { pl: "Fiszki projektów", en: "Project fiches" }, columns: projects },
};

/** The sheets in their order. */
export const sheetNames = ["people", "seats", "mandates", "duties", "projects"] as const satisfies readonly SheetName[];

/** The head of a column as it stands in the file, in both languages. */
export function headOf({ head }: Column): string {
  return `${head.pl} / ${head.en}`;
}

/** A workbook without rows: the template. */
export const emptyBook: Book = { people: [], seats: [], mandates: [], duties: [], projects: [] };
