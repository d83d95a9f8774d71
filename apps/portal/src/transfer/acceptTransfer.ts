import { counted } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { sentFile } from "@splot/kernel/files";
import { action } from "@splot/kernel/journal";
import { z } from "zod";
import { policy } from "../policy.ts";
import { transferOutput } from "./answers.ts";
import { countSteps, planTransfer, type Step } from "./planTransfer.ts";
import { readBook } from "./readBook.ts";
import { refuseTransfer } from "./refusals.ts";
import type { Finding } from "./shapes.ts";
import { readStanding } from "./standing.ts";
import { takeAll } from "./takeSteps.ts";
import { readWorkbook } from "./workbook.ts";

const placeForms = { pl: ["miejsca", "miejsc", "miejsc"], en: ["place", "places"] } as const;

/** What a file would bring, and what is wrong with it. */
export interface Checked {
  readonly steps: readonly Step[];
  readonly findings: readonly Finding[];
}

/** Looks a file through against what stands. Writes nothing. Refuses: `transfer.no_workbook`, `transfer.too_large`. */
export async function checkFile(read: ReadHandle, bytes: Uint8Array): Promise<Checked> {
  const { book, findings } = readBook(await readWorkbook(bytes));
  const planned = planTransfer(await readStanding(read), book);
  return { steps: planned.steps, findings: [...findings, ...planned.findings] };
}

export const transferInput = z.strictObject({ file: sentFile });

/**
 * Brings the rows of a workbook in, all or none, each by its own act. What stands already is left
 * alone, so the same file a second time changes nothing. Refuses: `transfer.*`, each row that an act refuses.
 */
export const acceptTransfer = action({
  name: "portal.acceptTransfer",
  title: { pl: "Wczytaj skoroszyt", en: "Import a workbook" },
  input: transferInput,
  output: transferOutput,
  grants: policy.acceptTransfer,
  async run(act, { file }) {
    act.authorise();
    const { steps, findings } = await checkFile(act, file.bytes);
    const faults = findings.filter(({ isBad }) => isBad).length;
    if (faults > 0) throw refuseTransfer("transfer.faulty", { count: counted("pl", faults, placeForms), countEn: counted("en", faults, placeForms) }, "file");
    await takeAll(act, steps);
    const counts = countSteps(steps);
    if (steps.length > 0) act.record({ event: "portal.transfer_accepted", payload: counts, isPublic: true });
    return counts;
  },
});
