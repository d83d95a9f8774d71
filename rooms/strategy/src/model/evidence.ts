import type { ContentText, Day, Id, Instant, Measured, ObjectId } from "@splot/kernel";

/** A number as evidence of a goal, ready to be shown with all it must never be shown without. Unit: that of the indicator. */
export type ShownEvidence = {
  readonly node: ObjectId;
  readonly indicator: ContentText;
  readonly address: string;
  readonly area: ContentText;
  readonly period: string;
  readonly value: Measured;
  readonly decimals: number;
  readonly unit: ContentText;
  readonly citation: ContentText;
  /** Missing: the source gives no day. */
  readonly releasedOn?: Day | undefined;
  /** When the office loaded it. */
  readonly loadedAt: Instant;
  /** False: said beside the number. */
  readonly isVerified: boolean;
  /** False: a newer or corrected release holds another value; the cited one stays as it was cited. */
  readonly isCurrent: boolean;
  readonly why: ContentText;
  /** Missing: the choice stands apart from the goals, or is ours. */
  readonly id?: Id<"evidence"> | undefined;
  /** Missing: it is evidence now. */
  readonly ended?: { readonly at: Instant; readonly reason: string } | undefined;
};
