import { findId, type ObjectId } from "@splot/kernel";
import { findBytes } from "@splot/kernel/files";
import { JobFailure, type JobFinding, jobKind } from "@splot/kernel/jobs";
import { z } from "zod";
import { importSource } from "../contract.ts";
import { fileText } from "../model/fileText.ts";
import type { Finding } from "../model/findings.ts";
import { IMPORT_JOB } from "../model/importJob.ts";
import type { LongReading } from "../model/readLongCsv.ts";
import { loadRegister } from "../store/register.ts";
import { readGently } from "./incoming.ts";
import { loadTable } from "./loadTable.ts";

const words = {
  loaded: { pl: "Wczytano cały plik. Liczby są na stronach wskaźników.", en: "The whole file was loaded. The numbers stand on the pages of the indicators." },
  faulty: {
    pl: "Plik ma błędy, więc niczego nie wczytano. Popraw wskazane wiersze i wczytaj plik jeszcze raz.",
    en: "The file has errors, so nothing was loaded. Correct the rows named and load the file again.",
  },
};

/** Loads a large table that an act has received: all of it or nothing, with every finding in the report. */
export const importJob = jobKind({
  name: IMPORT_JOB,
  input: z.strictObject({
    id: z.string().transform((text) => findId<"object">(text) as ObjectId),
    code: z.string(),
    hash: z.string(),
    file: z.string(),
    by: z.string().optional(),
    source: importSource,
  }),
  async run(act, { args: { file, ...received }, advance }) {
    const bytes = await findBytes(act, file);
    if (bytes === undefined) throw new Error(`the file of the import ${received.code} is gone`);
    const text = fileText(bytes);
    const lineCount = text.split("\n").length;
    await advance(0, 2 * lineCount);
    const reading = await readGently(text, await loadRegister(act), (count) => advance(count, 2 * lineCount));
    const findings = reading.findings.map(findingOf);
    const counts = countRows(reading);
    if (counts.bad > 0 || counts.ok === 0) throw new JobFailure({ ...counts, message: words.faulty, findings });
    await loadTable(act, received, { rows: reading.rows, onSaved: (count) => advance(lineCount + count, 2 * lineCount) });
    return { ...counts, message: words.loaded, link: `/dane/wydania/${received.code}`, findings };
  },
});

/** Rows without and with an error; an error of the whole file counts as one row. */
function countRows({ rows, findings }: LongReading): { readonly ok: number; readonly bad: number } {
  const bad = new Set(findings.flatMap(({ severity, row }) => (severity === "error" ? [row ?? 0] : [])));
  return { ok: rows.filter(({ row }) => !bad.has(row)).length, bad: bad.size };
}

function findingOf({ row, column, severity, text, suggestion }: Finding): JobFinding {
  return { row, place: column, isBad: severity === "error", text, hint: suggestion };
}
