import { addDays, findPeriod, formatDay, type Language, roman } from "@splot/kernel";
import { scaleLinear, scaleLog } from "d3-scale";

/** From this quotient of the largest to the least value on, a linear scale would flatten the small ones. */
const WIDE = 10;

/** Do positive values span so much that each needs its power of ten? */
export function isWide(values: readonly number[]): boolean {
  return values.length > 1 && values.every((value) => value > 0) && Math.max(...values) >= WIDE * Math.min(...values);
}

/** A scale of values with the few round values that are written on its axis. */
export interface ValueScale {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
  readonly isLog: boolean;
}

/** The scale over the values, from the one end of a drawing to the other. Logarithmic where they span much. */
export function valueScale(values: readonly number[], ends: readonly [number, number], { isLog = isWide(values), count = 4 } = {}): ValueScale {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (isLog) {
    const scale = scaleLog([low, high], [...ends]).nice();
    return { at: scale, ticks: thinned(scale.ticks(count).filter(isRound), count + 2), isLog };
  }
  const reach = low === high ? Math.max(Math.abs(low) / 10, 1) : 0;
  const scale = scaleLinear([low - reach, high + reach], [...ends]).nice(count);
  return { at: scale, ticks: scale.ticks(count), isLog };
}

/** Is it 1, 2 or 5 with zeros? */
function isRound(value: number): boolean {
  const digit = Number(value.toPrecision(1)) / 10 ** Math.floor(Math.log10(value) + 1e-9);
  return [1, 2, 5].includes(Math.round(digit));
}

/** Every second, third … value, so that no more than `most` are left. */
function thinned(list: readonly number[], most: number): readonly number[] {
  const step = Math.ceil(list.length / most);
  return list.filter((_, place) => place % step === 0);
}

const compactFormats = {
  pl: new Intl.NumberFormat("pl-PL", { notation: "compact", maximumSignificantDigits: 4 }),
  en: new Intl.NumberFormat("en-GB", { notation: "compact", maximumSignificantDigits: 4 }),
};

/** A value for an axis, in few letters: "1,15 mln", "780 tys.", "12,5". */
export function axisText(language: Language, value: number): string {
  return compactFormats[language].format(Number(value.toPrecision(12)));
}

/** A period in few letters: "2024", "I kw. 2024", "5.2024", "1 maja 2024". */
export function periodText(language: Language, code: string): string {
  const part = /^(\d{4})-([SQM])(\d+)$/.exec(code);
  if (part !== null) return partText(language, part);
  const found = findPeriod(code);
  if (found === undefined || /^\d{4}$/.test(code)) return code;
  return code.includes("/") ? `${found.from.slice(0, 4)}–${addDays(found.to, -1).slice(0, 4)}` : formatDay(language, found.from);
}

function partText(language: Language, [, year = "", letter = "", digits = ""]: RegExpExecArray): string {
  const number = Number(digits);
  if (letter === "M") return `${number}.${year}`;
  if (language === "en") return `${letter === "Q" ? "Q" : "H"}${number} ${year}`;
  return `${roman(number)} ${letter === "Q" ? "kw." : "półr."} ${year}`;
}

/** A place across a drawing. Unit: percent. */
export function percent(value: number): string {
  return `${Number(value.toFixed(2))}%`;
}

/** A place down a drawing. Unit: pixels. */
export function pixels(value: number): number {
  return Number(value.toFixed(1));
}

/** Places pushed apart to a least distance, in their order, and back where they would leave the space. */
export function spreadOut(places: readonly number[], least: number, [from, to]: readonly [number, number]): readonly number[] {
  const order = places.map((_, place) => place).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
  const moved = [...places];
  let edge = from - least;
  for (const place of order) {
    edge = Math.max(moved[place] ?? 0, edge + least);
    moved[place] = edge;
  }
  edge = to + least;
  for (const place of order.toReversed()) {
    edge = Math.min(moved[place] ?? 0, edge - least);
    moved[place] = edge;
  }
  return moved;
}
