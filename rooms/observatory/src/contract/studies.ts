import { optionalText, partInput, partOutput, typedText, wireCount, wireId, wireOrigin, wireText } from "@splot/kernel/http";
import { z } from "zod";
import { studyViews } from "./study.ts";

/** The last part of the address of a study. */
const studySlug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80)
  .meta({ example: "mieszkancy-i-przestrzen" });
/** Code of an indicator; of a composite after `zlozone/`. */
const indicatorCode = z
  .string()
  .regex(/^([a-z][a-z0-9_]{1,60}|zlozone\/[a-z0-9]+(-[a-z0-9]+)*)$/)
  .max(90)
  .meta({ example: "population" });
const content = (most: number) => z.strictObject({ pl: optionalText(most), en: optionalText(most) });
const title = z.strictObject({ pl: typedText(200, 3), en: optionalText(200) });
const revision = z.coerce.number().int().min(1).max(1_000_000);

export const startDiagnosisInput = z.strictObject({ title });
export const startDiagnosisOutput = z.strictObject({ study: z.string(), address: z.string() });

/** A figure of a draft. An empty period is the newest, an empty area that of the space. */
const figure = z.strictObject({
  indicator: indicatorCode,
  view: z.enum(studyViews),
  period: optionalText(20),
  area: optionalText(40),
  breakdown: optionalText(200),
  per: z.union([z.literal("").transform(() => undefined), z.enum(["head", "whole"])]).optional(),
  comment: content(3000).default({}),
  /** The order of the figures. Missing: as they come. */
  place: z.union([z.literal("").transform(() => undefined), z.coerce.number().int().min(1).max(99)]).optional(),
  /** The figure is taken out. */
  drop: z.enum(["yes", "no"]).default("no"),
});

export const saveDiagnosisInput = z.strictObject({
  study: studySlug,
  revision,
  title,
  introduction: content(6000).default({}),
  figures: z.array(figure).max(12),
  /** Indicators whose first view is put at the end. */
  added: z.array(indicatorCode).max(12).default([]),
});
export const saveDiagnosisOutput = z.strictObject({ study: z.string(), revision: z.int() });

export const publishDiagnosisInput = z.strictObject({ study: studySlug, revision });
export const publishDiagnosisOutput = z.strictObject({ study: z.string(), address: z.string(), sha256: z.string() });

export const undoDiagnosisInput = z.strictObject({ study: studySlug, revision });
export const undoDiagnosisOutput = z.strictObject({ study: z.string(), revision: z.int() });

/** A published study on the wire. */
const studyOutput = {
  study: z.string(),
  id: wireId(),
  address: z.string(),
  origin: wireOrigin,
  title: wireText,
  figureCount: wireCount,
  publishedAt: z.string(),
  sha256: z.string(),
};
export const listStudiesInput = z.strictObject(partInput);
export const listStudiesOutput = z.strictObject({ studies: z.array(z.strictObject(studyOutput)), ...partOutput });

export const getStudyInput = z.strictObject({ study: studySlug });
export const getStudyOutput = z.strictObject({
  ...studyOutput,
  introduction: wireText.optional(),
  /** The moment whose numbers it holds. */
  asOf: z.string(),
  figures: z.array(
    z.strictObject({
      /** From 1 on. */
      no: wireCount,
      /** Code of the indicator; of a composite after `zlozone/`, with the version that is shown. */
      indicator: z.string(),
      version: wireCount.optional(),
      /** Item by dimension, `sex:F`. Missing: the whole. */
      breakdown: z.string().optional(),
      view: z.enum(studyViews),
      title: wireText,
      name: wireText,
      /** Unit and coverage. */
      about: wireText,
      comment: wireText.optional(),
      /** The view that is kept for ever, with the hash of what is frozen of it. */
      pinned: z.string(),
      pinnedSha256: z.string(),
      numberCount: wireCount,
    }),
  ),
  sources: z.array(z.strictObject({ source: wireText, licence: wireText, release: z.string(), isVerified: z.boolean() })),
  /** `sha256` is the name of the bytes: they never change. */
  files: z.array(z.strictObject({ part: z.string(), name: z.string(), mediaType: z.string(), size: wireCount, sha256: z.string(), address: z.string() })),
});

export const listStudyNumbersInput = z.strictObject({ study: studySlug, ...partInput });
/** Numbers of a study, figure by figure. Shape: `known` of `total` members have a value; missing both: it was published for the whole area. */
export const listStudyNumbersOutput = z.strictObject({
  study: z.string(),
  address: z.string(),
  origin: wireOrigin,
  numbers: z.array(
    z.strictObject({
      figure: wireCount,
      indicator: z.string(),
      breakdown: z.string().optional(),
      unit: z.string(),
      unitName: wireText,
      period: z.string(),
      value: z.string().optional(),
      missing: z.string().optional(),
      measure: wireText.optional(),
      flags: z.array(z.string()),
      note: z.string().optional(),
      known: wireCount.optional(),
      total: wireCount.optional(),
      release: z.string(),
      releasedOn: z.string().optional(),
      standing: z.string(),
      source: wireText,
      licence: wireText,
      isVerified: z.boolean(),
      /** Where the release comes from; an example among facts says so. */
      releaseOrigin: wireOrigin,
    }),
  ),
  ...partOutput,
});
