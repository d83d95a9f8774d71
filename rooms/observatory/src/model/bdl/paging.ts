import type { BankAnswer } from "./answer.ts";

/** What was kept of a resource before this answer. */
export interface PagesBefore {
  /** Which page was asked for, from 0. */
  readonly asked: number;
  readonly recordCount: number;
  /** What the first page announced. Missing: this is the first. */
  readonly total?: number | undefined;
  readonly lastUpdate?: string | undefined;
  /** Hashes of the pages kept. */
  readonly hashes: readonly string[];
  /** The first page of the last whole fetch of the same resource. Missing: none, or it has no day of update. */
  readonly last?: { readonly total: number; readonly lastUpdate: string; readonly hash: string } | undefined;
}

/**
 * What to do with an answer. `same`: nothing new since the last fetch. `changed`: it belongs to other pages than those kept,
 * so the resource is begun anew.
 */
export type Judgement = "next" | "complete" | "same" | "changed";

/** Judges one page by what was announced and kept before it. */
export function judgePage(before: PagesBefore, answer: BankAnswer, hash: string): Judgement {
  const { page, total } = answer;
  if (page === undefined || total === undefined) return "complete";
  if (page !== before.asked || before.hashes.includes(hash)) return "changed";
  if (page === 0 ? isKnown(before, answer, hash) : !isOfSameSeries(before, answer)) return page === 0 ? "same" : "changed";
  const recordCount = before.recordCount + answer.ids.length;
  if (recordCount === total) return "complete";
  return recordCount > total || answer.ids.length === 0 ? "changed" : "next";
}

function isKnown({ last }: PagesBefore, answer: BankAnswer, hash: string): boolean {
  return last !== undefined && last.hash === hash && last.total === answer.total && last.lastUpdate === answer.lastUpdate;
}

function isOfSameSeries(before: PagesBefore, answer: BankAnswer): boolean {
  return answer.total === before.total && answer.lastUpdate === before.lastUpdate;
}

/** Do whole pages hold every record once? */
export function areDistinct(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}
