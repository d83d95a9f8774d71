import { type ComputedReason, isMissing, type Measured, type MissingReason, missing } from "@splot/kernel";
import { crossesBreak, pointsOf } from "./course.ts";
import { dusted } from "./statistics.ts";
import { type DuePoint, expectedAt, type Target, zoneOf } from "./target.ts";
import { trend } from "./trend.ts";
import { type Course, type DataPoint, yearsBetween } from "./values.ts";

/** The rule and its version; a change of thresholds is a new one. */
const RULE = { method: "target", version: 1, thresholds: { onTrack: 0.95, ahead: 1.25, acceleration: 0.6 } } as const;

/** Statuses as stored, and the finer words in which they are said. */
const gradeStatuses = {
  not_assessable: "unknown",
  achieved: "achieved",
  ahead: "on_track",
  on_track: "on_track",
  needs_acceleration: "behind",
  insufficient: "behind",
  moving_away: "away",
} as const;
export type Grade = keyof typeof gradeStatuses;

/** The working of an assessment. Unit: of the indicator, `…PerYear` per year, p, q, r are shares. A number that could not be computed carries its reason. */
export type Working = {
  readonly inputs: readonly DataPoint[];
  readonly baseline: { readonly asked: string; readonly used: string; readonly value: number } | null;
  readonly current: DuePoint | null;
  readonly expected: Measured;
  readonly wayDone: Measured;
  readonly wayDue: Measured;
  readonly ratio: Measured;
  readonly neededPerYear: Measured;
  readonly soFarPerYear: Measured;
  readonly forecast: Measured;
};

/** A computed status of a target with everything that led to it. Plain JSON; `reason` is null unless the status is `unknown`. */
export type Assessment = typeof RULE & {
  readonly status: (typeof gradeStatuses)[Grade];
  readonly grade: Grade;
  readonly reason: MissingReason | ComputedReason | null;
  readonly target: Target;
  readonly working: Working;
};

/** What an assessment stands on. */
interface Ground {
  readonly baseline?: (DuePoint & { readonly point: DataPoint }) | undefined;
  readonly current?: (DuePoint & { readonly point: DataPoint }) | undefined;
  readonly reason?: MissingReason | ComputedReason | undefined;
}

/**
 * The status of a target on the numbers of its unit, at a period (that number is then required) or at the newest known one.
 * Status `unknown` carries the reason: `no_baseline`, `no_later_value`, `across_break`, `only_provisional`, `not_due`, `no_tolerance`,
 * `not_positive`, or the reason why the value of the asked period is missing. Equal inputs give an equal answer (I35). Source: METHODS §8.7.
 */
export function assess(target: Target, course: Course, at?: string): Assessment {
  const ground = groundOf(target, course, at);
  const { baseline, current } = ground;
  const working = workingOf(target, course, ground);
  const inputs = baseline === undefined || current === undefined ? undefined : { baseline: baseline.value, current: current.value };
  const found = ground.reason ?? (inputs === undefined ? "no_baseline" : gradeOf(target, inputs, working));
  const grade = isGrade(found) ? found : "not_assessable";
  return { ...RULE, status: gradeStatuses[grade], grade, reason: isGrade(found) ? null : found, target, working };
}

const isGrade = (found: string): found is Grade => Object.hasOwn(gradeStatuses, found);

function groundOf(target: Target, course: Course, at?: string): Ground {
  const usable = pointsOf(course).filter(({ flags }) => !flags.includes("F"));
  const known = usable.flatMap((point) => (isMissing(point.value) ? [] : [{ period: point.period, value: point.value, point }]));
  const cited = target.baseline;
  if (cited !== undefined && isMissing(cited.value)) return { reason: cited.value.missing };
  const baseline =
    cited !== undefined && !isMissing(cited.value)
      ? { period: cited.period, value: cited.value, point: cited }
      : known.find(({ period }) => yearsBetween(target.from, period) >= 0 && yearsBetween(period, target.due.period) > 0);
  if (baseline === undefined) return { reason: "no_baseline" };
  if (at !== undefined && !known.some(({ period }) => period === at)) return { baseline, reason: reasonAt(course, at) };
  const later = known.filter(({ period }) => yearsBetween(baseline.period, period) > 0 && (at === undefined || period === at));
  if (later.length === 0) return { baseline, reason: "no_later_value" };
  const current = later.findLast(({ point }) => !target.demandsFinal || !point.flags.includes("P"));
  if (current === undefined) return { baseline, reason: "only_provisional" };
  return { baseline, current, reason: crossesBreak(course, baseline.period, current.period) ? "across_break" : undefined };
}

