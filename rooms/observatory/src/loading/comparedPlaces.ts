import { type ReadHandle, together } from "@splot/kernel/database";
import { areaCodeOf, findUnit, listMembers, listUnits, type Unit } from "@splot/kernel/territory";
import type { AskedComparison } from "../model/askedComparison.ts";

/** Most candidates of a comparison, for each is read in every indicator. An area with more is not cut, but not compared with. */
export const MOST_CANDIDATES = 400;

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
  /** The area that was asked for, or that of the space, and how many members it has, where they are too many. Missing: they are not. */
  readonly tooLarge?: { readonly area: Unit; readonly count: number } | undefined;
}

/** The units of a comparison, in three queries. Unknown ones narrow nothing. Missing: the register holds no area of the space. */
export async function loadComparedPlaces(read: ReadHandle, { unit, area }: Pick<AskedComparison, "unit" | "area">): Promise<ComparedPlaces | undefined> {
  const code = areaCodeOf(read.space);
  const areas = await listUnits(read, { level: "area", on: read.today });
  const own = areas.find((one) => one.code === code);
  const wanted = areas.find((one) => one.code === area) ?? own;
  if (own === undefined || wanted === undefined) return undefined;
  const [members, others] = await together(
    listMembers(read, own.code, read.today),
    wanted.code === own.code ? Promise.resolve(undefined) : listMembers(read, wanted.code, read.today),
  );
  return placesOf({ unit, own, wanted, areas, members, others });
}

/** The units of a comparison within the area of the space, whose members are known already; in one query. Missing: the register holds no area of the space. */
export async function loadOwnPlaces(read: ReadHandle, unit: string, members: readonly Unit[]): Promise<ComparedPlaces | undefined> {
  const own = await findUnit(read, areaCodeOf(read.space), read.today);
  return own === undefined ? undefined : placesOf({ unit, own, wanted: own, areas: [own], members, others: undefined });
}

interface FoundPlaces extends Pick<ComparedPlaces, "own" | "areas" | "members"> {
  readonly unit: string | undefined;
  readonly wanted: Unit;
  /** Members of another area that was asked for. */
  readonly others: readonly Unit[] | undefined;
}

function placesOf({ unit, own, wanted, areas, members, others }: FoundPlaces): ComparedPlaces {
  const count = (others ?? members).length;
  const isTooLarge = count > MOST_CANDIDATES;
  const comparable = members.length > MOST_CANDIDATES ? [] : members;
  const all = isTooLarge ? comparable : (others ?? members);
  const subject = [...members, ...all].find((one) => one.code === unit) ?? own;
  return {
    subject,
    isArea: subject.code === own.code,
    own,
    members,
    areas,
    pool: isTooLarge ? own : wanted,
    tooLarge: isTooLarge ? { area: wanted, count } : undefined,
    candidates: all.filter((one) => one.code !== subject.code),
  };
}
