import type { FindingLog } from "./FindingLog.ts";
import { absent, type Cell, present } from "./Reading.ts";
import { denied, type Status } from "./statuses.ts";

/** Attributes of the Local Data Bank by number. Source: `attributes` of its API, FORMATS §3. */
const attributes: Readonly<Record<string, Status>> = {
  "0": { flags: ["A"] },
  "1": { flags: ["A"] },
  "3": { flags: ["U"] },
  "13": { flags: ["U", "B"] },
  "4": { flags: [], missing: "unknown" },
  "91": { flags: [], missing: "unknown" },
  "14": { flags: ["B"], missing: "unknown" },
  "7": { flags: ["N"] },
  "17": { flags: ["N", "B"] },
  "9": { flags: ["P"] },
  "11": { flags: ["B"] },
  "15": { flags: [], missing: "not_comparable" },
  "20": { flags: ["U"] },
  "21": { flags: ["U"] },
  "50": { flags: [], missing: "not_yet_available" },
  "94": { flags: ["A"] },
  "98": { flags: ["B"] },
  "97": { flags: ["D"] },
};

/** Signs of the files of the Local Data Bank → the number of the attribute. */
const signs: Readonly<Record<string, string>> = {
  ...{ k: "3", K: "13", x: "4", X: "14", a: "7", A: "17", s: "9", M: "11", m: "11", v: "20", n: "50", z: "94", Z: "98", p: "97" },
  ...{ "-": "15", "−": "15", "–": "15" },
};

/** A value of the Local Data Bank under the number or sign of its attribute; `0` with x or n is missing, with z a true zero. */
export function underAttribute(value: string | undefined, sign: string, at: { readonly row: number; readonly column: string; readonly log: FindingLog }): Cell {
  if (sign === "") return value === undefined ? absent("unknown") : present(value);
  const status = Object.hasOwn(attributes, sign) ? attributes[sign] : attributes[signs[sign] ?? ""];
  if (status === undefined) at.log.warn("flag-unknown", at, { what: sign });
  const flags = status?.flags ?? [sign];
  const reason = status?.missing;
  if (value === undefined) return absent(reason ?? "unknown", flags);
  return reason === undefined ? present(value, flags) : denied(value, { sign, status: { flags, missing: reason }, at });
}
