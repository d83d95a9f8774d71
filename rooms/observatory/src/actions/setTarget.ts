import { canonicalHash, type Json, newId } from "@splot/kernel";
import { type Act, action } from "@splot/kernel/journal";
import { findThing } from "@splot/kernel/objects";
import { findUnit } from "@splot/kernel/territory";
import { assessTargetsInput, assessTargetsOutput, setTargetInput, setTargetOutput } from "../contract/quality.ts";
import { assess, type DataPoint, pointOf, type Target } from "../methods/index.ts";
import { frequencyOf } from "../model/frequency.ts";
import { observationLocator } from "../model/locator.ts";
import type { StoredTarget } from "../model/storedTarget.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findIndicator } from "../store/indicators.ts";
import { listAllObservations, listObservations } from "../store/observations.ts";
import { listTargets, saveAssessment, saveTarget } from "../store/targets.ts";
import { listCourses, type StoredCourse } from "./courses.ts";

/**
 * Sets what a goal of the strategy wants an indicator to reach, and assesses it at once. The number of the first period is cited as
 * baseline where there is one. A newer target of the same goal, indicator and unit takes its place. Refuses: an unknown goal,
 * indicator or unit, `observatory.period_unfit`, `observatory.target_reversed`.
 */
export const setTarget = action({
  name: "observatory.setTarget",
  title: { pl: "Ustal wartość docelową", en: "Set a target" },
  input: setTargetInput,
  output: setTargetOutput,
  grants: policy.setTarget,
  async run(act, { goal, indicator: code, unit: unitCode, from, due, value, path }) {
    act.authorise();
    const [thing, indicator, unit] = [await findThing(act, goal), await findIndicator(act, { code }), await findUnit(act, unitCode, act.today)];
    if (thing?.kind !== "node" || thing.space !== act.space.id) throw refuse("observatory.goal_unknown", {}, "goal");
    if (indicator === undefined) throw refuse("observatory.indicator_unknown", {}, "indicator");
    if (unit === undefined) throw refuse("observatory.unit_unknown", {}, "unit");
    for (const [field, period] of [["from", from] as const, ["due", due] as const])
      if (frequencyOf(period) !== indicator.frequency) throw refuse("observatory.period_unfit", { period }, field);
    if (due <= from) throw refuse("observatory.target_reversed", {}, "due");
    const id = newId<"target">();
    const [first] = await listObservations(act, { series: [indicator.series], units: [unit.code], period: from });
    const baseline = first === undefined ? undefined : observationLocator({ unit: unit.code, period: from, vintage: first.vintage.code });
    const by = act.actor.kind === "person" ? act.actor.person : undefined;
    await saveTarget(act, { id, goal, series: indicator.series, unit: unit.id, from, baseline, due: { period: due, value }, path, by });
    act.record({
      event: "observatory.target_set",
      object: thing.id,
      payload: { target: id, indicator: code, unit: unit.code, from, due, value },
      isPublic: true,
    });
    await assessSeries(act, [indicator.series]);
    return { id };
  },
});

/** Assesses every target again; one whose answer is the same keeps its assessment. */
export const assessTargets = action({
  name: "observatory.assessTargets",
  title: { pl: "Oceń wartości docelowe", en: "Assess the targets" },
  input: assessTargetsInput,
  output: assessTargetsOutput,
  grants: policy.assessTargets,
  async run(act) {
    act.authorise();
    return { changed: (await assessSeries(act)).changed };
  },
});

/**
 * Assesses the targets on some series, or all, as part of an act. Equal inputs add nothing (I35). Shape: how many answers changed, and
 * the targets that had a status before and have another one now.
 */
export async function assessSeries(act: Act, series?: readonly number[]): Promise<{ readonly changed: number; readonly restated: readonly StoredTarget[] }> {
  const targets = await listTargets(act, { series });
  if (targets.length === 0) return { changed: 0, restated: [] };
  const wanted = { series: [...new Set(targets.map((one) => one.series))], units: [...new Set(targets.map(({ unit }) => unit.code))] };
  const courses = await listCourses(act, wanted);
  const cited = await listAllObservations(act, wanted);
  const restated: StoredTarget[] = [];
  let changed = 0;
  for (const target of targets) {
    const baseline = cited.find((one) => one.series === target.series && observationLocator({ ...one, vintage: one.vintage.code }) === target.baseline);
    const answer = assessOne(target, courses, baseline === undefined ? undefined : pointOf(baseline));
    const sha256 = canonicalHash(answer as unknown as Json);
    if (sha256 === target.assessment?.sha256) continue;
    const { version, status, reason } = answer;
    await saveAssessment(act, {
      target: target.id,
      no: (target.assessment?.no ?? 0) + 1,
      version,
      status,
      reason: reason ?? undefined,
      content: answer,
      sha256,
    });
    changed += 1;
    if (target.assessment !== undefined && target.assessment.status !== status) restated.push(target);
  }
  if (changed > 0) act.record({ event: "observatory.targets_assessed", payload: { changed } });
  return { changed, restated };
}

function assessOne({ series, unit, from, due, path }: StoredTarget, courses: readonly StoredCourse[], baseline: DataPoint | undefined) {
  const course = courses.find((one) => one.series === series && one.unit === unit.code) ?? { points: [], breaks: [] };
  const target: Target = { from, due, path: path as Target["path"], demandsFinal: false, ...(baseline === undefined ? {} : { baseline }) };
  return assess(target, { points: course.points, breaks: course.breaks });
}
