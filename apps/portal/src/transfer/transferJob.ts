import { type Bilingual, type ContentText, counted, fill } from "@splot/kernel";
import { findBytes } from "@splot/kernel/files";
import { JobFailure, type JobFinding, type JobOutcome, jobKind } from "@splot/kernel/jobs";
import { z } from "zod";
import type { Finding, SheetName } from "./shapes.ts";
import { headOf, sheetNames, sheets } from "./sheets.ts";
import { type Taken, takeWorkbook } from "./takeWorkbook.ts";
import { broughtText, placeForms } from "./words.ts";

/** Name of the job that takes a workbook; its key is the hash of the file. */
export const TRANSFER_JOB = "portal.transfer";

const words = {
  taken: { pl: "Wczytano: {what}.", en: "Imported: {what}." },
  nothing: {
    pl: "Wszystko, co jest w pliku, jest już w Splocie. Niczego nie dodano.",
    en: "Splot holds everything that is in the file. Nothing was added.",
  },
  faulty: {
    pl: "Nie wczytano niczego, bo w pliku trzeba poprawić: {count}. Popraw i wczytaj go jeszcze raz.",
    en: "Nothing was imported: {count} of the file must be corrected. Correct them and import it again.",
  },
} satisfies Record<string, Bilingual>;

/** Where the first thing that a file brought is seen. */
const pages: Readonly<Record<SheetName, string>> = {
  people: "/organy",
  seats: "/organy",
  mandates: "/organy",
  duties: "/zespoly",
  projects: "/praca/projekty",
  shares: "/praca/projekty",
  plans: "/strategia/plany",
  tasks: "/plany",
};

/** Takes a workbook that an act has received: all of it or nothing, with every finding in the report. */
export const transferJob = jobKind({
  name: TRANSFER_JOB,
  input: z.strictObject({ file: z.string() }),
  async run(act, { args: { file }, advance }): Promise<JobOutcome> {
    const bytes = await findBytes(act, file);
    if (bytes === undefined) throw new Error("the workbook of this job is gone");
    const outcome = outcomeOf(await takeWorkbook(act, bytes, advance));
    if (outcome.bad > 0) throw new JobFailure(outcome);
    return outcome;
  },
});

/** What is told of a workbook: rows in order, rows with a fault, each finding at its place (I11). */
function outcomeOf({ counts, findings, faults, rowCount }: Taken): JobOutcome {
  const bad = new Set(faults.map(({ sheet, row }) => `${sheet ?? ""} ${row ?? ""}`)).size;
  const told = findings.map(findingOf);
  if (bad > 0) return { ok: Math.max(0, rowCount - bad), bad, message: faultyText(faults.length), findings: told };
  const first = sheetNames.find((name) => counts[name] > 0);
  if (first === undefined) return { ok: rowCount, bad: 0, message: words.nothing, findings: told };
  return { ok: rowCount, bad: 0, message: fill(words.taken, { what: broughtText(counts) }), link: pages[first], findings: told };
}

function faultyText(count: number): ContentText {
  return fill(words.faulty, { count: { pl: counted("pl", count, placeForms), en: counted("en", count, placeForms) } });
}

function findingOf({ sheet, row, column, isBad, text, hint }: Finding): JobFinding {
  const place = [...(sheet === undefined ? [] : [sheets[sheet].name]), ...(column === undefined ? [] : [headOf({ head: column })])].join(" · ");
  return { row, place: place === "" ? undefined : place, isBad, text, hint };
}
