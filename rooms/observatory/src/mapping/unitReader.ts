import type { FindingLog } from "../reading/index.ts";
import { inMap, type Profile, plainName } from "./Profile.ts";
import { isThere, type RegisterIndex, type RegisterUnit } from "./Register.ts";
import { bareCode, levelOf, terytOfBdl, withZero } from "./unitCodes.ts";

type FindingName = Parameters<FindingLog["error"]>[0];

/** What a written unit came to. Shape: `code` where the row is loaded; `finding` what is to be said each time. */
interface UnitOutcome {
  readonly code?: string | undefined;
  readonly finding?: UnitFinding | undefined;
}

interface UnitFinding {
  readonly name: FindingName;
  readonly severity: "error" | "warn";
  readonly params: Readonly<Record<string, string>>;
  /** Concerns the period, not the unit. */
  readonly isOfPeriod?: boolean;
}

/** Units whose outcome is remembered. */
const MOST_REMEMBERED = 50_000;

/** Joins what a source writes with units of the register in a year; seven digits first, then six with a remark. */
export function unitReader({ unit, levels }: Pick<Profile, "unit" | "levels">, index: RegisterIndex): (written: string, year: string) => UnitOutcome {
  const remembered = new Map<string, UnitOutcome>();
  return (written, year) => {
    const key = `${year} ${written}`;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const outcome = outcomeOf(written, { unit, levels, index, year });
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(key, outcome);
    return outcome;
  };
}

interface Look {
  readonly unit: Profile["unit"];
  readonly levels: Profile["levels"];
  readonly index: RegisterIndex;
  /** Missing ('') : the period could not be read. */
  readonly year: string;
}

function outcomeOf(written: string, look: Look): UnitOutcome {
  const { unit, levels, index } = look;
  const mapped = inMap(unit.map, plainName(written));
  const code = mapped ?? codeOf(written, unit);
  if (levels === "municipalities" && isOtherLevel(code, look))
    return { finding: { name: "dropped-part/levels", severity: "warn", params: { sample: written } } };
  const exact = index.units.get(code) ?? index.units.get(code.padEnd(7, "0"));
  if (exact !== undefined) return dated(exact, written, look);
  if (mapped === undefined && isZeroLost(code, look)) return { finding: { name: "unit-zero-lost/register", severity: "error", params: { what: code } } };
  const kin = levelOf(code) === "municipality" ? kinOf(code, look) : undefined;
  if (kin !== undefined) return joined(kin, code, look);
  if (unit.unknown === "skip") return { finding: { name: "unit-unknown/left", severity: "warn", params: { sample: written } } };
  return { finding: { name: "unit-unknown/register", severity: "error", params: { what: written } } };
}

/** The code as the register may hold it. */
export function codeOf(written: string, { codes, isZeroLost }: Pick<Profile["unit"], "codes" | "isZeroLost">): string {
  const bare = bareCode(written);
  if (codes === "own") return plainName(written);
  if (codes === "nuts") return bare.toUpperCase();
  if (codes === "bdl12") return terytOfBdl(bare) ?? bare;
  return isZeroLost === true ? withZero(bare, codes === "teryt6" ? 6 : 7) : bare;
}

/** NOTE: a code that shows no level stays: an area's own code, or a fault to be told. Regions of the bank show theirs by being no TERYT code. */
function isOtherLevel(code: string, { unit, index }: Look): boolean {
  if (unit.codes === "own" || unit.codes === "nuts") return false;
  return levelOf(code) === "other" || (unit.codes === "bdl12" && levelOf(code) === "unknown" && !index.units.has(code));
}

function isZeroLost(code: string, { unit, index }: Look): boolean {
  if (unit.codes !== "teryt7" && unit.codes !== "teryt6") return false;
  return /^\d{5}$/.test(code) || (unit.codes === "teryt7" && /^\d{6}$/.test(code) && index.units.has(`0${code}`));
}

/** The municipality of the same six digits: one of that year, else the newest. */
function kinOf(code: string, { index, year }: Look): RegisterUnit | undefined {
  const kin = index.bySix.get(code.slice(0, 6)) ?? [];
  return kin.find((one) => year === "" || isThere(one, year)) ?? kin[0];
}

function dated(found: RegisterUnit, written: string, look: Look): UnitOutcome {
  if (look.year === "" || isThere(found, look.year)) return { code: found.code };
  const kin = levelOf(found.code) === "municipality" ? kinOf(found.code, look) : undefined;
  return kin !== undefined && isThere(kin, look.year) ? joined(kin, written, look) : { finding: absence(found, look.year) };
}

function joined(kin: RegisterUnit, written: string, { unit, year }: Look): UnitOutcome {
  if (year !== "" && !isThere(kin, year)) return { finding: absence(kin, year) };
  if (unit.codes === "teryt6" && bareCode(written).length === 6) return { code: kin.code };
  return { code: kin.code, finding: { name: "unit-kind-changed", severity: "warn", params: { what: written, unit: kin.code, name: kin.name } } };
}

/** A number of a unit before it was there, or after, cannot be (I30). */
function absence({ name, since, until, code }: RegisterUnit, year: string): UnitFinding {
  const isEarly = since !== undefined && since > `${year}-12-31`;
  const params = { what: `${code} ${year}`, name, period: year, since: since ?? "", until: until ?? "" };
  return { name: isEarly ? "unit-not-yet" : "unit-not-yet/ended", severity: "error", params, isOfPeriod: true };
}
