import type { SortDirection } from "./arrange.ts";

/**
 * What the address of a list asks for, besides the filters of that list. The words are those of the address:
 * `szukaj` words to look for · `sort` a column, led by "-" when descending · `po` the key of the last row of the part before.
 * Missing: ''.
 */
export type ListAsked = { readonly szukaj: string; readonly sort: string; readonly po: string };

/** What an address without a query asks of a list: all of it in its usual order, from the beginning. */
export const nothingAsked: ListAsked = { szukaj: "", sort: "", po: "" };

/** Which column orders a list, and in which direction. */
export interface ListOrder<Column extends string = string> {
  readonly column: Column;
  readonly direction: SortDirection;
}

/** The order that an address asks for; the usual one where it asks for none that the list knows. */
export function orderOf<Column extends string>({ sort }: Pick<ListAsked, "sort">, columns: readonly Column[], usual: ListOrder<Column>): ListOrder<Column> {
  const isDescending = sort.startsWith("-");
  const column = columns.find((one) => one === (isDescending ? sort.slice(1) : sort));
  return column === undefined ? usual : { column, direction: isDescending ? "descending" : "ascending" };
}

/** The words of an address that ask for this order. */
export function sortWord({ column, direction }: ListOrder): string {
  return direction === "descending" ? `-${column}` : column;
}

/** Address of a list: a path, and whatever is asked of it and is not empty. */
export function listHref(path: string, asked: Readonly<Record<string, string | undefined>>): string {
  const chosen = Object.entries(asked).flatMap(([name, value]): [string, string][] => (value === undefined || value === "" ? [] : [[name, value]]));
  return chosen.length === 0 ? path : `${path}?${new URLSearchParams(chosen).toString()}`;
}
