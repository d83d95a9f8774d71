import { type Bilingual, fill } from "@splot/kernel";
import { newDuties, newPlans, newProjects, newShares, newTasks, performersCell, performersOf, projectCells, projectsOf } from "./planWork.ts";
import type { Placed, PlacedBook } from "./readBook.ts";
import { bad, type Fault, isSame, newRows, rowWords } from "./rows.ts";
import type { Book, DutyRow, Finding, MandateRow, PersonRow, PlanRow, ProjectRow, SeatRow, ShareRow, SheetName, TaskRow } from "./shapes.ts";

/** What stands in the space, as the workbook would tell it, and what a row may refer to. */
export interface Standing extends Book {
  readonly bodies: ReadonlySet<string>;
  /** Teams of municipalities that work today. */
  readonly teams: ReadonlySet<string>;
  /** TERYT codes and short names. Shape: the one of them by which an export names the organisation. */
  readonly organisations: ReadonlyMap<string, string>;
  /** Goals of documents in force that a plan may detail, by `codeKey`. */
  readonly goals: ReadonlySet<string>;
}

/** One row that brings something new. */
export type Step =
  | ({ readonly kind: "people" } & Placed<PersonRow>)
  | ({ readonly kind: "seats" } & Placed<SeatRow>)
  | ({ readonly kind: "mandates" } & Placed<MandateRow>)
  | ({ readonly kind: "duties" } & Placed<DutyRow>)
  | ({ readonly kind: "projects" } & Placed<ProjectRow>)
  | ({ readonly kind: "shares" } & Placed<ShareRow>)
  | ({ readonly kind: "plans" } & Placed<PlanRow>)
  | ({ readonly kind: "tasks" } & Placed<TaskRow>);

const words = {
  body: { pl: "Nie ma organu o kodzie „{code}”.", en: "There is no body with the code “{code}”." },
  bodyHint: { pl: "Załóż go najpierw albo popraw kod.", en: "Make it first, or correct the code." },
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

/** How many rows of each sheet are new. */
export function countSteps(steps: readonly Step[]): Readonly<Record<SheetName, number>> {
  const none: Record<SheetName, number> = { people: 0, seats: 0, mandates: 0, duties: 0, projects: 0, shares: 0, plans: 0, tasks: 0 };
  for (const { kind } of steps) none[kind] += 1;
  return none;
}

/** Compares a file with what stands. Shape: what it would add, in an order that works, and every reason not to. Writes nothing. */
export function planTransfer(standing: Standing, given: PlacedBook): { readonly steps: readonly Step[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const book = namedAlike(standing, given);
  const people = newPeople(standing, book, findings);
  const seats = newSeats(standing, book, findings);
  const mandates = newMandates(standing, { book, people, seats }, findings);
  const duties = newDuties(standing, book, findings);
  const projects = newProjects(standing, book, findings);
  return {
    steps: [
      ...people.map((one) => ({ kind: "people" as const, ...one })),
      ...seats.map((one) => ({ kind: "seats" as const, ...one })),
      ...mandates.map((one) => ({ kind: "mandates" as const, ...one })),
      ...duties.map((one) => ({ kind: "duties" as const, ...one })),
      ...projects.map((one) => ({ kind: "projects" as const, ...one })),
      ...newShares(standing, { book, projects }, findings).map((one) => ({ kind: "shares" as const, ...one })),
      ...newPlans(standing, book, findings).map((one) => ({ kind: "plans" as const, ...one })),
      ...newTasks(standing, { book, projects }, findings).map((one) => ({ kind: "tasks" as const, ...one })),
    ],
    findings,
  };
}

/** The file with each organisation named as an export names it, so that a short name and a TERYT code are the same organisation. */
function namedAlike({ organisations }: Standing, book: PlacedBook): PlacedBook {
  const nameOf = (code: string): string => organisations.get(code) ?? code;
  return {
    ...book,
    seats: book.seats.map(({ row, value }) => ({
      row,
      value: value.organisation === undefined ? value : { ...value, organisation: nameOf(value.organisation) },
    })),
    shares: book.shares.map(({ row, value }) => ({ row, value: { ...value, lead: nameOf(value.lead), organisation: nameOf(value.organisation) } })),
    tasks: book.tasks.map(({ row, value }) => ({ row, value: taskAlike(value, nameOf) })),
    projects: book.projects.map(({ row, value }) => ({ row, value: { ...value, lead: nameOf(value.lead) } })),
  };
}

function taskAlike(task: TaskRow, nameOf: (code: string) => string): TaskRow {
  const owner = nameOf(task.owner);
  const performers = performersCell(performersOf(task).map(nameOf), owner);
  const named = projectsOf(task)?.map(({ title, lead }) => ({ title, lead: nameOf(lead) }));
  return { ...task, owner, performers, ...(named === undefined ? {} : projectCells(named)) };
}

const seatKey = ({ body, number }: Pick<SeatRow, "body" | "number">): string => `${body}#${number}`;
const mandateKey = (mandate: Pick<MandateRow, "body" | "number" | "from">): string => `${seatKey(mandate)}#${mandate.from ?? ""}`;

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
    if (seen.has(value.function)) findings.push(bad(place, rowWords.repeated, rowWords.repeatedHint));
    else if (left.some((one) => one.function === value.function)) findings.push(bad(place, rowWords.differs, rowWords.differsHint));
    else {
      seen.add(value.function);
      return true;
    }
    return false;
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
    const faults: readonly Fault[] = [
      [seen.has(key), "number", rowWords.repeated, rowWords.repeatedHint],
      [before !== undefined && !isSame(before, value), "number", rowWords.differs, rowWords.differsHint],
      [!standing.bodies.has(value.body), "body", fill(words.body, { code: value.body }), words.bodyHint],
      [
        value.organisation !== undefined && !standing.organisations.has(value.organisation),
        "organisation",
        fill(rowWords.organisation, { code: value.organisation ?? "" }),
        rowWords.organisationHint,
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

function spanFaults({ from, to }: Pick<SeatRow, "from" | "to">, isNew: boolean): readonly Fault[] {
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
  const seatKeys = new Set([...standing.seats, ...seats.map(({ value }) => value)].map(seatKey));
  const functions = Map.groupBy([...standing.people, ...people.map(({ value }) => value)], (person) => person.function);
  return newRows(
    {
      sheet: "mandates",
      rows: book.mandates,
      stands: standing.mandates,
      keyOf: mandateKey,
      column: "function",
      faultsOf: (value, isNew) => {
        const count = functions.get(value.function)?.length ?? 0;
        return [
          [!seatKeys.has(seatKey(value)), "number", fill(words.seat, { number: value.number, code: value.body }), words.seatHint],
          [count === 0, "function", fill(words.person, { name: value.function }), words.personHint],
          [isNew && count > 1, "function", words.ambiguous, words.ambiguousHint],
          ...spanFaults(value, isNew),
        ];
      },
    },
    findings,
  );
}
