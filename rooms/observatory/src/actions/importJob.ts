import { findId, type ObjectId } from "@splot/kernel";
import { findBytes } from "@splot/kernel/files";
import { JobFailure, type JobFinding, jobKind } from "@splot/kernel/jobs";
import { z } from "zod";
import { importSource } from "../contract.ts";
import { incomingBytes } from "../importing/Incoming.ts";
import { loadFile } from "../importing/loadFile.ts";
import { countFindings } from "../importing/Tally.ts";
import { profileSchema } from "../mapping/index.ts";
import { IMPORT_JOB } from "../model/importJob.ts";
import type { ReadingFinding } from "../reading/index.ts";
import { claimImport } from "../store/imports.ts";
import { loadRegister } from "../store/register.ts";
import { askAboutRelease } from "./askQuestions.ts";

const words = {
  loaded: { pl: "Wczytano cały plik. Liczby są na stronach wskaźników.", en: "The whole file was loaded. The numbers stand on the pages of the indicators." },
  repeated: { pl: "Ten plik wczytano tymczasem inną drogą. Niczego nie dodano.", en: "This file was loaded meanwhile in another way. Nothing was added." },
  faulty: {
    pl: "Plik ma błędy, więc niczego nie wczytano. Popraw wskazane wiersze i wczytaj plik jeszcze raz.",
    en: "The file has errors, so nothing was loaded. Correct the rows named and load the file again.",
  },
};

/** Loads a large file that an act has received: all of it or nothing, with every finding in the report. */
export const importJob = jobKind({
  name: IMPORT_JOB,
  input: z.strictObject({
    id: z.string().transform((text) => findId<"object">(text) as ObjectId),
    code: z.string(),
    sha256: z.string(),
    size: z.number(),
    name: z.string(),
    by: z.string().optional(),
    source: importSource,
    profile: z.strictObject({ code: z.string(), version: z.number(), sha256: z.string(), content: profileSchema }),
  }),
  async run(act, { args: { name, ...received }, advance }) {
    const bytes = await findBytes(act, received.sha256);
    if (bytes === undefined) throw new Error(`the file of the import ${received.code} is gone`);
    await advance(0, received.size);
    const known = await claimImport(act, received.sha256, received.profile.sha256);
    if (known !== undefined) return { ok: 0, bad: 0, message: words.repeated, link: `/dane/wydania/${known.vintage}` };
    const { log, count } = await loadFile(act, received, { register: await loadRegister(act), source: incomingBytes(name, bytes).source, advance });
    const findings = log.findings.flatMap(findingsOf);
    const bad = countFindings(log).errorCount;
    if (log.isBad || count === 0) throw new JobFailure({ ok: count, bad, message: words.faulty, findings });
    await askAboutRelease(act, received.code);
    return { ok: count, bad, message: words.loaded, link: `/dane/wydania/${received.code}`, findings };
  },
});

/** A line of the report for each place that a finding names, and one for all the others. */
function findingsOf({ rows, column, count, severity, text, suggestion }: ReadingFinding): readonly JobFinding[] {
  const line = (row?: number, more = 0): JobFinding => ({
    row,
    place: column,
    isBad: severity === "error",
    text: more === 0 ? text : { pl: `${text.pl} (${more} ×)`, en: `${text.en} (${more} ×)` },
    hint: suggestion,
  });
  const named = rows.map((row) => line(row));
  return count > rows.length ? [...named, line(undefined, count - rows.length)] : named;
}
