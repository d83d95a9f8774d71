import type { MissingReason } from "@splot/kernel";
import { isZero } from "./exactDecimal.ts";
import type { FindingLog } from "./FindingLog.ts";
import { absent, type Cell, present } from "./Reading.ts";

/** What a sign of a source says: flags of a value, or that there is none. */
export interface Status {
  readonly flags: readonly string[];
  readonly missing?: MissingReason | undefined;
}

/** Letters of SDMX OBS_STATUS (capitals) and of Eurostat (small); both have flags and missing values. Source: FORMATS §5, MODEL §15.3. */
const letters: Readonly<Record<string, Status>> = {
  ...Object.fromEntries([..."ABDEFINPU"].map((letter) => [letter, { flags: [letter] }])),
  ...Object.fromEntries([..."abdefinpu"].map((letter) => [letter, { flags: [letter.toUpperCase()] }])),
  s: { flags: ["E"] },
  r: { flags: [] },
  c: { flags: [], missing: "confidential" },
  z: { flags: [], missing: "not_applicable" },
  ":": { flags: [], missing: "unknown" },
  L: { flags: [], missing: "not_collected" },
  M: { flags: [], missing: "not_applicable" },
  H: { flags: [], missing: "not_applicable" },
  Q: { flags: [], missing: "confidential" },
  O: { flags: [], missing: "unknown" },
};

/** Reads a status of SDMX, JSON-stat or Eurostat. Missing: a sign that none of them knows. NOTE: five letters in a row are a word, unless they stand apart. */
export function findStatus(written: string): Status | undefined {
  const signs = written.split(/[\s,;]+/);
  if (signs.some((sign) => sign.length > 4)) return undefined;
  const text = signs.join("");
  const known = [...text].map((letter) => letters[letter]);
  const reasons = known.flatMap((one) => (one?.missing === undefined ? [] : [one.missing]));
  if (known.includes(undefined)) return undefined;
  return { flags: [...new Set(known.flatMap((one) => one?.flags ?? []))], missing: reasons.find((reason) => reason !== "unknown") ?? reasons[0] };
}

/** A value of the source under its sign. Shape: without value, or with a zero that the sign denies, a missing value with its reason. */
export function underStatus(value: string | undefined, sign: string, at: { readonly row: number; readonly column?: string; readonly log: FindingLog }): Cell {
  const status = sign === "" ? { flags: [] } : findStatus(sign);
  if (status === undefined) at.log.warn("flag-unknown", at, { what: sign });
  const flags = status?.flags ?? [sign];
  if (value === undefined) return absent(status?.missing ?? "unknown", flags);
  if (status?.missing === undefined) return present(value, flags);
  return denied(value, { sign, status: { ...status, missing: status.missing }, at });
}

/** A value together with a sign that says that there is none. */
export function denied(
  value: string,
  {
    sign,
    status,
    at,
  }: {
    readonly sign: string;
    readonly status: { readonly flags: readonly string[]; readonly missing: MissingReason };
    readonly at: { readonly row: number; readonly column?: string; readonly log: FindingLog };
  },
): Cell {
  if (isZero(value)) {
    at.log.warn("zero-flagged-missing", at, { sign });
    return absent(status.missing, status.flags);
  }
  at.log.warn("value-impossible", at, { what: value, sign });
  return present(value, [...status.flags, sign]);
}
