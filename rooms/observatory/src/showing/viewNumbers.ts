import { isMissing, type Language, missing, say } from "@splot/kernel";
import { isOverTime } from "../loading/loadNumbers.ts";
import type { LoadedView } from "../loading/loadView.ts";
import { type Told, tellIndicator } from "../methods/title.ts";
import { type Course, pointOf } from "../methods/values.ts";
import { MOST_LINES } from "../model/asked.ts";
import { isConfirmed } from "../model/confirmed.ts";
import type { ShownNumber } from "../model/observation.ts";

/** Whose lines a chart over time draws: those chosen, else the area, else the units with the largest values. */
export function lineUnits({ asked, area, courses, ranked, members }: LoadedView): readonly string[] {
  const has = (unit: string) => courses.some((one) => one.unit === unit && !isMissing(one.value));
  const chosen = asked.units.filter(has);
  if (chosen.length > 0) return chosen.slice(0, MOST_LINES);
  if (has(area.code)) return [area.code];
  const largest = ranked.map(({ unit }) => unit);
  return (largest.length > 0 ? largest : members.map(({ code }) => code)).filter(has).slice(0, MOST_LINES);
}

/** The numbers of one unit over time, the earliest first. */
export function courseOf(loaded: LoadedView, unit: string): readonly ShownNumber[] {
  return loaded.courses.filter((one) => one.unit === unit).toSorted((a, b) => (a.period < b.period ? -1 : 1));
}

/** The same for the methods, with the breaks of the unit. */
export function asCourse({ breaks }: LoadedView, numbers: readonly ShownNumber[]): Course {
  const [first] = numbers;
  return { points: numbers.map(pointOf), breaks: breaks.filter(({ unit }) => unit === undefined || unit === first?.unit).map(({ period }) => period) };
}

/** Units whose numbers stand side by side over time: of a large area those of the shown part, or those that were picked out. */
export function unitsBeside({ asked, members, area, isLarge, part }: LoadedView): readonly string[] {
  if (part !== undefined) return part.units;
  if (isLarge) return asked.units;
  return (asked.view === "tabela" ? [area, ...members] : members).map(({ code }) => code);
}

/**
 * The numbers of a view, in the order of its table and its files: of one period those of all members, over time those of the units that are
 * shown. The table of a large area holds a part of them (`rowsOf`).
 */
export function numbersOf(loaded: LoadedView): readonly ShownNumber[] {
  const { asked } = loaded;
  if (asked.view === "czas") return lineUnits(loaded).flatMap((unit) => courseOf(loaded, unit));
  if (isOverTime(asked.view)) return unitsBeside(loaded).flatMap((unit) => courseOf(loaded, unit));
  return asked.view === "ranking" ? loaded.ranked : loaded.values;
}

/** The numbers that the page shows in its table, and those that stay in sight beside them. */
export function rowsOf(loaded: LoadedView): { readonly rows: readonly ShownNumber[]; readonly beside: readonly ShownNumber[] } {
  const all = numbersOf(loaded);
  const { part, asked } = loaded;
  if (part === undefined || isOverTime(asked.view)) return { rows: all, beside: [] };
  const [shown, picked] = [new Set(part.units), new Set(part.picked)];
  return { rows: all.filter(({ unit }) => shown.has(unit)), beside: all.filter(({ unit }) => picked.has(unit) && !shown.has(unit)) };
}

/** What the numbers of the view say. Missing: there are none. */
export function toldOf(loaded: LoadedView): Told | undefined {
  const { indicator, members, values, period } = loaded;
  if (period === "") return undefined;
  const known = new Map(values.map(({ unit, value }) => [unit, value]));
  const named = members.map(({ code, name }) => ({ unit: code, name, value: known.get(code) ?? missing("not_collected") }));
  const replacedCount = values.filter(({ vintage }) => vintage.standing === "superseded").length;
  return tellIndicator({
    indicator,
    subject: subjectOf(loaded),
    period,
    members: values.length === 0 ? [] : named,
    isVerified: isConfirmed(values),
    replacedCount,
  });
}

/** Whom the title speaks of: the one unit that was chosen, else the area, with the value computed here where none is published. */
function subjectOf(loaded: LoadedView) {
  const { indicator, area, asked, members, period, computed } = loaded;
  const [only, ...more] = asked.view === "czas" ? asked.units : [];
  const unit = more.length === 0 ? members.find(({ code }) => code === only) : undefined;
  const course = asCourse(loaded, courseOf(loaded, unit?.code ?? area.code));
  if (unit !== undefined) return { name: unit.name, course, unit: unit.code };
  if (computed === undefined || course.points.some((one) => one.period === period)) return { name: area.name, course };
  const point = { series: indicator.series, unit: area.code, period, vintage: "", value: computed.value, flags: [] };
  return { name: area.name, course: { points: [point], breaks: [] } };
}

/** The breakdown of a view in words: "płeć: kobiety"; '' for the whole. */
export function breakdownWords(language: Language, { dimensions }: Pick<LoadedView, "dimensions">, breakdown: Readonly<Record<string, string>>): string {
  return Object.entries(breakdown)
    .map(([code, item]) => {
      const dimension = dimensions.find((one) => one.code === code);
      const label = dimension?.items.find((one) => one.code === item)?.name ?? { pl: item };
      return `${say(language, dimension?.name ?? { pl: code })}: ${say(language, label)}`;
    })
    .join("; ");
}
