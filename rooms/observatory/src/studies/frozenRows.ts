import { isMissing } from "@splot/kernel";
import type { Act } from "@splot/kernel/journal";
import type { FrozenRelease, FrozenRow } from "../contract/frozenStudy.ts";
import type { LoadedView } from "../loading/loadView.ts";
import { readerOf } from "../pinning/pinView.ts";
import { sliceFor } from "../showing/viewFiles.tsx";
import type { Slice, SliceCell } from "../writing/Slice.ts";

/** The numbers of a view as the files of the study hold them, each with its release and coverage (I29). */
export function frozenRows(act: Act, loaded: LoadedView, releases: Map<string, FrozenRelease>): FrozenRow[] {
  const slice = sliceFor({ read: act, visit: readerOf(act, "pl") }, loaded);
  for (const { code, releasedOn, standing, origin, source } of slice.vintages) {
    const { citation, licence, isVerified } = source;
    releases.set(code, { code, ...(releasedOn === undefined ? {} : { releasedOn }), standing, origin, citation, licence, isVerified });
  }
  const names = new Map(slice.units.map(({ code, label }) => [code, label]));
  const coverageOf = coverageIn(loaded, slice);
  return [...(slice.cells as Iterable<SliceCell>)].map(({ key: [, unit = "", period = ""], value, flags, note, vintage }) => {
    const coverage = coverageOf(unit, period);
    return {
      ...{ unit, unitName: names.get(unit) ?? { pl: unit }, period, flags: [...flags], release: vintage },
      ...(typeof value === "string" ? { value } : { missing: value.missing }),
      ...(note === undefined ? {} : { note }),
      ...(coverage === undefined ? {} : { coverage }),
    };
  });
}

/** How many members have a value in a period; of a value of the area, how many it was computed from. Missing: it was published as such, or a large area is shown over time. */
function coverageIn({ area, members, values, courses, isLarge, period: shown }: LoadedView, { coverage }: Slice) {
  const present = new Set([...values, ...courses].flatMap(({ unit, period, value }) => (isMissing(value) ? [] : [`${period} ${unit}`])));
  const known = (period: string) => members.filter(({ code }) => present.has(`${period} ${code}`)).length;
  const counts = new Map<string, number>();
  return (unit: string, period: string): FrozenRow["coverage"] => {
    if (unit === area.code) {
      const of = coverage.find((one) => one.unit === unit && one.period === period);
      return of === undefined ? undefined : { known: of.present, total: of.members };
    }
    // NOTE: of a large area other periods are read for the units that are shown alone.
    if (isLarge && period !== shown) return undefined;
    const count = counts.get(period) ?? known(period);
    counts.set(period, count);
    return { known: count, total: members.length };
  };
}
