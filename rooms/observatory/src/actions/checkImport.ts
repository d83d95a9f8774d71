import { action } from "@splot/kernel/journal";
import { checkImportInput, checkImportOutput } from "../contract.ts";
import type { Finding } from "../model/findings.ts";
import type { LongReading } from "../model/readLongCsv.ts";
import { policy } from "../policy.ts";
import { findImport } from "../store/imports.ts";
import { loadRegister } from "../store/register.ts";
import { incomingOf, readGently } from "./incoming.ts";

/** Most findings in one answer; the counts tell of the rest. */
const MOST_FINDINGS = 500;

/** What a check answers. */
export type ImportCheck = {
  readonly rowCount: number;
  readonly errorCount: number;
  readonly warningCount: number;
  readonly findings: readonly Finding[];
  /** Code of the release that these very bytes already made. Missing: none. */
  readonly knownVintage?: string | undefined;
};

/** Reads a long CSV and says what it holds, row by row. Writes nothing. */
export const checkImport = action({
  name: "observatory.checkImport",
  title: { pl: "Sprawdź plik z danymi", en: "Check a file of figures" },
  input: checkImportInput,
  output: checkImportOutput,
  grants: policy.checkImport,
  async run(act, input): Promise<ImportCheck> {
    act.authorise();
    const { text, hash } = incomingOf(input);
    const known = await findImport(act, hash);
    return summaryOf(await readGently(text, await loadRegister(act)), known?.vintage);
  },
});

/** The counts and the first findings of a reading. */
function summaryOf({ rows, findings }: LongReading, knownVintage?: string): ImportCheck {
  const errorCount = findings.filter(({ severity }) => severity === "error").length;
  return {
    rowCount: rows.length,
    errorCount,
    warningCount: findings.length - errorCount,
    findings: findings.slice(0, MOST_FINDINGS),
    ...(knownVintage === undefined ? {} : { knownVintage }),
  };
}
