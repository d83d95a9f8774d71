import type { FindingLog } from "./FindingLog.ts";

/** Looks at each code of a column as it passes. */
export type CodeWatch = (code: string, row: number) => void;

const NAMES = /^(teryt\d?|kod|kod[ _]?teryt|kod jednostki)$/i;

/** Tells of codes of the territorial register that are damaged, without changing them (FORMATS §7). Missing: another column. */
export function watchCodes(column: string, log: FindingLog): CodeWatch | undefined {
  if (!NAMES.test(column.trim())) return undefined;
  let whole = "";
  let isTold = false;
  return (code, row) => {
    const plain = normalCode(code);
    const at = { row, column };
    if (/^\d{5}$/.test(plain)) log.warn("unit-zero-lost", at, { what: code });
    else if (plain !== code && /^(\d{2}|\d{4}|\d{6,7}|\d{12})$/.test(plain)) log.warn("unit-unknown", at, { what: code, near: plain });
    if (isTold || !/^\d{7}$/.test(plain)) return;
    if (plain.endsWith("3")) whole = plain.slice(0, 6);
    else if (/[45]$/.test(plain) && plain.startsWith(whole) && whole !== "") {
      isTold = true;
      log.warn("unit-double-count", at, { what: `${whole}3, ${plain}` });
    }
  };
}

/** A code without what spreadsheets and typists add: blanks, quotes, `.0`, an invisible mark. */
function normalCode(code: string): string {
  return code.replace(/[\s\u00a0"'’\uFEFF]/g, "").replace(/\.0$/, "");
}
