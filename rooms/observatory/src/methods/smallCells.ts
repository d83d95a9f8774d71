import { type Measured, missing } from "@splot/kernel";

/** A breakdown of people with its margins, as it may be shown. Unit: people. Missing: `small_cell`. */
export interface ProtectedTable {
  readonly cells: readonly (readonly Measured[])[];
  readonly rowTotals: readonly Measured[];
  readonly columnTotals: readonly Measured[];
  readonly total: Measured;
}

/** A cell by its row and column; the margins are the last of each. */
type Place = readonly [row: number, column: number];

/**
 * Withholds every count of 1 up to `least` − 1 people, margins too, and as many more as are needed so that no withheld
 * count follows from the others: each lies on a closed way of withheld cells. The cheapest detour is taken (fewest people, margins
 * and zeros last). A true zero stays where it can. Source: METHODS §0.7.
 */
export function protectCells(counts: readonly (readonly number[])[], least = 3): ProtectedTable {
  const table = withMargins(counts);
  const isSmall = (value: number) => value > 0 && value < least;
  const withheld = new Set(table.flatMap((row, r) => row.flatMap((value, c) => (isSmall(value) ? [nameOf([r, c])] : []))));
  for (const [r, row] of table.entries()) {
    for (const [c, value] of row.entries()) {
      if (isSmall(value) && !isOnClosedWay(table, withheld, [r, c])) for (const place of findDetour(table, withheld, [r, c])) withheld.add(nameOf(place));
    }
  }
  const shown = table.map((row, r) => row.map((value, c): Measured => (withheld.has(nameOf([r, c])) ? missing("small_cell") : value)));
  const lastOf = (row: readonly Measured[] | undefined) => row?.at(-1) ?? missing("small_cell");
  return {
    cells: shown.slice(0, -1).map((row) => row.slice(0, -1)),
    rowTotals: shown.slice(0, -1).map(lastOf),
    columnTotals: shown.at(-1)?.slice(0, -1) ?? [],
    total: lastOf(shown.at(-1)),
  };
}

const nameOf = ([row, column]: Place) => `${row} ${column}`;
const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

function withMargins(counts: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const rows = counts.map((row) => [...row, add(row)]);
  return [...rows, (rows[0] ?? []).map((_, column) => add(rows.map((row) => row[column] ?? 0)))];
}

/** Are row and column of the cell also joined by other withheld cells? Then it cannot be worked out from the rest. */
function isOnClosedWay(table: readonly (readonly number[])[], withheld: ReadonlySet<string>, [row, column]: Place): boolean {
  const [rows, columns] = [new Set([row]), new Set<number>()];
  const joins = (r: number, c: number) => withheld.has(nameOf([r, c])) && !(r === row && c === column);
  for (let before = 0; before < rows.size + columns.size; ) {
    before = rows.size + columns.size;
    for (const [r, values] of table.entries()) {
      for (const c of values.keys()) {
        if (joins(r, c) && rows.has(r)) columns.add(c);
        if (joins(r, c) && columns.has(c)) rows.add(r);
      }
    }
  }
  return columns.has(column);
}

/** The three further cells that close a way through the cell at the least cost. */
function findDetour(table: readonly (readonly number[])[], withheld: ReadonlySet<string>, [row, column]: Place): readonly Place[] {
  const most = table.at(-1)?.at(-1) ?? 0;
  const costOf = ([r, c]: Place) => {
    if (withheld.has(nameOf([r, c]))) return 0;
    const value = table[r]?.[c] ?? 0;
    const isMargin = r === table.length - 1 || c === (table[0]?.length ?? 0) - 1;
    return 1 + value + (isMargin ? 4 * most : 0) + (value === 0 ? most : 0);
  };
  const detours = [...table.keys()].flatMap((r) =>
    [...(table[0]?.keys() ?? [])].flatMap((c): readonly (readonly Place[])[] =>
      r === row || c === column
        ? []
        : [
            [
              [row, c],
              [r, c],
              [r, column],
            ],
          ],
    ),
  );
  const priced = detours.map((places) => ({ places, cost: add(places.map(costOf)) }));
  return priced.reduce<{ readonly places: readonly Place[]; readonly cost: number }>((best, one) => (one.cost < best.cost ? one : best), {
    places: [],
    cost: Number.POSITIVE_INFINITY,
  }).places;
}
