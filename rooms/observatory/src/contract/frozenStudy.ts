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
});
export type FrozenStudy = z.output<typeof frozenStudy>;
export type FrozenFigure = FrozenStudy["figures"][number];
export type FrozenTable = z.output<typeof table>;
export type FrozenSource = z.output<typeof source>;
