import { z } from "zod";
import type { Id } from "../ids.ts";

/** An id as an answer of the API gives it. */
export function wireId<Kind extends string = "object">(): z.ZodType<Id<Kind>> {
  return z.uuid() as unknown as z.ZodType<Id<Kind>>;
}

/** A text as an answer gives it: Polish, and English where there is one. */
export const wireText = z.strictObject({ pl: z.string(), en: z.string().optional() });

/** A count or an ordinal in an answer. */
export const wireCount = z.number().int().min(0);
