const numerals = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

/** A positive ordinal as a Roman numeral: meeting IV of the year. */
export function roman(ordinal: number): string {
  let rest = ordinal;
  let text = "";
  for (const [size, sign] of numerals) {
    while (rest >= size) {
      text += sign;
      rest -= size;
    }
  }
  return text;
}
