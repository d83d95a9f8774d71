import { setImmediate as breathe } from "node:timers/promises";
import type { MappedRow } from "../mapping/index.ts";
import { type FindingLog, Unreadable } from "../reading/index.ts";

/** Rows kept to be shown. */
const MOST_SHOWN = 12;
/** Rows between two rests. */
const STEP = 500;

/** What walking the rows of a file came to. */
export interface Tally {
  readonly count: number;
  readonly sample: readonly MappedRow[];
}

/** Walks the rows of a file and stores nothing, letting others have the processor in between. A file that breaks off ends there; its log says why. */
export async function tallyRows(rows: AsyncIterable<MappedRow>): Promise<Tally> {
  const sample: MappedRow[] = [];
  let count = 0;
  try {
    for await (const row of rows) {
      count += 1;
      if (sample.length < MOST_SHOWN) sample.push(row);
      if (count % STEP === 0) await breathe();
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  return { count, sample };
}

/** How many places of a file have a fault, and how many a remark. */
export function countFindings({ findings }: Pick<FindingLog, "findings">): { readonly errorCount: number; readonly warningCount: number } {
  const sum = (severity: "error" | "warning") => findings.reduce((total, one) => total + (one.severity === severity ? one.count : 0), 0);
  return { errorCount: sum("error"), warningCount: sum("warning") };
}
