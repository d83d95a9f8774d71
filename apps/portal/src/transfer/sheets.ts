import type { Bilingual } from "@splot/kernel";
import { seatOffices, teamDuties } from "@splot/people";
import { planColumns, projectColumns, shareColumns, taskColumns } from "./columns.ts";
import { type Book, bases, type Column, type SheetName } from "./shapes.ts";

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
  projects: { name: "Projekty", title: { pl: "Fiszki projektów", en: "Project fiches" }, columns: projectColumns },
  shares: { name: "Koszty", title: { pl: "Koszty projektów", en: "Costs of projects" }, columns: shareColumns },
  plans: { name: "Plany", title: { pl: "Plany działań", en: "Action plans" }, columns: planColumns },
  tasks: { name: "Zadania planów", title: { pl: "Zadania planów", en: "Tasks of plans" }, columns: taskColumns },
};

/** The sheets in their order. */
export const sheetNames = ["people", "seats", "mandates", "duties", "projects", "shares", "plans", "tasks"] as const satisfies readonly SheetName[];

/** The head of a column as it stands in the file, in both languages. */
export function headOf({ head }: Pick<Column, "head">): string {
  return `${head.pl} / ${head.en}`;
}

/** A workbook without rows: the template. */
export const emptyBook: Book = { people: [], seats: [], mandates: [], duties: [], projects: [], shares: [], plans: [], tasks: [] };
