import { optionalText, typedText, wireCount, wireId } from "@splot/kernel/http";
import { z } from "zod";
import { indicatorCode, periodCode } from "../contract.ts";
import { ways } from "../model/definition.ts";

const bilingual = z.strictObject({ pl: typedText(2000), en: optionalText(2000) });

/** How an indicator is computed from others, named by their codes. */
const newDerivation = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["ratio", "per_capita"]), numerator: indicatorCode, denominator: indicatorCode, factor: z.number().positive() }),
  z.strictObject({ kind: z.literal("index"), of: indicatorCode, base: periodCode }),
  z.strictObject({ kind: z.literal("rolling"), of: indicatorCode, count: z.number().int().min(2).max(60), by: z.enum(["mean", "sum"]) }),
]);
export type NewDerivation = z.output<typeof newDerivation>;

export const recordIndicatorInput = z.strictObject({
  code: indicatorCode,
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(80),
  name: bilingual,
  definition: bilingual,
  unit: bilingual,
  direction: z.enum(["up", "down", "none"]),
  domain: z.number().int().min(1).max(7).optional(),
  grain: z.enum(["municipality", "area"]),
  aggregation: z.enum(["sum", "ratio", "weighted_mean", "none"]),
  aggregationNote: bilingual.optional(),
  parts: z.strictObject({ numerator: indicatorCode, denominator: indicatorCode, factor: z.number().positive() }).optional(),
  weight: indicatorCode.optional(),
  /** Place in the catalogue. */
  ord: z.number().int().min(0).max(10_000),
  decimals: z.number().int().min(0).max(6),
  least: z.number().optional(),
  most: z.number().optional(),
  /** Expected days from the end of a period to its publication. */
  lagDays: z.number().int().min(0).max(5000).optional(),
  /** How the numbers are made at their source. */
  method: bilingual.optional(),
  /** Who answers for the definition. */
  keeper: bilingual.optional(),
  derivation: newDerivation.optional(),
  source: typedText(500),
});

export const recordIndicatorOutput = z.strictObject({ id: wireId(), address: z.string(), sha256: z.string() });

/** A choice that may stay open. */
const chosen = z.union([z.literal("").transform(() => undefined), indicatorCode]).optional();
const wholeNumber = (least: number, most: number) =>
  z.union([z.literal("").transform(() => undefined), z.coerce.number().int().min(least).max(most)]).optional();

/** What defines an indicator of the own space. Numbers are as they are typed, "1 234,5". */
export const defineIndicatorInput = z.strictObject({
  /** Code of the indicator that gets a new version of its definition. Missing: a new indicator. */
  indicator: indicatorCode.optional(),
  /** The version that the change started from. Missing: the newest. */
  base: z.coerce.number().int().min(1).optional(),
  /** In Polish; `…En` in English, where it is given. */
  name: typedText(200, 3),
  nameEn: optionalText(200),
  definition: typedText(2000, 3),
  definitionEn: optionalText(2000),
  /** How the numbers are made at their source. */
  method: optionalText(2000),
  methodEn: optionalText(2000),
  /** Who answers for the definition. */
  keeper: optionalText(300),
  keeperEn: optionalText(300),
  unit: typedText(60),
  unitEn: optionalText(60),
  decimals: z.coerce.number().int().min(0).max(6),
  frequency: z.enum(["year", "half", "quarter", "month", "day"]),
  grain: z.enum(["municipality", "area"]),
  domain: wholeNumber(1, 7),
  direction: z.enum(["up", "down", "none"]),
  least: optionalText(20),
  most: optionalText(20),
  /** Expected days from the end of a period to its publication. */
  lagDays: wholeNumber(0, 5000),
  way: z.enum(ways),
  /** Of a measured one: how a value of the whole area is made. */
  aggregation: z.enum(["sum", "ratio", "weighted_mean", "none"]).default("none"),
  numerator: chosen,
  denominator: chosen,
  factor: optionalText(20),
  weight: chosen,
  of: chosen,
  /** Base period of an index. */
  baseline: optionalText(20),
  /** Periods of a rolling value. */
  count: wholeNumber(2, 60),
  by: z.enum(["mean", "sum"]).default("mean"),
});
export const defineIndicatorOutput = z.strictObject({
  id: wireId(),
  code: z.string(),
  address: z.string(),
  version: wireCount,
  sha256: z.string(),
  /** Missing change: the definition was this one already. */
  isNew: z.boolean(),
});

export const removeIndicatorInput = z.strictObject({ indicator: indicatorCode, reason: typedText(1000, 3) });
export const removeIndicatorOutput = z.strictObject({ code: z.string() });
