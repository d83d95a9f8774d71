import { type ReadHandle, together } from "@splot/kernel/database";
import { areaCodeOf, listMembers, listUnits, type Unit } from "@splot/kernel/territory";
import type { AskedComparison } from "../model/askedComparison.ts";

/** Most units of a comparison: what a page can say, whatever the register holds. */
const MOST_UNITS = 120;

/** Whom a comparison speaks of, before any number is read. */
export interface ComparedPlaces {
  /** The municipality, or the area of the space. */
  readonly subject: Unit;
  readonly isArea: boolean;
  readonly own: Unit;
  /** Members of the area of the space. */
  readonly members: readonly Unit[];
  readonly areas: readonly Unit[];
  /** The area whose members are candidates. */
  readonly pool: Unit;
  /** Candidates in their order, without the subject. */
  readonly candidates: readonly Unit[];
}

/** The units of a comparison, in three queries. Unknown ones narrow nothing. Missing: the register holds no area of the space. */
export async function loadComparedPlaces(read: ReadHandle, { unit, area }: Pick<AskedComparison, "unit" | "area">): Promise<ComparedPlaces | undefined> {
  const code = areaCodeOf(read.space);
  const areas = await listUnits(read, { level: "area", on: read.today });
  const own = areas.find((one) => one.code === code);
  const pool = areas.find((one) => one.code === area) ?? own;
  if (own === undefined || pool === undefined) return undefined;
  const [members, others] = await together(
    listMembers(read, own.code, read.today),
    pool.code === own.code ? Promise.resolve(undefined) : listMembers(read, pool.code, read.today),
  );
  const all = (others ?? members).slice(0, MOST_UNITS);
  const subject = [...members, ...all].find((one) => one.code === unit) ?? own;
  return {
    subject,
    isArea: subject.code === own.code,
    own,
    members,
    areas,
    pool,
    candidates: all.filter((one) => one.code !== subject.code),
  };
}
