import type { ReadHandle } from "@splot/kernel/database";
import type { Act } from "@splot/kernel/journal";
import { countSteps, planTransfer, type Step } from "./planTransfer.ts";
import { readBook } from "./readBook.ts";
import type { Finding, SheetName } from "./shapes.ts";
import { readStanding } from "./standing.ts";
import { type Advance, takeAll } from "./takeSteps.ts";
import { readWorkbook } from "./workbook.ts";

/** What a file would bring, and what is wrong with it. */
export interface Checked {
  readonly steps: readonly Step[];
  readonly findings: readonly Finding[];
  /** Rows that could be read. */
  readonly rowCount: number;
}

/** Looks a file through against what stands. Writes nothing. Refuses: `transfer.no_workbook`, `transfer.too_large`. */
export async function checkFile(read: ReadHandle, bytes: Uint8Array): Promise<Checked> {
  const { book, findings } = readBook(await readWorkbook(bytes));
  const planned = planTransfer(await readStanding(read), book);
  const rowCount = Object.values(book).reduce((sum, rows) => sum + rows.length, 0);
  return { steps: planned.steps, findings: [...findings, ...planned.findings], rowCount };
}

/** What came of a workbook: its new rows by sheet, what was read, and what is wrong or strange. */
export interface Taken extends Pick<Checked, "findings" | "rowCount"> {
  readonly counts: Readonly<Record<SheetName, number>>;
  /** What keeps the whole file out. */
  readonly faults: readonly Finding[];
}

/**
 * Brings the rows of a workbook in, each by its own act. What stands already is left alone, so the same file a second
 * time changes nothing. NOTE: when there are faults, the caller must let nothing of it stand: all or none.
 */
export async function takeWorkbook(act: Act, bytes: Uint8Array, advance?: Advance): Promise<Taken> {
  const { steps, findings, rowCount } = await checkFile(act, bytes);
  const counts = countSteps(steps);
  const faults = findings.filter(({ isBad }) => isBad);
  if (faults.length > 0) return { counts, findings, rowCount, faults };
  const refused = await takeAll(act, steps, advance);
  if (refused.length === 0 && steps.length > 0) act.record({ event: "portal.transfer_accepted", payload: counts, isPublic: true });
  return { counts, findings: [...findings, ...refused], rowCount, faults: refused };
}
