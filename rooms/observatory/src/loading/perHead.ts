import { missing, type ObservationFlag } from "@splot/kernel";
import { perHead } from "../methods/derived.ts";
import { pointOf } from "../methods/values.ts";
import type { Indicator, Observation, ShownNumber } from "../model/observation.ts";

/** The indicator whose numbers are the heads. Unit: people, on the last day of the period. */
export const peopleCode = "population";

/** May amounts of this indicator be shared out? Only what can be added up. */
export function isCountable({ aggregation, code }: Indicator): boolean {
  return aggregation === "sum" && !["population", "population_thousand", "men_thousand", "women_thousand"].includes(code);
}

/** Money is told for each resident, whatever is counted for each thousand. */
function headsOf({ unit }: Indicator): { readonly factor: number; readonly pl: string; readonly en: string } {
  return unit.pl.startsWith("zł")
    ? { factor: 1, pl: "na mieszkańca", en: "per resident" }
    : { factor: 1000, pl: "na 1000 mieszkańców", en: "per 1,000 residents" };
}

/** Numbers per head: derived from the amount and the people of the same unit and period. */
export const perHeadOf = {
  /** What an indicator is called and measured in when it is told per head. */
  indicator(base: Indicator): Pick<Indicator, "name" | "unit" | "decimals" | "code"> {
    const { pl, en } = headsOf(base);
    return {
      code: `${base.code}_per_head`,
      name: { pl: `${base.name.pl} ${pl}`, en: `${base.name.en ?? base.name.pl} ${en}` },
      unit: { pl: `${base.unit.pl} ${pl}`, en: `${base.unit.en ?? base.unit.pl} ${en}` },
      decimals: Math.max(2, base.decimals),
    };
  },
  /** `all` holds the people beside the amounts. Missing: `unknown` where the people of the unit and period are. */
  numbers(base: Indicator, own: readonly Observation[], all: readonly Observation[]): readonly ShownNumber[] {
    const { factor } = headsOf(base);
    const people = new Map(all.filter(({ series }) => series !== own[0]?.series).map((one) => [`${one.unit} ${one.period}`, one]));
    return own.map((one): ShownNumber => {
      const heads = people.get(`${one.unit} ${one.period}`);
      if (heads === undefined) return { ...one, value: missing("unknown"), exact: undefined, inputs: [one] };
      const { value } = perHead(pointOf(one), pointOf(heads), factor);
      return {
        ...one,
        value,
        exact: undefined,
        flags: joined(one, heads),
        isQuestioned: one.isQuestioned === true || heads.isQuestioned === true,
        inputs: [one, heads],
      };
    });
  },
  factorOf: (base: Indicator): number => headsOf(base).factor,
};

function joined(one: Observation, other: Observation): readonly ObservationFlag[] {
  return [...new Set([...one.flags, ...other.flags])].sort();
}
