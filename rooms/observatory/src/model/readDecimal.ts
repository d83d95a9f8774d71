/** What a typed number turned out to be. `text`: canonical decimal text with a point. */
export type DecimalReading =
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "unreadable" }
  | { readonly kind: "ambiguous"; readonly plain: string; readonly large: string };

/**
 * Reads a number as people and spreadsheets write it: sign `-` or `−`, blanks between thousands, one decimal
 * point or comma. Shape: decimal text; `1,234` is ambiguous and is asked about, never guessed (FORMATS §0.5).
 */
export function readDecimal(typed: string): DecimalReading {
  const text = typed.trim().replace("−", "-");
  const grouped = /^-?\d{1,3}([ \u00a0\u202f]\d{3})+([.,]\d+)?$/.test(text);
  const plain = grouped ? text.replace(/[ \u00a0\u202f]/g, "") : text;
  if (/^-?[1-9]\d{0,2},\d{3}$/.test(plain) && !grouped) return { kind: "ambiguous", plain: plain.replace(",", "."), large: plain.replace(",", "") };
  // NOTE: values that were computed here go out with all their digits, and must come back.
  if (!/^-?\d{1,30}([.,]\d{1,30})?$/.test(plain)) return { kind: "unreadable" };
  const [whole = "0", fraction] = plain.replace(",", ".").split(".");
  const sign = whole.startsWith("-") ? "-" : "";
  const digits = whole.replace("-", "").replace(/^0+(?=\d)/, "");
  const number = fraction === undefined ? `${sign}${digits}` : `${sign}${digits}.${fraction}`;
  return { kind: "number", text: Number(number) === 0 ? number.replace("-", "") : number };
}
