import type { FlatRow, Reading } from "../reading/index.ts";
import { plainName, type ReadingHead } from "./Profile.ts";

/** What a column holds, as far as it was looked at. */
export interface ColumnSample {
  readonly name: string;
  /** Different values in the order in which they came, without blanks around. */
  readonly values: readonly string[];
  /** There are more different values than are kept. */
  readonly isMore: boolean;
}

/** What a profile is suggested from. Shape: the head of the file and what its columns hold. */
export interface Sample {
  readonly head: ReadingHead;
  readonly columns: readonly ColumnSample[];
  /** A row to show. Missing: the file has none. */
  readonly first?: FlatRow | undefined;
  /** Do the rows hold numbers? False: a plain table whose numbers stand in columns of their own. */
  readonly hasValues: boolean;
}

/** How many rows are looked at, and how many different values of a column are kept. */
const MOST_ROWS = 200_000;
const MOST_VALUES = 5000;

/** Looks at the first rows of a file in bounded memory. The rows of the reading are used up by it. */
export async function readSample(reading: Reading, name: string, mostRows = MOST_ROWS): Promise<Sample> {
  const seen = reading.columns.map(() => new Set<string>());
  const more = new Set<number>();
  let count = 0;
  let first: FlatRow | undefined;
  let hasValues = false;
  for await (const row of reading.rows) {
    count += 1;
    first ??= row;
    hasValues ||= typeof row.value === "string" || row.value.missing !== "not_applicable";
    for (const [place, values] of seen.entries()) keep(row.key[place] ?? "", { values, place, more });
    if (count >= mostRows) break;
  }
  const { format, columns, labels } = reading;
  return {
    head: { name, format, columns, labels },
    columns: columns.map((column, place) => ({ name: column, values: [...new Set([...(seen[place] ?? [])].map(plainName))], isMore: more.has(place) })),
    first,
    hasValues,
  };
}

function keep(written: string, { values, place, more }: { readonly values: Set<string>; readonly place: number; readonly more: Set<number> }): void {
  if (values.has(written)) return;
  if (values.size < MOST_VALUES) values.add(written);
  else more.add(place);
}
