import { wireCount } from "@splot/kernel/http";
import { z } from "zod";
import { indicatorCode, observationOutput, periodCode } from "../contract.ts";

export const listRankingInput = z.strictObject({
  indicator: indicatorCode,
  area: z.string().max(20).optional(),
  period: periodCode.optional(),
  cursor: z
    .string()
    .regex(/^\d{1,6}~[0-9A-Z-]{2,20}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** Values of the units of an area from the largest on. Shape: `place` where places may be claimed, equal values sharing one; `knownCount` of `total` members have a value. */
export const listRankingOutput = z.strictObject({
  indicator: z.string(),
  area: z.string(),
  period: z.string().optional(),
  knownCount: wireCount,
  total: wireCount,
  isRanked: z.boolean(),
  values: z.array(observationOutput.extend({ place: wireCount.optional() })),
  next: z.string().optional(),
});
