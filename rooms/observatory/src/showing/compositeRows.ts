import { isMissing, say } from "@splot/kernel";
import type { LoadedComposite } from "../loading/loadComposite.ts";
import type { StoredComposite } from "../model/composite.ts";
import type { CompositeRow } from "../web/parts/compositeRow.ts";
import { releasesOf } from "./viewTable.tsx";

/** The units of a composite: by place, else in the order of the register, for an order of unconfirmed values would be read as one. */
export function compositeRows({ units, values, places, ranges }: LoadedComposite): readonly CompositeRow[] {
  const rows = units.flatMap((unit): readonly CompositeRow[] => {
    const value = values.get(unit.code);
    const { best, worst } = ranges.get(unit.code) ?? {};
    return value === undefined ? [] : [{ unit, value, place: places.get(unit.code), best, worst }];
  });
  const rankOf = ({ place }: CompositeRow) => place ?? Number.MAX_SAFE_INTEGER;
  return rows.toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** What of a composite an answer of the API says without its values. */
export function compositeOnWire({ id, code, address, origin, name, definition, area, by, winsorised, version, sha256, components }: StoredComposite) {
  return { id, code, address, origin, name, definition, area, by, winsorised, version, sha256, components: components.map((one) => ({ ...one })) };
}

/** A composite with its values, as the API and the JSON file give it. */
export function evaluatedOnWire(composite: StoredComposite, loaded: LoadedComposite) {
  return {
    ...compositeOnWire(composite),
    ...(loaded.period === "" ? {} : { period: loaded.period }),
    periods: [...loaded.periods],
    isRanked: loaded.isRanked,
    values: compositeRows(loaded).map(({ unit, value: { value, knownWeight, isPartial, parts }, place, best, worst }) => ({
      unit: unit.code,
      unitName: { pl: say("pl", unit.name), en: say("en", unit.name) },
      ...(isMissing(value) ? { missing: value.missing } : { value }),
      knownWeight,
      isPartial,
      ...(place === undefined ? {} : { rank: place }),
      ...(best === undefined || worst === undefined ? {} : { bestRank: best, worstRank: worst }),
      parts: parts.map(({ name, value: part, weight }) => ({ indicator: name, value: part, weight })),
    })),
    releases: releasesOf(loaded.numbers).map(({ code }) => code),
  };
}
