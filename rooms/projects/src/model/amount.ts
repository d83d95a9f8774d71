/**
 * An amount that a person typed, in minor units of its currency: "125 000", "1 250,50", "1250.5".
 * Missing: `undefined` when it is no amount, has more than two decimals, or is too large for exact arithmetic.
 */
export function readAmount(text: string): number | undefined {
  const match = /^(\d{1,13}|\d{1,3}(?:[\s\u00a0\u202f]\d{3}){1,4})(?:[,.](\d{1,2}))?$/.exec(text.trim());
  if (match?.[1] === undefined) return undefined;
  const whole = Number(match[1].replace(/\D/g, ""));
  const rest = Number((match[2] ?? "").padEnd(2, "0"));
  return whole * 100 + rest;
}

/** An amount as it is typed again into a form: zlotys with a comma, decimals only where there are any. */
export function typedAmount(minor: number): string {
  const [whole, rest] = [Math.trunc(minor / 100), minor % 100];
  return rest === 0 ? String(whole) : `${whole},${String(rest).padStart(2, "0")}`;
}
