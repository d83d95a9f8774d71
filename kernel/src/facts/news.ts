import { z } from "zod";
import type { Json } from "../canonical.ts";

const factNews = z.object({
  changes: z.array(z.object({ field: z.string(), before: z.string().optional(), after: z.string().optional(), of: z.string().optional() })).default([]),
  /** What the fact is called. */
  title: z.string().optional(),
  changeCount: z.number().default(0),
  reason: z.object({ pl: z.string(), en: z.string().optional() }).optional(),
});
/** What the journal says of a corrected or taken back fact. */
export type FactNews = z.output<typeof factNews>;

/** Reads the public payload of such an entry. Missing: it says nothing that can be shown. */
export function findFactNews(payload: Json | undefined): FactNews | undefined {
  const read = factNews.safeParse(payload);
  return read.success && (read.data.changes.length > 0 || read.data.reason !== undefined) ? read.data : undefined;
}
