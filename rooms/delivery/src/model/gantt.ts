import { type Day, day, daysBetween } from "@splot/kernel";

/** A bar of a schedule. `starts` missing: only its last day is known. `progressBp` missing: unknown. */
export interface Bar {
  readonly starts?: Day | undefined;
  readonly due: Day;
  readonly progressBp?: number | undefined;
}

/** Where a bar stands. Unit: percent of the width; `done` is the part of the bar that is done. */
export interface PlacedBar {
  readonly x: number;
  readonly width: number;
  readonly done: number;
}

/** A schedule laid out. Unit: percent. Shape: `today` is missing when it lies outside; `marks` are first days of years or quarters. */
export interface Schedule {
  readonly from: Day;
  readonly to: Day;
  readonly bars: readonly PlacedBar[];
  readonly today?: number | undefined;
  readonly marks: readonly { readonly on: Day; readonly x: number }[];
}

/** Bars at their place in time, from the first to the last day of all. Missing: there is none. */
export function layOut(bars: readonly Bar[], today: Day): Schedule | undefined {
  const from = bars.map(({ starts, due }) => starts ?? due).sort()[0];
  const to = bars
    .map(({ due }) => due)
    .sort()
    .at(-1);
  if (from === undefined || to === undefined) return undefined;
  const whole = daysBetween(from, to) + 1;
  const at = (on: Day) => (daysBetween(from, on) * 100) / whole;
  return {
    from,
    to,
    bars: bars.map(({ starts, due, progressBp = 0 }) => {
      const x = at(starts ?? due);
      const width = at(due) + 100 / whole - x;
      return { x, width, done: width * (progressBp / 10_000) };
    }),
    today: today < from || today > to ? undefined : at(today),
    marks: marksBetween(from, to).map((on) => ({ on, x: at(on) })),
  };
}

/** First days of years; of quarters where the schedule is shorter than two years. */
function marksBetween(from: Day, to: Day): readonly Day[] {
  const years = Array.from({ length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 }, (_, place) => Number(from.slice(0, 4)) + place);
  const months = years.length > 2 ? ["01"] : ["01", "04", "07", "10"];
  return years.flatMap((year) => months.map((month) => day(`${year}-${month}-01`))).filter((on) => on > from && on <= to);
}
