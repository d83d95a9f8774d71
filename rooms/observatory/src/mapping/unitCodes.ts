/** Where a unit stands. `other`: country, voivodeship, county, region, a part of a municipality. */
export type UnitLevel = "municipality" | "other" | "unknown";

/** A code without what spreadsheets and typists add: blanks, quotes, `.0`, an invisible mark. */
export function bareCode(written: string): string {
  return written.replace(/[\s\u00a0"'’\uFEFF]/g, "").replace(/\.0$/, "");
}

/** The level that a code of the territorial register shows. Source: FORMATS §7. */
export function levelOf(code: string): UnitLevel {
  if (/^(\d{2}|\d{4}|\d{2}0{5}|\d{4}0{3}|\d{4}00)$/.test(code)) return "other";
  if (/^\d{6}[4589]$/.test(code)) return "other";
  return /^\d{6}[123]?$/.test(code) ? "municipality" : "unknown";
}

/** The code of the territorial register in the twelve characters of the Local Data Bank. Missing: a region, or no such code. */
export function terytOfBdl(code: string): string | undefined {
  const match = /^(\d{2})(\d{2})(\d)(\d{2})(\d{5})$/.exec(code);
  if (match === null) return undefined;
  const [, macro = "", voivodeship = "", region = "", subregion = "", rest = ""] = match;
  const isRegion = rest === "00000" && (region !== "0" || subregion !== "00" || (voivodeship === "00" && macro !== "00"));
  return isRegion ? undefined : voivodeship + rest;
}

/** A code with the zero that it lost: of seven digits six are left, of six five. */
export function withZero(code: string, length: 6 | 7): string {
  return /^\d+$/.test(code) && (code.length === length - 1 || (code.length < 4 && code.length % 2 === 1)) ? `0${code}` : code;
}
