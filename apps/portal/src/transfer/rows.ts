import type { Bilingual } from "@splot/kernel";
import type { Placed } from "./readBook.ts";
import type { Column, Finding, SheetName } from "./shapes.ts";
import { sheets } from "./sheets.ts";

/** A way in which a row can be wrong: whether it is, in which column, what it is and what to do. */
export type Fault = readonly [isFault: boolean, column: string, text: Bilingual, hint: Bilingual];

export const rowWords = {
  repeated: { pl: "Ten wiersz powtarza się w pliku.", en: "This row stands in the file twice." },
  repeatedHint: { pl: "Zostaw jeden z nich.", en: "Leave one of them." },
  differs: { pl: "W Splocie stoi tu co innego niż w pliku.", en: "Splot holds something else here than the file." },
  differsHint: {
    pl: "Plik tylko dodaje. Zmianę wprowadź na stronie tej rzeczy albo przywróć dawną wartość.",
    en: "The file only adds. Make the change on the page of the thing, or put the old value back.",
  },
  organisation: { pl: "Nie ma organizacji „{code}”.", en: "There is no organisation “{code}”." },
  organisationHint: { pl: "Wpisz kod TERYT gminy, która jest w Splocie.", en: "Write the TERYT code of a municipality that is in Splot." },
} satisfies Record<string, Bilingual>;

/** A finding that keeps the file out, at its place. */
export function bad(place: { readonly sheet: SheetName; readonly row: number; readonly column: string }, text: Bilingual, hint: Bilingual): Finding {
  const known: Column | undefined = sheets[place.sheet].columns.find(({ key }) => key === place.column);
  return { sheet: place.sheet, row: place.row, column: known?.head, isBad: true, text, hint };
}

/** Do two rows tell the same? */
export function isSame<Row extends object>(one: Row, other: Row): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => Reflect.get(one, key) === Reflect.get(other, key));
}

interface Told<Row> {
  readonly sheet: SheetName;
  readonly rows: readonly Placed<Row>[];
  readonly stands: readonly Row[];
  /** What a row is known by, and the column that carries it. */
  readonly keyOf: (row: Row) => string;
  readonly column: string;
  readonly faultsOf: (row: Row, isNew: boolean) => readonly Fault[];
}

/** The rows of a sheet that are new and right; the first fault of each other one goes to the findings. */
export function newRows<Row extends object>({ sheet, rows, stands, keyOf, column, faultsOf }: Told<Row>, findings: Finding[]): readonly Placed<Row>[] {
  const known = Map.groupBy(stands, keyOf);
  const seen = new Map<string, number>();
  return rows.filter(({ row, value }) => {
    const key = keyOf(value);
    const before = known.get(key) ?? [];
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    const faults: readonly Fault[] = [
      [count > 0 && count >= before.length, column, rowWords.repeated, rowWords.repeatedHint],
      [before.length > 0 && !before.some((one) => isSame(one, value)), column, rowWords.differs, rowWords.differsHint],
      ...faultsOf(value, before.length === 0),
    ];
    const fault = faults.find(([isFault]) => isFault);
    if (fault !== undefined) findings.push(bad({ sheet, row, column: fault[1] }, fault[2], fault[3]));
    return fault === undefined && before.length === 0;
  });
}
