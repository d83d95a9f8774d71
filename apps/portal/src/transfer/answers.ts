import { wireCount } from "@splot/kernel/http";
import { z } from "zod";
import { sheetNames } from "./sheets.ts";

/** How many rows of each sheet a file brings. */
export const transferOutput = z.record(z.enum(sheetNames), wireCount);

const words = z.strictObject({ pl: z.string(), en: z.string() });

/** What a file would bring, what is wrong with it, and the file itself, to be sent again when it is taken. */
export const checkOutput = z.strictObject({
  counts: transferOutput,
  findings: z.array(
    z.strictObject({
      sheet: z.enum(sheetNames).optional(),
      row: wireCount.optional(),
      column: words.optional(),
      isBad: z.boolean(),
      text: words,
      hint: words.optional(),
    }),
  ),
  file: z.strictObject({ name: z.string(), base64: z.string() }),
});
