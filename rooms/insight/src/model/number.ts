import type { ContentText, Day, Instant, Measured } from "@splot/kernel";

/** An official number beside an insight, as a page shows it. */
export type ShownNumber = {
  readonly indicator: ContentText;
  readonly address: string;
  readonly area: ContentText;
  readonly period: string;
  readonly value: Measured;
  readonly unit: ContentText;
  readonly decimals: number;
  readonly citation: ContentText;
  /** Missing: the source gives no day. */
  readonly releasedOn?: Day | undefined;
  readonly loadedAt: Instant;
  readonly isVerified: boolean;
  readonly why: ContentText;
};
