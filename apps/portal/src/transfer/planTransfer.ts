import { type Bilingual, fill } from "@splot/kernel";
import type { Placed, PlacedBook } from "./readBook.ts";
import type { Book, Column, Finding, MandateRow, PersonRow, ProjectRow, SeatRow, SheetName } from "./shapes.ts";
import { sheets } from "./sheets.ts";

/** What stands in the space, as the workbook would tell it, and what a row may refer to. */
export interface Standing extends Book {
  readonly bodies: ReadonlySet<string>;
  /** TERYT codes and short names. */
  readonly organisations: ReadonlySet<string>;
}

/** One row that brings something new. */
export type Step =
  | ({ readonly kind: "people" } & Placed<PersonRow>)
  | ({ readonly kind: "seats" } & Placed<SeatRow>)
  | ({ readonly kind: "mandates" } & Placed<MandateRow>)
  | ({ readonly kind: "projects" } & Placed<ProjectRow>);

const words = {
  repeated: { pl: "Ten wiersz powtarza się w pliku.", en: "This row stands in the file twice." },
  repeatedHint: { pl: "Zostaw jeden z nich.", en: "Leave one of them." },
  differs: { pl: "W Splocie stoi tu co innego niż w pliku.", en: "Splot holds something else here than the file." },
  differsHint: {
    pl: "Plik tylko dodaje. Zmianę wprowadź na stronie organu albo przywróć dawną wartość.",
    en: "The file only adds. Make the change on the page of the body, or put the old value back.",
  },
  ficheHint: {
    pl: "Plik tylko dodaje. Zmianę wprowadź w fiszce albo przywróć dawną wartość.",
    en: "The file only adds. Make the change in the fiche, or put the old value back.",
  },
  body: { pl: "Nie ma organu o kodzie „{code}”.", en: "There is no body with the code “{code}”." },
  bodyHint: { pl: "Załóż go najpierw albo popraw kod.", en: "Make it first, or correct the code." },
  organisation: { pl: "Nie ma organizacji „{code}”.", en: "There is no organisation “{code}”." },
  organisationHint: { pl: "Wpisz kod TERYT gminy, która jest w Splocie.", en: "Write the TERYT code of a municipality that is in Splot." },
  number: { pl: "Nowe miejsce w tym organie powinno mieć numer {next}.", en: "A new seat of this body should have the number {next}." },
  numberHint: { pl: "Numery idą po kolei, bez przerw.", en: "Numbers go in order, without gaps." },
  from: { pl: "Nowy wpis potrzebuje pierwszego dnia.", en: "A new entry needs its first day." },
  fromHint: { pl: "Uzupełnij kolumnę „od”.", en: "Fill in the column “from”." },
  order: { pl: "Dzień końca nie jest późniejszy niż dzień początku.", en: "The last day is not later than the first." },
  orderHint: { pl: "Popraw jeden z dni.", en: "Correct one of the days." },
  seat: { pl: "Nie ma miejsca numer {number} w organie „{code}”.", en: "There is no seat number {number} in the body “{code}”." },
  seatHint: { pl: "Dopisz je w arkuszu Miejsca.", en: "Add it in the sheet Miejsca." },
  person: { pl: "Nie ma osoby o funkcji „{name}”.", en: "There is no person with the function “{name}”." },
  personHint: { pl: "Dopisz ją w arkuszu Osoby albo popraw pisownię.", en: "Add it in the sheet Osoby, or correct the spelling." },
  ambiguous: { pl: "Tę funkcję ma w Splocie więcej niż jedna osoba.", en: "More than one person in Splot has this function." },
  ambiguousHint: { pl: "Zapisz ten mandat na stronie organu.", en: "Record this mandate on the page of the body." },
} satisfies Record<string, Bilingual>;

/** Compares a file with what stands. Shape: what it would add, in an order that works, and every reason not to. Writes nothing. */
export function planTransfer(standing: Standing, book: PlacedBook): { readonly steps: readonly Step[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const people = newPeople(standing, book, findings);
  const seats = newSeats(standing, book, findings);
  const mandates = newMandates(standing, { book, people, seats }, findings);
  return {
    steps: [
      ...people.map((one) => ({ kind: "people" as const, ...one })),
      ...seats.map((one) => ({ kind: "seats" as const, ...one })),
      ...mandates.map((one) => ({ kind: "mandates" as const, ...one })),
      ...newProjects(standing, book, findings).map((one) => ({ kind: "projects" as const, ...one })),
    ],
    findings,
  };
}

const seatKey = ({ body, number }: Pick<SeatRow, "body" | "number">): string => `${body}#${number}`;
const mandateKey = (mandate: Pick<MandateRow, "body" | "number" | "from">): string => `${seatKey(mandate)}#${mandate.from ?? ""}`;

interface Place {
  readonly sheet: SheetName;
  readonly row: number;
  readonly column?: string;
}

function bad({ sheet, row, column }: Place, text: Bilingual, hint: Bilingual): Finding {
  const known: Column | undefined = sheets[sheet].columns.find(({ key }) => key === column);
  return { sheet, row, column: known?.head, isBad: true, text, hint };
}

function isSame<Row extends object>(one: Row, other: Row): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => Reflect.get(one, key) === Reflect.get(other, key));
}

