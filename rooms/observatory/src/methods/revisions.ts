import { isMissing } from "@splot/kernel";
import { addDecimals, dusted, mean } from "./statistics.ts";
import type { DataPoint } from "./values.ts";

/** A number that stands in two releases. Missing `revision`: one of the two has no value. */
export interface Revision {
  readonly before: DataPoint;
  readonly after: DataPoint;
  readonly revision?: number | undefined;
}

/** What a release changed against an earlier one. Shape: by series, unit, period; a number may be changed both in value and in flags. */
export interface VintageComparison {
  readonly added: readonly DataPoint[];
  readonly removed: readonly DataPoint[];
  readonly changed: readonly Revision[];
  readonly reflagged: readonly Revision[];
  readonly unchanged: number;
  /** By series: mean and mean absolute revision of the cells that have a value in both, and the share of common cells whose value changed. */
  readonly statistics: readonly {
    readonly series: number;
    readonly mean: number | undefined;
    readonly meanAbsolute: number | undefined;
    readonly shareChanged: number;
  }[];
}

const placeOf = ({ series, unit, period }: DataPoint) => `${String(series).padStart(12, "0")} ${unit} ${period}`;
const inOrder = (list: readonly DataPoint[]) => list.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
const flagsOf = ({ flags }: DataPoint) => flags.toSorted().join(" ");
const isSame = ({ value: a }: DataPoint, { value: b }: DataPoint) =>
  isMissing(a) || isMissing(b) ? isMissing(a) && isMissing(b) && a.missing === b.missing : a === b;

/** Two releases of the same numbers, compared cell by cell. Source: METHODS §8.9. */
export function compareVintages(before: readonly DataPoint[], after: readonly DataPoint[]): VintageComparison {
  const [olds, news] = [before, after].map((list) => new Map(list.map((point) => [placeOf(point), point])));
  const common = inOrder(after).flatMap((point): readonly Revision[] => {
    const old = olds?.get(placeOf(point));
    return old === undefined ? [] : [{ before: old, after: point, revision: revisionOf(old, point) }];
  });
  const changed = common.filter((one) => !isSame(one.before, one.after));
  const reflagged = common.filter((one) => flagsOf(one.before) !== flagsOf(one.after));
  return {
    added: inOrder(after).filter((point) => olds?.has(placeOf(point)) !== true),
    removed: inOrder(before).filter((point) => news?.has(placeOf(point)) !== true),
    changed,
    reflagged,
    unchanged: common.filter((one) => !changed.includes(one) && !reflagged.includes(one)).length,
    statistics: [...Map.groupBy(common, ({ after: point }) => point.series)].map(([series, list]) => {
      const revisions = list.flatMap(({ revision }) => (revision === undefined ? [] : [revision]));
      const meanOf = (numbers: readonly number[]) => (numbers.length === 0 ? undefined : dusted(mean(numbers)));
      const shareChanged = list.filter((one) => changed.includes(one)).length / list.length;
      return { series, mean: meanOf(revisions), meanAbsolute: meanOf(revisions.map(Math.abs)), shareChanged };
    }),
  };
}

function revisionOf(before: DataPoint, after: DataPoint): number | undefined {
  return isMissing(before.value) || isMissing(after.value) ? undefined : addDecimals([after.value, -before.value]);
}
