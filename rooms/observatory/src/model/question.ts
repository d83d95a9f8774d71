import type { Bilingual, ContentText, Instant } from "@splot/kernel";

/** Rules by which a number is asked about (METHODS §8.8). */
export type QuestionRule = "outlier" | "jump" | "jump_common" | "below_least" | "above_most" | "parts" | "repeat" | "zero";

/** States of a question about a value. */
export const questionStates = {
  open: { pl: "do wyjaśnienia", en: "to be explained" },
  explained: { pl: "wyjaśnione", en: "explained" },
  corrected: { pl: "zastąpione nowym wydaniem", en: "replaced by a new release" },
} as const satisfies Record<string, Bilingual>;
export type QuestionState = keyof typeof questionStates;
export const questionStateCodes = ["open", "explained", "corrected"] as const satisfies readonly QuestionState[];

/** A question about a value as it is kept. Missing `unit`: it is about the indicator in all units. Unit of `facts`: that of the indicator. */
export interface StoredQuestion {
  readonly id: string;
  readonly series: number;
  readonly unit?: { readonly code: string; readonly name: ContentText } | undefined;
  readonly period: string;
  readonly vintage: string;
  readonly rule: QuestionRule;
  readonly facts: Readonly<Record<string, number>>;
  readonly askedAt: Instant;
  readonly state: QuestionState;
  /** Missing: it is open. */
  readonly settledAt?: Instant | undefined;
  readonly comment?: string | undefined;
}
