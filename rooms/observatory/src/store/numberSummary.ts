import type { NumberRow } from "./slices.ts";

/** What current numbers are made of, without the numbers. Shape: of the open ones, but `vintages` of all, each with its count. */
export interface NumberSummary {
  readonly units: readonly number[];
  readonly vintages: readonly { readonly id: number; readonly count: number; readonly isOpen: boolean }[];
  /** `unitCount` units have a number of this series and period; `broken` carry the flag B. */
  readonly courses: readonly { readonly series: number; readonly period: string; readonly unitCount: number; readonly broken: readonly number[] }[];
}

/** What numbers at hand are made of. */
export function summaryOf(rows: readonly NumberRow[]): NumberSummary {
  const open = rows.filter(({ isOpen }) => isOpen);
  return {
    units: [...new Set(open.map(({ unit }) => unit))],
    vintages: [...Map.groupBy(rows, ({ vintage }) => vintage)].map(([id, of]) => ({ id, count: of.length, isOpen: of[0]?.isOpen === true })),
    courses: [...Map.groupBy(open, ({ series, period }) => `${series} ${period}`).values()].flatMap((of) => {
      const [first] = of;
      if (first === undefined) return [];
      const broken = of.filter(({ flags }) => flags.includes("B")).map(({ unit }) => unit);
      return [{ series: first.series, period: first.period, unitCount: of.length, broken }];
    }),
  };
}

/** Several summaries as one, of numbers of different places. */
export function joinSummaries(all: readonly NumberSummary[]): NumberSummary {
  const vintages = Map.groupBy(
    all.flatMap((one) => one.vintages),
    ({ id }) => id,
  );
  const courses = Map.groupBy(
    all.flatMap((one) => one.courses),
    ({ series, period }) => `${series} ${period}`,
  );
  return {
    units: [...new Set(all.flatMap(({ units }) => units))],
    vintages: [...vintages.values()].flatMap(([first, ...more]) =>
      first === undefined ? [] : [{ ...first, count: more.reduce((sum, { count }) => sum + count, first.count) }],
    ),
    courses: [...courses.values()].flatMap(([first, ...more]) => {
      if (first === undefined) return [];
      const unitCount = more.reduce((sum, one) => sum + one.unitCount, first.unitCount);
      return [{ ...first, unitCount, broken: [first, ...more].flatMap(({ broken }) => broken) }];
    }),
  };
}
