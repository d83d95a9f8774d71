import type { Phrase } from "@splot/kernel/documents";
import { z } from "zod";
import { studyViews } from "./study.ts";

const contentText = z.object({ pl: z.string(), en: z.string().optional() });
const bilingual = z.object({ pl: z.string(), en: z.string() });
const phrase = z.union([z.string(), z.object({ text: z.string(), language: z.enum(["pl", "en"]) })]) satisfies z.ZodType<Phrase>;
const table = z.object({
  columns: z.array(z.object({ label: z.string(), isNumber: z.boolean() })),
  rows: z.array(z.array(phrase)),
});

/** A number of a figure as it stands in the files of the study. Shape: decimal text or the reason why there is none; `known` of `total` members. */
const row = z.object({
  unit: z.string(),
  unitName: contentText,
  period: z.string(),
  value: z.string().optional(),
  missing: z.string().optional(),
  flags: z.array(z.string()),
  note: z.string().optional(),
  /** Code of its release, of several joined by `+`. */
  release: z.string(),
  /** Missing: it was published for the whole area. */
  coverage: z.object({ known: z.number(), total: z.number() }).optional(),
});

/** A release, or several joined, that numbers of the study come from. */
const release = z.object({
  code: z.string(),
  releasedOn: z.string().optional(),
  standing: z.enum(["confirmed", "unconfirmed", "superseded", "unverified"]),
  origin: z.enum(["fact", "example", "user"]),
  citation: contentText,
  licence: contentText,
  isVerified: z.boolean(),
});

const figure = z.object({
  indicator: z.object({ code: z.string(), address: z.string(), name: contentText, definition: contentText }),
  view: z.enum(studyViews),
  /** The pinned view with picture and numbers. */
  pinned: z.object({ address: z.string(), sha256: z.string() }),
  title: bilingual,
  more: z.array(bilingual),
  /** What is measured, of whom and when; unit and coverage. */
  name: bilingual,
  about: bilingual,
  /** What must be known of the drawing. */
  note: bilingual.optional(),
  comment: contentText.optional(),
  /** SVG in both languages. Missing: the figure is a table. */
  drawing: z.object({ pl: z.string(), en: z.string(), width: z.number(), height: z.number() }).optional(),
  /** Hashes of the same as PNG. */
  pictures: z.object({ pl: z.string(), en: z.string() }).optional(),
  table: z.object({ pl: table, en: table }),
  /** Places of the sources of the study that the figure uses. */
  sources: z.array(z.number()),
  /** Codes of the numbers (locators), by which newer ones are found. */
  numbers: z.array(z.string()),
  /** The breakdown as in addresses, and in words. Missing: the whole. */
  breakdown: z.object({ code: z.string(), name: bilingual }).optional(),
  /** The version of the composite that is shown. Missing: an indicator is shown. */
  composite: z.object({ version: z.number(), sha256: z.string() }).optional(),
  /** Numbers of others behind it, by code of their indicator: the parts of a composite, the people of an amount per head. Missing: none. */
  parts: z.array(z.object({ code: z.string(), numbers: z.array(z.string()) })).optional(),
  measure: contentText.optional(),
  /** Missing: the study was published before its numbers were frozen beside its tables. */
  rows: z.array(row).optional(),
});

/** A source with its release, as it is listed. */
const source = z.object({ name: contentText, release: bilingual, licence: contentText, vintage: z.string(), isVerified: z.boolean() });

/** What is frozen of a study when it is published: everything that its documents are made of. */
export const frozenStudy = z.object({
  title: contentText,
  introduction: contentText.optional(),
  space: contentText,
  origin: z.enum(["fact", "example", "user"]),
  address: z.string(),
  /** The moment whose numbers it holds. */
  asOf: z.string(),
  figures: z.array(figure),
  sources: z.array(source),
  /** Missing: as the rows of figures. */
  releases: z.array(release).optional(),
});
export type FrozenStudy = z.output<typeof frozenStudy>;
export type FrozenFigure = FrozenStudy["figures"][number];
export type FrozenRow = z.output<typeof row>;
export type FrozenRelease = z.output<typeof release>;
export type FrozenTable = z.output<typeof table>;
export type FrozenSource = z.output<typeof source>;
