import { missing } from "@splot/kernel";
import type { Unit } from "@splot/kernel/territory";
import { type AggregateRule, aggregate } from "../methods/aggregate.ts";
import { areaRuleOf } from "../methods/areaRule.ts";
import { type AreaValue, areaValue } from "../methods/areaValue.ts";
import { pointOf } from "../methods/values.ts";
import type { Indicator, Observation, ShownNumber } from "../model/observation.ts";
import { perHeadOf } from "./perHead.ts";

/** Numbers of the members and of the parts that a value of their area is made of. */
export interface Parted {
  readonly indicator: Indicator;
  readonly series: number;
  /** False: a breakdown, whose values can be added up and nothing else. */
  readonly isWhole: boolean;
  /** Series of the people. Missing: it is not told per head. */
  readonly people?: number | undefined;
  readonly members: readonly Unit[];
  readonly all: readonly Observation[];
}

/** How the value is made, with the numbers of one period. Missing: there is none. */
function ruleAt({ indicator, series, isWhole, people, members, all }: Parted, period: string) {
  const codes = new Set(members.map(({ code }) => code));
  const at = (wanted: number) => all.filter((one) => one.series === wanted && one.period === period && codes.has(one.unit));
  if (people !== undefined) return { rule: "ratio" as const, numerator: at(series), denominator: at(people), factor: perHeadOf.factorOf(indicator) };
  if (!isWhole && indicator.aggregation !== "sum") return undefined;
  return areaRuleOf(indicator, at);
}

function membersAt({ members, all, series }: Parted, period: string): readonly Observation[] {
  const codes = new Set(members.map(({ code }) => code));
  return all.filter((one) => one.series === series && one.period === period && codes.has(one.unit));
}

/** Value of the area in a period. Missing: no member has a number, one of them was replaced by its source, or the indicator has no such value. */
export function computeArea(parted: Parted, period: string): AreaValue | undefined {
  const values = membersAt(parted, period);
  // NOTE: numbers that their source has replaced give no value of the whole: it would stand against the published one.
  if (values.length === 0 || values.some(({ vintage }) => vintage.standing === "superseded")) return undefined;
  const how = ruleAt(parted, period);
  if (how === undefined) return undefined;
  const byUnit = new Map(values.map((one) => [one.unit, one]));
  const known = parted.members.map(({ code }) => byUnit.get(code) ?? { unit: code, value: missing("not_collected") });
  return areaValue(known, how);
}

/** Values of the area computed for every period, where its source publishes none; each with its coverage and inputs. */
export function areaNumbersOf(parted: Parted, area: Unit): readonly ShownNumber[] {
  const periods = [...new Set(parted.all.filter(({ series }) => series === parted.series).map(({ period }) => period))].sort();
  return periods.flatMap((period): readonly ShownNumber[] => {
    const values = membersAt(parted, period);
    const how = ruleAt(parted, period);
    const [first] = values;
    if (first === undefined || how === undefined || values.some(({ vintage }) => vintage.standing === "superseded")) return [];
    const { value, known, total } = aggregate({ points: values.map(pointOf), members: parted.members.map(({ code }) => code), how: pointed(how) });
    const inputs = how.rule === "ratio" ? [...how.numerator, ...how.denominator] : how.rule === "weighted_mean" ? [...values, ...how.weights] : values;
    const flags = [...new Set(inputs.flatMap((one) => one.flags))].sort();
    const { note: _, exact: __, ...rest } = first;
    return [{ ...rest, unit: area.code, unitName: area.name, value, flags, inputs, coverage: { known, total } }];
  });
}

function pointed(how: NonNullable<ReturnType<typeof ruleAt>>): AggregateRule {
  if (how.rule === "ratio") return { ...how, numerator: how.numerator.map(pointOf), denominator: how.denominator.map(pointOf) };
  return how.rule === "weighted_mean" ? { ...how, weights: how.weights.map(pointOf) } : how;
}
