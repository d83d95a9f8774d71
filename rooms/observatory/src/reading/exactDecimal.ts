/** What a written number turned out to be. `text`: canonical decimal text with a point, as many decimals as written. */
export type ExactReading = { readonly kind: "number"; readonly text: string } | { readonly kind: "unreadable" } | { readonly kind: "ambiguous" };

const UNREADABLE = { kind: "unreadable" } as const;
/** Longest number and largest power of ten that are written out. */
const MOST_DIGITS = 400;
const GROUPED = /^[+-]?\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?:[.,]\d+)?$/;
const NUMBER = /^([+-]?)(\d*)(?:[.,](\d*))?(?:[eE]([+-]?\d{1,3}))?$/;
/** Thousands apart by commas, where the point is declared. */
const THOUSANDS = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const AMBIGUOUS = /^[+-]?[1-9]\d{0,2},\d{3}$/;

/**
 * Reads a number of a source without rounding it. Shape: decimal text of any length; trailing zeros stay, since they say
 * how exact the source is. `1,234` without a declared mark is ambiguous (FORMATS §0.5).
 */
export function exactDecimal(written: string, mark?: "comma" | "point"): ExactReading {
  const text = written.trim().replace("−", "-");
  if (text.length > MOST_DIGITS) return UNREADABLE;
  if (GROUPED.test(text)) return digitsOf(text.replace(/[ \u00a0\u2009\u202f]/g, ""), mark);
  if (mark === undefined && AMBIGUOUS.test(text)) return { kind: "ambiguous" };
  return digitsOf(mark === "point" && THOUSANDS.test(text) ? text.replaceAll(",", "") : text, mark);
}

function digitsOf(text: string, mark: "comma" | "point" | undefined): ExactReading {
  const match = mark === "point" && text.includes(",") ? null : NUMBER.exec(text);
  const [, sign = "", whole = "", fraction = "", power = "0"] = match ?? [];
  return whole === "" && fraction === "" ? UNREADABLE : shifted({ sign, whole, fraction, power: Number(power) });
}

interface Parts {
  readonly sign: string;
  readonly whole: string;
  readonly fraction: string;
  readonly power: number;
}

function shifted({ sign, whole, fraction, power }: Parts): ExactReading {
  if (Math.abs(power) > MOST_DIGITS) return UNREADABLE;
  const digits = whole + fraction;
  const point = whole.length + power;
  const padded = point <= 0 ? "0".repeat(1 - point) + digits : digits.padEnd(point, "0");
  const at = point <= 0 ? 1 : point;
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, "");
  const right = padded.slice(at);
  const text = right === "" ? left : `${left}.${right}`;
  return { kind: "number", text: sign === "-" && /[1-9]/.test(text) ? `-${text}` : text };
}

/** Is this decimal text zero? */
export function isZero(text: string): boolean {
  return !/[1-9]/.test(text);
}
