import { fill, formatNumber, isMissing, say } from "@splot/kernel";
import type { LoadedView } from "../loading/loadView.ts";
import type { Reader } from "../loading/reader.ts";
import { type Target, trajectoryOf } from "../methods/target.ts";
import type { StoredTarget } from "../model/storedTarget.ts";
import type { ChartTarget } from "../web/figures/LineChart.tsx";
import { courseOf } from "./viewNumbers.ts";

const words = {
  note: {
    pl: "Linia przerywana prowadzi do wartości docelowej, pole to przedział do utrzymania. {targets}.",
    en: "A dashed line leads to a target, a field is the range to be kept. {targets}.",
  },
  one: { pl: "{unit}: {value} {measure} w {period}, cel „{goal}”", en: "{unit}: {value} {measure} in {period}, goal “{goal}”" },
};

/** The ways to the targets of the lines that are drawn. */
export function targetLines({ language }: Reader, loaded: LoadedView, units: readonly string[]): readonly ChartTarget[] {
  return drawnTargets(loaded, units).map((one) => {
    const target: Target = { from: one.from, due: one.due, path: one.path as Target["path"], demandsFinal: false };
    return { ...trajectoryOf(target, baselineOf(loaded, one)), key: one.id, line: one.unit.code, text: textOf(language, loaded, one) };
  });
}

/** What the dashed lines are. Missing: there is none. */
export function targetNote({ language }: Reader, loaded: LoadedView, units: readonly string[]): string | undefined {
  const drawn = drawnTargets(loaded, units);
  return drawn.length === 0 ? undefined : say(language, fill(words.note, { targets: drawn.map((one) => textOf(language, loaded, one)).join("; ") }));
}

function drawnTargets({ targets }: LoadedView, units: readonly string[]): readonly StoredTarget[] {
  return targets.filter(({ unit }) => units.includes(unit.code));
}

function textOf(language: Reader["language"], { indicator }: LoadedView, { unit, due, goal }: StoredTarget): string {
  const told = {
    unit: say(language, unit.name),
    value: formatNumber(language, due.value),
    measure: say(language, indicator.unit),
    period: due.period,
    goal: say(language, goal.title),
  };
  return say(language, fill(words.one, told));
}

/** The known number from which the way begins: of the first period, else of the next known one (METHODS §8.7). Missing: there is none before the target. */
function baselineOf(loaded: LoadedView, { unit, from, due }: StoredTarget) {
  const found = courseOf(loaded, unit.code).find(({ period, value }) => period >= from && period < due.period && !isMissing(value));
  return found === undefined || isMissing(found.value) ? undefined : { period: found.period, value: found.value };
}
