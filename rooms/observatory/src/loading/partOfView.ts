import { folded, partAfter } from "@splot/kernel";
import type { Unit } from "@splot/kernel/territory";
import { ranked } from "../methods/normalise.ts";
import { type Asked, MOST_LINES, type ViewName } from "../model/asked.ts";
import type { ShownNumber } from "../model/observation.ts";

/** Most members that a page shows at once; of an area with more it shows a part, and computes over all. */
export const MOST_AT_ONCE = 120;
/** Rows of a part: numbers of one period, and units with their numbers over time. */
const [MOST_ROWS, MOST_UNITS] = [100, 50];
/** Most units that a search proposes. */
const MOST_FOUND = 20;

/** The part of the members of a large area that a page shows. Shape: `from`–`to` of `total`, counted from 1; `next` is the unit after which the next part begins. */
export interface ShownPart {
  readonly from: number;
  readonly to: number;
  readonly total: number;
  readonly next?: string | undefined;
  /** Units of the part, in its order. */
  readonly units: readonly string[];
  /** Units that stay in sight wherever they stand: those that were picked out, else the members of the space's own area. */
  readonly picked: readonly string[];
}

/** What a part is cut from. */
interface Whole {
  readonly view: ViewName;
  readonly asked: Asked;
  readonly area: Unit;
  readonly members: readonly Unit[];
  /** Members of the space's own area. */
  readonly home: readonly string[];
}

/** The part that a view of numbers of one period shows, in their order. */
export function partOfValues({ asked, home }: Pick<Whole, "asked" | "home">, values: readonly ShownNumber[]): ShownPart {
  const order = values.map(({ unit }) => unit);
  const picked = new Set(asked.units.length > 0 ? asked.units : home);
  return { ...cut(order, asked.after, MOST_ROWS), picked: order.filter((unit) => picked.has(unit)) };
}

/** The part of the members that a view over time shows, by name; those that were picked out where some were. Missing: the view draws lines, or shows only those. */
export function partOverTime({ view, asked, area, members }: Whole): ShownPart | undefined {
  if (view === "tabela")
    return cut(
      [area, ...members].map(({ code }) => code),
      asked.after,
      MOST_UNITS,
    );
  if (view !== "gminy" || asked.units.length > 0) return undefined;
  return cut(
    members.map(({ code }) => code),
    asked.after,
    MOST_UNITS,
  );
}

/** Units of a large area whose numbers over time are read, the area itself not among them: those shown, those picked out, else those with the largest values. */
export function unitsOverTime(whole: Whole, values: readonly ShownNumber[]): readonly Unit[] {
  const { asked, members } = whole;
  const largest = ranked(values).slice(0, MOST_LINES);
  const picked = asked.units.length > 0 ? asked.units : largest.map(({ unit }) => unit);
  const wanted = new Set(partOverTime(whole)?.units ?? picked);
  return members.filter(({ code }) => wanted.has(code));
}

function cut(order: readonly string[], after = "", most: number): ShownPart {
  const { rows: units, next } = partAfter(order, after, { most, key: (unit) => unit });
  const before = units[0] === undefined ? 0 : order.indexOf(units[0]);
  return { from: Math.min(before + 1, order.length), to: before + units.length, total: order.length, next, units, picked: [] };
}

/** Units that a form offers to pick out. Shape: all; of a large area those picked out, those of the space's own area, and the first whose name holds the words, `foundCount` in all. */
export function offeredUnits({ asked, members, home, isLarge }: Pick<Whole, "asked" | "members" | "home"> & { readonly isLarge: boolean }) {
  if (!isLarge) return { offered: members, search: undefined, foundCount: 0 };
  const words = folded(asked.search ?? "").trim();
  const own = new Set([...asked.units, ...home]);
  const fitting = words === "" ? [] : members.filter(({ name }) => folded(name.pl).includes(words));
  const found = fitting.filter(({ code }) => !own.has(code)).slice(0, MOST_FOUND);
  return { offered: [...members.filter(({ code }) => own.has(code)), ...found], search: asked.search, foundCount: fitting.length };
}
