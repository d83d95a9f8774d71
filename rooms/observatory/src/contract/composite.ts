import { optionalText, partInput, partOutput, typedId, typedText, wireCount, wireId, wireOrigin, wireText } from "@splot/kernel/http";
import { z } from "zod";
import { MOST_COMPONENTS, normalisations } from "../model/composite.ts";

const indicatorCode = z.string().regex(/^[a-z][a-z0-9_]{1,60}$/);
const isYes = z.enum(["yes", "no"]).default("no");

/** A part as it is typed: code of the indicator and its weight, "1,5". Missing both: the place stays empty. */
const typedComponent = z.strictObject({
  indicator: z.union([z.literal("").transform(() => undefined), indicatorCode]).optional(),
  weight: optionalText(20).meta({ example: "1" }),
});

export const recordCompositeInput = z.strictObject({
  /** The composite that gets a new version. Missing: a new one. */
  composite: typedId<"object">().optional(),
  /** The version that the change started from. Missing: the newest. */
  base: z.coerce.number().int().min(1).optional(),
  /** In Polish; `…En` in English, where it is given. */
  name: typedText(300, 3),
  nameEn: optionalText(300),
  definition: typedText(2000, 3),
  definitionEn: optionalText(2000),
  /** Code of the area whose members are compared. */
  area: typedText(20).meta({ example: "SMK" }),
  by: z.enum(normalisations),
  /** Do values beyond three deviations count as three deviations? */
  winsorised: isYes,
  components: z
    .array(typedComponent)
    .max(MOST_COMPONENTS)
    .meta({
      example: [
        { indicator: "recycling_rate", weight: "2" },
        { indicator: "libraries_per_10k", weight: "1" },
      ],
    }),
});
export const recordCompositeOutput = z.strictObject({ id: wireId(), address: z.string(), version: wireCount, sha256: z.string(), isNew: z.boolean() });

/** A composite on the wire, as one of its versions says it. */
const compositeOutput = {
  id: wireId(),
  code: z.string(),
  address: z.string(),
  origin: wireOrigin,
  name: wireText,
  definition: wireText,
  area: z.string(),
  by: z.enum(normalisations),
  winsorised: z.boolean(),
  version: wireCount,
  sha256: z.string(),
  components: z.array(z.strictObject({ indicator: z.string(), weight: z.number(), direction: z.enum(["up", "down"]) })),
};
export const listCompositesInput = z.strictObject(partInput);
export const listCompositesOutput = z.strictObject({ composites: z.array(z.strictObject(compositeOutput)), ...partOutput });

export const getCompositeInput = z.strictObject({
  code: z
    .string()
    .max(80)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  version: z.coerce.number().int().min(1).optional(),
  period: z.string().max(40).optional(),
});
export const getCompositeOutput = z.strictObject({
  ...compositeOutput,
  /** Missing: for no period are enough numbers known. */
  period: z.string().optional(),
  periods: z.array(z.string()),
  /** Does every number come from a confirmed release? Only then ranks are given. */
  isRanked: z.boolean(),
  values: z.array(
    z.strictObject({
      unit: z.string(),
      unitName: wireText,
      value: z.number().optional(),
      missing: z.string().optional(),
      /** Share of the weight whose part is known, 0–1. */
      knownWeight: z.number(),
      isPartial: z.boolean(),
      rank: wireCount.optional(),
      /** Best and worst rank when one weight changes by a quarter or one part is left out. */
      bestRank: wireCount.optional(),
      worstRank: wireCount.optional(),
      /** Normalised value of each known part and its weight here; the weights add up to 1. */
      parts: z.array(z.strictObject({ indicator: z.string(), value: z.number(), weight: z.number() })),
    }),
  ),
  releases: z.array(z.string()),
});
