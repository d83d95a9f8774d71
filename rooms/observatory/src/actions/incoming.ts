import { setImmediate as breathe } from "node:timers/promises";
import { sha256 } from "@splot/kernel";
import { SentFile, type Upload } from "@splot/kernel/files";
import type { z } from "zod";
import type { checkImportInput } from "../contract.ts";
import { fileText } from "../model/fileText.ts";
import { type LongReading, type Register, readingSteps } from "../model/readLongCsv.ts";
import { refuse } from "../refusals.ts";

/** A table that came in: its text, and the hash by which the same one is known again. */
export interface Incoming {
  readonly text: string;
  readonly hash: string;
  /** The bytes as they are kept: those of the chosen file, else of the pasted text. Refuses: `file.*`. */
  upload(): Upload;
}

/** The table of a form or API call. Refuses: `observatory.import_empty`. */
export function incomingOf({ text: pasted, file }: z.output<typeof checkImportInput>): Incoming {
  const text = file === undefined ? pasted : fileText(file.bytes);
  if (text.trim() === "") throw refuse("observatory.import_empty", {}, "text");
  const kept = file ?? new SentFile("wklejone.csv", Buffer.from(text));
  return { text, hash: sha256(text), upload: () => kept.checked(file === undefined ? "text" : "file") };
}

/** Reads a table step by step, letting others have the processor in between. `onRows` hears of the rows read so far. */
export async function readGently(text: string, register: Register, onRows: (count: number) => Promise<unknown> = () => breathe()): Promise<LongReading> {
  const steps = readingSteps(text, register);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await onRows(step.value);
  }
}
