import { taskStates } from "@splot/delivery";
import type { Bilingual } from "@splot/kernel";
import { natures, types } from "@splot/projects";
import { type Column, ficheTexts } from "./shapes.ts";

const when = { pl: "Rok, miesiąc albo dzień: 2027, 2027-05 albo 2027-05-01.", en: "A year, month or day: 2027, 2027-05 or 2027-05-01." };
const texts: Readonly<Record<(typeof ficheTexts)[number], Bilingual>> = {
  problem: { pl: "problem", en: "problem" },
  aim: { pl: "cel", en: "aim" },
  scope: { pl: "zakres", en: "scope" },
  effect: { pl: "efekt dla co najmniej dwóch gmin", en: "effect for at least two municipalities" },
};
const mayBeEmpty = { pl: "Może być puste.", en: "May be empty." };
const mostOf = (name: (typeof ficheTexts)[number]): number => (name === "aim" || name === "effect" ? 2000 : 4000);

/** Columns of a fiche. */
export const projectColumns: readonly Column[] = [
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

const organisationNote = { pl: "Kod TERYT albo nazwa skrócona.", en: "TERYT code or short name." };
const amountNote = { pl: "Kwota w złotych, na przykład 125000 albo 1250,50.", en: "Amount in zlotys, for example 125000 or 1250.50." };

/** Columns of what an organisation pays for a project in a year. */
export const shareColumns: readonly Column[] = [
  {
    key: "title",
    head: { pl: "tytuł projektu", en: "title of the project" },
    note: { pl: "Tak samo jak w arkuszu Projekty.", en: "The same as in the sheet Projekty." },
    cell: { kind: "text", most: 200 },
    isRequired: true,
  },
  {
    key: "lead",
    head: { pl: "organizacja prowadząca", en: "leading organisation" },
    note: { pl: "Tak samo jak w arkuszu Projekty.", en: "The same as in the sheet Projekty." },
    cell: { kind: "text", most: 80 },
    isRequired: true,
  },
  { key: "organisation", head: { pl: "kto płaci", en: "who pays" }, note: organisationNote, cell: { kind: "text", most: 80 }, isRequired: true },
  { key: "year", head: { pl: "rok", en: "year" }, note: { pl: "Na przykład 2027.", en: "For example 2027." }, cell: { kind: "whole" }, isRequired: true },
  { key: "cost", head: { pl: "koszt w zł", en: "cost in PLN" }, note: amountNote, cell: { kind: "money" }, isRequired: true },
  {
    key: "eligible",
    head: { pl: "koszt kwalifikowalny w zł", en: "eligible cost in PLN" },
    note: { pl: "Część kosztu, którą może objąć dotacja. Zero: żadna.", en: "The part of the cost that a grant may cover. Zero: none." },
    cell: { kind: "money" },
    isRequired: true,
  },
];

const document: Column = {
  key: "document",
  head: { pl: "strategia", en: "strategy" },
  note: { pl: "Kod strategii, a gdy go nie ma: jej tytuł po polsku.", en: "Code of the strategy; when it has none, its title in Polish." },
  cell: { kind: "text", most: 300 },
  isRequired: true,
};

/** Columns of an action plan. */
export const planColumns: readonly Column[] = [
  document,
  {
    key: "goal",
    head: { pl: "kod celu", en: "code of the goal" },
    note: { pl: "Cel albo kierunek, który plan uszczegóławia.", en: "The goal or direction that the plan details." },
    cell: { kind: "text", most: 40 },
    isRequired: true,
  },
  {
    key: "code",
    head: { pl: "kod planu", en: "code of the plan" },
    note: {
      pl: "Numer obszaru i dalsze człony, na przykład 3.1. Zapisz go jako tekst.",
      en: "Number of the domain and further parts, for example 3.1. Keep it as text.",
    },
    cell: { kind: "text", most: 20 },
    isRequired: true,
  },
  {
    key: "title",
    head: { pl: "tytuł", en: "title" },
    note: { pl: "Tytuł planu.", en: "Title of the plan." },
    cell: { kind: "text", most: 300 },
    isRequired: true,
  },
  { key: "titleEn", head: { pl: "tytuł po angielsku", en: "title in English" }, note: mayBeEmpty, cell: { kind: "text", most: 300 } },
];

// NOTE: that a task is overdue follows from its day; nobody writes it down (I106).
const { overdue: _computed, ...states } = taskStates;

/** Columns of a task of a plan. */
export const taskColumns: readonly Column[] = [
  document,
  {
    key: "plan",
    head: { pl: "kod planu", en: "code of the plan" },
    note: { pl: "Tak samo jak w arkuszu Plany.", en: "The same as in the sheet Plany." },
    cell: { kind: "text", most: 20 },
    isRequired: true,
  },
  {
    key: "title",
    head: { pl: "zadanie", en: "task" },
    note: { pl: "Nazwa zadania. Razem z planem odróżnia je od innych.", en: "Name of the task. With its plan it tells it from others." },
    cell: { kind: "text", most: 200 },
    isRequired: true,
  },
  { key: "titleEn", head: { pl: "zadanie po angielsku", en: "task in English" }, note: mayBeEmpty, cell: { kind: "text", most: 200 } },
  { key: "owner", head: { pl: "kto odpowiada", en: "who answers for it" }, note: organisationNote, cell: { kind: "text", most: 80 }, isRequired: true },
  { key: "starts", head: { pl: "początek", en: "start" }, note: { pl: "Dzień albo puste.", en: "A day, or empty." }, cell: { kind: "day" } },
  { key: "due", head: { pl: "termin", en: "due" }, note: { pl: "Ostatni dzień.", en: "The last day." }, cell: { kind: "day" }, isRequired: true },
  { key: "weight", head: { pl: "waga", en: "weight" }, note: { pl: "Od 1 do 100.", en: "From 1 to 100." }, cell: { kind: "whole" }, isRequired: true },
  {
    key: "performers",
    head: { pl: "kto bierze udział", en: "who takes part" },
    note: {
      pl: "Kody TERYT albo nazwy skrócone, po średniku. Bez tego, kto odpowiada.",
      en: "TERYT codes or short names, parted by semicolons. Without the one who answers for it.",
    },
    cell: { kind: "text", most: 2000 },
  },
  {
    key: "project",
    head: { pl: "tytuł projektu", en: "title of the project" },
    note: {
      pl: "Projekty, których częścią jest zadanie, tak jak w arkuszu Projekty: każdy w osobnym wierszu komórki. Może być puste.",
      en: "The projects that the task is part of, as in the sheet Projekty: each on a line of the cell. May be empty.",
    },
    cell: { kind: "text", most: 12_000 },
  },
  {
    key: "lead",
    head: { pl: "organizacja prowadząca projekt", en: "organisation that leads the project" },
    note: { pl: "Potrzebna, gdy wpisano projekt: w tej samej kolejności.", en: "Needed when a project is written: in the same order." },
    cell: { kind: "text", most: 5000 },
  },
  {
    key: "state",
    head: { pl: "stan", en: "state" },
    note: { pl: "Jedno ze słów obok. Puste: zaplanowane.", en: "One of these words. Empty: planned." },
    cell: { kind: "word", words: states },
  },
  {
    key: "closing",
    head: { pl: "dowód albo powód końca", en: "evidence or reason of the end" },
    note: { pl: "Potrzebne przy stanie „wykonane” i „zaniechane”.", en: "Needed with the states “done” and “dropped”." },
    cell: { kind: "text", most: 1000 },
  },
];