function reasonAt(course: Course, at: string): MissingReason | ComputedReason {
  const value = course.points.find(({ period }) => period === at)?.value;
  return value !== undefined && isMissing(value) ? value.missing : "no_later_value";
}

function workingOf(target: Target, course: Course, { baseline, current, reason }: Ground): Working {
  const slope = trend(course);
  return {
    inputs: [baseline?.point, current?.point].filter((point) => point !== undefined),
    baseline: baseline === undefined ? null : { asked: target.from, used: baseline.period, value: baseline.value },
    current: current === undefined ? null : { period: current.period, value: current.value },
    ...(baseline === undefined || current === undefined || reason !== undefined ? withoutWay(reason ?? "no_baseline") : wayOf(target, baseline, current)),
    forecast: slope.at(target.due.period) ?? slope.value,
  };
}

/** What is computed between the baseline and the current value. */
type Way = Pick<Working, "expected" | "wayDone" | "wayDue" | "ratio" | "neededPerYear" | "soFarPerYear">;

function withoutWay(reason: MissingReason | ComputedReason): Way {
  const lacking: Measured = missing(reason);
  return { expected: lacking, wayDone: lacking, wayDue: lacking, ratio: lacking, neededPerYear: lacking, soFarPerYear: lacking };
}

function wayOf(target: Target, baseline: DuePoint, current: DuePoint): Way {
  const [b, v, g] = [baseline.value, current.value, target.due.value];
  const expected = expectedAt(target, baseline, current.period);
  const isWay = zoneOf(target) === undefined && g !== b;
  const part = (value: Measured): Measured => {
    if (!isWay) return missing("not_applicable");
    return isMissing(value) ? value : dusted((value - b) / (g - b));
  };
  const due = part(expected);
  const left = yearsBetween(current.period, target.due.period);
  return {
    expected,
    wayDone: part(v),
    wayDue: due,
    ratio: ratioOf({ due, expected }, b, v),
    neededPerYear: left > 0 ? dusted((g - v) / left) : missing("not_applicable"),
    soFarPerYear: dusted((v - b) / yearsBetween(baseline.period, current.period)),
  };
}

/** The way done by the way due; of their differences, so that it works at zero and below. */
function ratioOf({ due, expected }: { readonly due: Measured; readonly expected: Measured }, baseline: number, current: number): Measured {
  if (isMissing(due) || isMissing(expected)) return due;
  return due <= 0 ? missing("not_due") : dusted((current - baseline) / (expected - baseline));
}

function gradeOf(
  target: Target,
  { baseline, current }: { readonly baseline: number; readonly current: number },
  { ratio }: Working,
): Grade | ComputedReason | MissingReason {
  const zone = zoneOf(target);
  const goal = target.due.value;
  if (zone !== undefined) {
    const outside = (value: number) => dusted(Math.max(zone.low - value, value - zone.high, 0));
    if (outside(current) === 0) return "achieved";
    return outside(current) > outside(baseline) ? "moving_away" : "insufficient";
  }
  if (goal === baseline) return "no_tolerance";
  if (isMissing(ratio)) return ratio.missing;
  if (goal > baseline ? current >= goal : current <= goal) return "achieved";
  const { onTrack, ahead, acceleration } = RULE.thresholds;
  if (ratio < 0) return "moving_away";
  if (ratio < acceleration) return "insufficient";
  if (ratio < onTrack) return "needs_acceleration";
  return ratio > ahead ? "ahead" : "on_track";
}
