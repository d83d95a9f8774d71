import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { protectCells } from "./index.ts";

type Table = ReturnType<typeof protectCells>;
const hidden = { missing: "small_cell" };
const full = ({ cells, rowTotals, columnTotals, total }: Table) => [
  ...cells.map((row, place) => [...row, rowTotals[place] ?? hidden]),
  [...columnTotals, total],
];

/** Is the cell the same in every table that fits what is shown? Gauss over the withheld cells of rows and columns. */
function fixedCells(shown: readonly (readonly unknown[])[]): number {
  const unknown = shown.flatMap((row, r) => row.flatMap((value, c) => (typeof value === "number" ? [] : [[r, c] as const])));
  const sign = (r: number, c: number, isRow: boolean) => ((isRow ? c === (shown[0]?.length ?? 0) - 1 : r === shown.length - 1) ? -1 : 1);
  const lines = [...shown.keys()].map((line) => unknown.map(([r, c]) => (r === line ? sign(r, c, true) : 0)));
  const columns = [...(shown[0]?.keys() ?? [])].map((line) => unknown.map(([r, c]) => (c === line ? sign(r, c, false) : 0)));
  const reduced = reduce([...lines, ...columns]);
  return reduced.filter((row) => row.filter((value) => Math.abs(value) > 1e-9).length === 1).length;
}

function reduce(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const rows = matrix.map((row) => [...row]);
  let lead = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const pivot = rows.findIndex((row, place) => place >= lead && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    const [taken] = rows.splice(pivot, 1);
    if (taken === undefined) continue;
    const divisor = taken[column] ?? 1;
    const unit = taken.map((value) => value / divisor);
    rows.splice(lead, 0, unit);
    for (const [place, row] of rows.entries()) {
      const times = row[column] ?? 0;
      if (place !== lead && times !== 0) rows[place] = row.map((value, at) => value - times * (unit[at] ?? 0));
    }
    lead += 1;
  }
  return rows;
}

describe("small cells (METHODS 0.7)", () => {
  test("a cell of two people takes three others with it, those with the fewest people", () => {
    expect(
      protectCells([
        [2, 10, 30],
        [20, 5, 40],
        [50, 60, 70],
      ]),
    ).toEqual({
      cells: [
        [hidden, hidden, 30],
        [hidden, hidden, 40],
        [50, 60, 70],
      ],
      rowTotals: [42, 65, 180],
      columnTotals: [72, 75, 140],
      total: 287,
    });
  });

  test("nothing small, nothing withheld; a true zero is shown", () => {
    expect(
      full(
        protectCells([
          [3, 0],
          [4, 5],
        ]),
      ),
    ).toEqual([
      [3, 0, 3],
      [4, 5, 9],
      [7, 5, 12],
    ]);
  });

  test("of a single list the next smallest goes too, with its repetition as a total", () => {
    expect(protectCells([[1], [5], [6]]).cells).toEqual([[hidden], [hidden], [6]]);
  });

  test("three is shown, one and two never; no withheld cell can be worked out from rows, columns and totals", () => {
    const row = (width: number) =>
      fc.array(fc.oneof({ weight: 2, arbitrary: fc.integer({ min: 0, max: 4 }) }, fc.integer({ min: 5, max: 60 })), { minLength: width, maxLength: width });
    const tables = fc.integer({ min: 2, max: 5 }).chain((width) => fc.array(row(width), { minLength: 2, maxLength: 5 }));
    fc.assert(
      fc.property(tables, (counts) => {
        const shown = full(protectCells(counts));
        expect(shown.flat().filter((value) => value === 1 || value === 2)).toEqual([]);
        expect(fixedCells(shown)).toBe(0);
        for (const [r, values] of counts.entries()) for (const [c, value] of values.entries()) expect([value, hidden]).toContainEqual(shown[r]?.[c]);
        if (counts.flat().every((value) => value === 0 || value > 2)) expect(shown.flat().every((value) => typeof value === "number")).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
