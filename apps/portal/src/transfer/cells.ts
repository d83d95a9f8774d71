import { type Bilingual, type Day, dayOf, findDay } from "@splot/kernel";
import { readAmount } from "@splot/projects";
import type { CellShape } from "./shapes.ts";

/** What a program that writes workbooks may put into a cell. */
export type Cell = string | number | boolean | Date | null;

/** A cell as it was read, or what is wrong with it. Missing value: an empty cell. */
export type ReadCell = { readonly value?: string | number | boolean | undefined; readonly fault?: { readonly text: Bilingual; readonly hint: Bilingual } };

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;
/** Amounts up to a hundred billion zlotys are exact to the grosz as numbers of a spreadsheet. */
const MOST_GROSZE = 10_000_000_000_000;
const yes = new Set(["tak", "yes", "true", "1", "t", "y"]);
const no = new Set(["nie", "no", "false", "0", "n"]);
/** Days of the calendar of spreadsheets between its zero, 1899-12-30, and 1970-01-01. */
const SERIAL_EPOCH = 25_569;

const faults = {
  text: {
    text: { pl: "Tekst jest za długi albo ma niedozwolone znaki.", en: "The text is too long or holds characters that are not allowed." },
    hint: { pl: "Skróć go i przepisz ręcznie.", en: "Shorten it and type it by hand." },
  },
  whole: {
    text: { pl: "To nie jest liczba całkowita od 1 do 9999.", en: "This is no whole number from 1 to 9999." },
    hint: { pl: "Wpisz na przykład 3.", en: "Write for example 3." },
  },
  day: {
    text: { pl: "Tego dnia nie da się odczytać.", en: "This day cannot be read." },
    hint: { pl: "Wpisz go jako 2026-03-01 albo 01.03.2026.", en: "Write it as 2026-03-01 or 01.03.2026." },
  },
  when: {
    text: { pl: "Tego roku, miesiąca lub dnia nie da się odczytać.", en: "This year, month or day cannot be read." },
    hint: { pl: "Wpisz na przykład 2027 albo 2027-05.", en: "Write for example 2027 or 2027-05." },
  },
  money: {
    text: { pl: "To nie jest kwota w złotych.", en: "This is no amount in zlotys." },
    hint: { pl: "Wpisz na przykład 125000 albo 1250,50.", en: "Write for example 125000 or 1250.50." },
  },
  yes: {
    text: { pl: "Tu może stać tylko „tak” albo „nie”.", en: "Only “tak” (yes) or “nie” (no) may stand here." },
    hint: { pl: "Wpisz tak albo nie.", en: "Write tak or nie." },
  },
};

/** Reads a cell by its shape. */
export function readCell(shape: CellShape, cell: Cell): ReadCell {
  const text = cell === null ? "" : textOf(cell);
  if (cell === null || text === "") return {};
  if (shape.kind === "text") return text.length > shape.most || CONTROLS.test(text) ? { fault: faults.text } : { value: text };
  if (shape.kind === "word") return readWord(shape.words, text.toLowerCase());
  return readers[shape.kind](text, cell);
}

const readers: Readonly<Record<Exclude<CellShape["kind"], "text" | "word">, (text: string, cell: Exclude<Cell, null>) => ReadCell>> = {
  whole: (text) => (/^[1-9]\d{0,3}$/.test(text) ? { value: Number(text) } : { fault: faults.whole }),
  yes: (text) => readYes(text.toLowerCase()),
  when: readWhen,
  money: readMoney,
  day: readDay,
};

function textOf(cell: Exclude<Cell, null>): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "?" : cell.toISOString().slice(0, 10);
  return String(cell).replace(/\r\n?/g, "\n").normalize("NFC").trim();
}

function readWhen(text: string): ReadCell {
  return /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text) ? { value: text } : { fault: faults.when };
}

function readMoney(text: string, cell: Exclude<Cell, null>): ReadCell {
  // NOTE: a spreadsheet keeps 0,1 + 0,2 as 0.30000000000000004; what is a grosz but for such a remainder is a grosz.
  const grosze = typeof cell === "number" ? Math.round(cell * 100) : readAmount(text);
  if (grosze === undefined || grosze < 0 || grosze > MOST_GROSZE) return { fault: faults.money };
  return typeof cell === "number" && Math.abs(cell * 100 - grosze) > 1e-3 ? { fault: faults.money } : { value: grosze };
}

function readYes(text: string): ReadCell {
  if (yes.has(text)) return { value: true };
  return no.has(text) ? { value: false } : { fault: faults.yes };
}

function readWord(words: Readonly<Record<string, Bilingual>>, text: string): ReadCell {
  const found = Object.entries(words).find(([code, { pl, en }]) => [code, pl.toLowerCase(), en.toLowerCase()].includes(text));
  if (found !== undefined) return { value: found[0] };
  const list = (language: "pl" | "en") =>
    Object.values(words)
      .map((word) => word[language])
      .join(", ");
  return {
    fault: {
      text: { pl: "Nie znam tego słowa.", en: "This word is not known." },
      hint: { pl: `Wpisz jedno z: ${list("pl")}.`, en: `Write one of: ${list("en")}.` },
    },
  };
}

function readDay(text: string, cell: Exclude<Cell, null>): ReadCell {
  const day = findTypedDay(cell, text);
  return day === undefined ? { fault: faults.day } : { value: day };
}

/** A day that was typed, or that a spreadsheet keeps as a number of days. */
function findTypedDay(cell: Exclude<Cell, null>, text: string): Day | undefined {
  if (cell instanceof Date) return findDay(text);
  const [, day = "", month = "", year = ""] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  if (year !== "") return findDay(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  const serial = /^\d{5}$/.test(text) ? Number(text) : undefined;
  return serial === undefined ? findDay(text) : dayOf(new Date((serial - SERIAL_EPOCH) * 86_400_000), "UTC");
}

/** What stands in the file for a value. */
export function writeCell(shape: CellShape, value: string | number | boolean | undefined): string | number | null {
  if (value === undefined) return null;
  if (typeof value === "boolean") return value ? "tak" : "nie";
  if (shape.kind === "word") return shape.words[String(value)]?.pl ?? String(value);
  return shape.kind === "money" ? Number(value) / 100 : value;
}
