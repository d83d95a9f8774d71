import type { ListedProject } from "./listing.ts";

/** The known amounts of one currency added up. Unit: minor units. */
export interface CurrencySum {
  readonly currency: string;
  readonly minor: number;
  readonly count: number;
}

/** How much of a list is known in money. Shape: one sum a currency (I139), the number of projects with a known amount, and of all. */
export interface Coverage {
  readonly sums: readonly CurrencySum[];
  readonly knownCount: number;
  /** Known amounts that are left out of the sums: of programmes, lists and projects that sources count in different ways. */
  readonly apartCount: number;
  readonly count: number;
  /** Projects that count within their bundle. */
  readonly bundledCount: number;
}

/** What a project brings into a sum. */
export type Summed = Pick<ListedProject, "id" | "parent" | "amount" | "mode">;

/**
 * Adds up what is known, each currency apart; a project of a bundle in the list counts once, in its bundle.
 * NOTE: recorded amounts are never added: one is a programme, another a list of works, a third a share of an international project.
 */
export function coverageOf(projects: readonly Summed[]): Coverage {
  const ids = new Set<string>(projects.map(({ id }) => id));
  const counted = projects.filter(({ parent }) => parent === undefined || !ids.has(parent));
  const known = counted.flatMap(({ amount, mode }) => (amount === undefined ? [] : [{ ...amount, mode }]));
  const summed = known.filter(({ mode }) => mode !== "recorded");
  const sums = [...Map.groupBy(summed, ({ currency }) => currency)].map(([currency, amounts]) => ({
    currency,
    minor: amounts.reduce((total, { minor }) => total + minor, 0),
    count: amounts.length,
  }));
  return {
    sums: sums.sort((a, b) => (a.currency < b.currency ? 1 : -1)),
    knownCount: known.length,
    apartCount: known.length - summed.length,
    count: counted.length,
    bundledCount: projects.length - counted.length,
  };
}