/** Several people may have one function (members of a board), so a function is compared as often as it stands. */
function newPeople({ people }: Standing, book: PlacedBook, findings: Finding[]): readonly Placed<PersonRow>[] {
  const left = [...people];
  const seen = new Set<string>();
  return book.people.filter(({ row, value }) => {
    const at = left.findIndex((one) => isSame(one, value));
    if (at >= 0) {
      left.splice(at, 1);
      seen.add(value.function);
      return false;
    }
    const place = { sheet: "people" as const, row, column: "function" };
    if (seen.has(value.function)) findings.push(bad(place, words.repeated, words.repeatedHint));
    else if (left.some((one) => one.function === value.function)) findings.push(bad(place, words.differs, words.differsHint));
    else {
      seen.add(value.function);
      return true;
    }
    return false;
  });
}

/** A fiche is known by its title and the organisation that leads it. */
function newProjects(standing: Standing, book: PlacedBook, findings: Finding[]): readonly Placed<ProjectRow>[] {
  const keyOf = ({ lead, title }: ProjectRow): string => `${lead} ${title}`;
  const known = Map.groupBy(standing.projects, keyOf);
  const seen = new Map<string, number>();
  return book.projects.filter(({ row, value }) => {
    const key = keyOf(value);
    const before = known.get(key) ?? [];
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    const isKnown = before.some((one) => isSame(one, value));
    const faults: readonly (readonly [boolean, string, Bilingual, Bilingual])[] = [
      [count > 0 && count >= before.length, "title", words.repeated, words.repeatedHint],
      [before.length > 0 && !isKnown, "title", words.differs, words.ficheHint],
      [!standing.organisations.has(value.lead), "lead", fill(words.organisation, { code: value.lead }), words.organisationHint],
    ];
    const fault = faults.find(([isFault]) => isFault);
    if (fault !== undefined) findings.push(bad({ sheet: "projects", row, column: fault[1] }, fault[2], fault[3]));
    return fault === undefined && before.length === 0;
  });
}

function newSeats(standing: Standing, book: PlacedBook, findings: Finding[]): readonly Placed<SeatRow>[] {
  const known = new Map(standing.seats.map((seat) => [seatKey(seat), seat]));
  const next = new Map<string, number>();
  for (const { body, number } of standing.seats) next.set(body, Math.max(next.get(body) ?? 1, number + 1));
  const seen = new Set<string>();
  return book.seats.filter(({ row, value }) => {
    const key = seatKey(value);
    const place = { sheet: "seats" as const, row };
    const before = known.get(key);
    const number = next.get(value.body) ?? 1;
    const faults: readonly (readonly [boolean, string, Bilingual, Bilingual])[] = [
      [seen.has(key), "number", words.repeated, words.repeatedHint],
      [before !== undefined && !isSame(before, value), "number", words.differs, words.differsHint],
      [!standing.bodies.has(value.body), "body", fill(words.body, { code: value.body }), words.bodyHint],
      [
        value.organisation !== undefined && !standing.organisations.has(value.organisation),
        "organisation",
        fill(words.organisation, { code: value.organisation ?? "" }),
        words.organisationHint,
      ],
      [before === undefined && value.number !== number, "number", fill(words.number, { next: number }), words.numberHint],
      ...spanFaults(value, before === undefined),
    ];
    seen.add(key);
    const fault = faults.find(([isFault]) => isFault);
    if (fault !== undefined) findings.push(bad({ ...place, column: fault[1] }, fault[2], fault[3]));
    else if (before === undefined) next.set(value.body, number + 1);
    return fault === undefined && before === undefined;
  });
}

function spanFaults({ from, to }: Pick<SeatRow, "from" | "to">, isNew: boolean): readonly (readonly [boolean, string, Bilingual, Bilingual])[] {
  return [
    [isNew && from === undefined, "from", words.from, words.fromHint],
    [from !== undefined && to !== undefined && to <= from, "to", words.order, words.orderHint],
  ];
}

interface Added {
  readonly book: PlacedBook;
  readonly people: readonly Placed<PersonRow>[];
  readonly seats: readonly Placed<SeatRow>[];
}

function newMandates(standing: Standing, { book, people, seats }: Added, findings: Finding[]): readonly Placed<MandateRow>[] {
  const known = new Map(standing.mandates.map((mandate) => [mandateKey(mandate), mandate]));
  const seatKeys = new Set([...standing.seats, ...seats.map(({ value }) => value)].map(seatKey));
  const functions = Map.groupBy([...standing.people, ...people.map(({ value }) => value)], (person) => person.function);
  const seen = new Set<string>();
  return book.mandates.filter(({ row, value }) => {
    const key = mandateKey(value);
    const before = known.get(key);
    const personCount = functions.get(value.function)?.length ?? 0;
    const faults: readonly (readonly [boolean, string, Bilingual, Bilingual])[] = [
      [seen.has(key), "number", words.repeated, words.repeatedHint],
      [before !== undefined && !isSame(before, value), "function", words.differs, words.differsHint],
      [!seatKeys.has(seatKey(value)), "number", fill(words.seat, { number: value.number, code: value.body }), words.seatHint],
      [personCount === 0, "function", fill(words.person, { name: value.function }), words.personHint],
      [before === undefined && personCount > 1, "function", words.ambiguous, words.ambiguousHint],
      ...spanFaults(value, before === undefined),
    ];
    seen.add(key);
    const fault = faults.find(([isFault]) => isFault);
    if (fault !== undefined) findings.push(bad({ sheet: "mandates", row, column: fault[1] }, fault[2], fault[3]));
    return fault === undefined && before === undefined;
  });
}
