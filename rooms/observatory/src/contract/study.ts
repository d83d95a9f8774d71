import type { ContentText, Thing } from "@splot/kernel";
import { z } from "zod";

/** The views that a study may hold; the first one that there are numbers for is chosen when an indicator is added. */
export const studyViews = ["ranking", "czas", "mapa", "rozklad", "gminy", "tabela"] as const;
/** Most figures of a study. */
export const MOST_FIGURES = 12;

const contentText = z.object({ pl: z.string(), en: z.string().optional() });
const draftFigure = z.object({
  /** Code of the indicator; of a composite after `zlozone/`. */
  indicator: z.string(),
  view: z.enum(studyViews),
  /** Missing: the newest. */
  period: z.string().optional(),
  /** Code of the area whose members are compared. Missing: that of the space. */
  area: z.string().optional(),
  /** Item by dimension as in addresses: `sex:F`. Missing: the whole. */
  breakdown: z.string().optional(),
  per: z.enum(["head", "whole"]).optional(),
  /** The author's own conclusion. Missing: none was written. */
  comment: contentText.optional(),
});

/** A figure as the office has chosen it; its numbers are read when the study is published. */
export type DraftFigure = z.output<typeof draftFigure>;

/** The figures of a draft as they are stored. */
export const draftFigures = z.array(draftFigure).max(MOST_FIGURES);

/** A study as the office writes it. */
export interface Draft {
  readonly thing: Thing;
  readonly introduction?: ContentText | undefined;
  readonly figures: readonly DraftFigure[];
  readonly revision: number;
  readonly changedAt: Date;
}

/** Where the code of a composite begins in a figure. */
const COMPOSITE = "zlozone/";

/** How a figure names a composite. */
export const compositeName = (code: string) => `${COMPOSITE}${code}`;

/** The code of the composite that a figure shows. Missing: it shows an indicator. */
export function compositeOf(indicator: string): string | undefined {
  return indicator.startsWith(COMPOSITE) ? indicator.slice(COMPOSITE.length) : undefined;
}

/** A draft as it stood before a change, and what the change did to what. */
export interface StudyStep {
  readonly how: "added" | "edited" | "moved" | "removed";
  readonly about: ContentText;
  readonly title: ContentText;
  readonly introduction?: ContentText | undefined;
  readonly figures: readonly DraftFigure[];
}

/** States of a study. */
export const diagnosisStates = { draft: { pl: "szkic", en: "draft" }, published: { pl: "opublikowane", en: "published" } } as const;

/** The address of a study, and of the page where it is written. */
export const studyPath = (slug: string) => `/dane/studia/${slug}`;
export const builderPath = (slug: string) => `/praca/studia/${slug}`;

/** The last part of the address of a study. */
export function slugOfStudy({ address }: { readonly address: string }): string {
  return address.slice(address.lastIndexOf("/") + 1);
}

/** A study in a list. */
export interface ListedStudy {
  readonly thing: Thing;
  readonly figureCount: number;
  readonly changedAt: Date;
  /** When it was published, and the hash of what was frozen. Missing: it is a draft. */
  readonly published?: { readonly at: Date; readonly sha256: string } | undefined;
}

/** What has happened since to the numbers of a figure. Shape: counts of numbers. */
export interface Since {
  /** A newer or corrected release holds another value. */
  readonly replaced: number;
  /** Their release was taken back. */
  readonly withdrawn: number;
  /** Their source no longer allows its figures to be published. */
  readonly withheld: number;
  /** The composite of the figure has a newer version. */
  readonly isReweighted: boolean;
}
