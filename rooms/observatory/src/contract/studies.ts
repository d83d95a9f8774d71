import { optionalText, typedText } from "@splot/kernel/http";
import { z } from "zod";
import { studyViews } from "./study.ts";

/** The last part of the address of a study. */
const studySlug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80)
  .meta({ example: "mieszkancy-i-przestrzen" });
const indicatorCode = z
  .string()
  .regex(/^[a-z][a-z0-9_]{1,60}$/)
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
