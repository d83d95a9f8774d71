/**
 * Multiplies decimal texts without rounding. Shape: the result has as many decimals as the value, moved by the powers of
 * ten in the factor: `37489.09` × `1000` is `37489090`, `1.50` × `0.1` is `0.150`.
 */
export function exactProduct(value: string, factor: string): string {
  const [whole = "0", fraction = ""] = value.replace("-", "").split(".");
  const [factorWhole = "0", factorFraction = ""] = factor.split(".");
  const zeros = factorFraction === "" ? (/0*$/.exec(factorWhole)?.[0].length ?? 0) : 0;
  const bare = factorFraction.replace(/0+$/, "");
  const multiplier = BigInt(factorFraction === "" ? factorWhole.slice(0, factorWhole.length - zeros) : factorWhole + bare);
  const decimals = fraction.length + bare.length - zeros;
  const digits = (BigInt(whole + fraction) * multiplier).toString() + "0".repeat(Math.max(0, -decimals));
  const text = placed(digits, Math.max(0, decimals));
  return value.startsWith("-") && /[1-9]/.test(text) ? `-${text}` : text;
}

function placed(digits: string, decimals: number): string {
  if (decimals === 0) return digits.replace(/^0+(?=\d)/, "");
  const padded = digits.padStart(decimals + 1, "0");
  return `${padded.slice(0, -decimals).replace(/^0+(?=\d)/, "")}.${padded.slice(-decimals)}`;
}
