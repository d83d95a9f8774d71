import { z } from "zod";
import type { Id } from "../ids.ts";

/** An id as an answer of the API gives it. */
export function wireId<Kind extends string = "object">(): z.ZodType<Id<Kind>> {
  return z.uuid() as unknown as z.ZodType<Id<Kind>>;
}

/** A text as an answer gives it: Polish, and English where there is one. */
export const wireText = z.strictObject({ pl: z.string(), en: z.string().optional() });

/** Where a thing comes from: told by a source, invented to show the program, entered by people at work (MODEL 0.6). */
export const wireOrigin = z.enum(["fact", "example", "user"]);

/** A count or an ordinal in an answer. */
export const wireCount = z.number().int().min(0);

/** What every long read of the API takes: where the part before ended, and how many rows are wanted. Missing cursor: from the beginning. */
export const partInput = { cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(500).default(100) };

/** What a read with a bound gives beside its rows: how many it gives at most. As many rows mean that there may be more. */
export const boundOutput = { most: wireCount };

/** What every long read gives beside its rows. Missing: it was the last part; else the cursor of the next one. */
export const partOutput = { next: z.string().optional() };

/** The number that a cursor holds. Missing: an unreadable cursor begins at the beginning. */
export function placeOfCursor(cursor: string | undefined): number | undefined {
  return cursor !== undefined && /^\d{1,7}$/.test(cursor) ? Number(cursor) : undefined;
}
