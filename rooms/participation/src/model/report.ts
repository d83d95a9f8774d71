import { refuse } from "../refusals.ts";
import type { Disposition } from "./disposition.ts";
import type { Remark } from "./remark.ts";
import { type Verdict, verdictCodes } from "./words.ts";

/** How the remarks of a round were settled. Invariant (I57): the verdicts and the withdrawn add up to `remarkCount`. */
export interface ReportTotals {
  readonly remarkCount: number;
  readonly lateCount: number;
  readonly withdrawnCount: number;
  readonly byVerdict: Readonly<Record<Verdict, number>>;
}

/** A remark with its answer. Missing: no answer yet. */
export interface AnsweredRemark {
  readonly remark: Pick<Remark, "no" | "isLate" | "withdrawnAt">;
  readonly disposition?: Pick<Disposition, "verdict" | "state"> | undefined;
}

/** Counts the remarks of a round. A withdrawn remark counts as withdrawn, whatever was proposed for it. */
export function reportTotals(answered: readonly AnsweredRemark[]): ReportTotals {
  const byVerdict: Record<Verdict, number> = { accepted: 0, partly: 0, rejected: 0, explained: 0, out_of_scope: 0 };
  let withdrawnCount = 0;
  for (const { remark, disposition } of answered) {
    if (remark.withdrawnAt !== undefined) withdrawnCount += 1;
    else if (disposition !== undefined) byVerdict[disposition.verdict] += 1;
  }
  return { remarkCount: answered.length, lateCount: answered.filter(({ remark }) => remark.isLate).length, withdrawnCount, byVerdict };
}

/** The remarks that still wait for an approved answer, withdrawn ones left out. */
export function unanswered(answered: readonly AnsweredRemark[]): readonly AnsweredRemark[] {
  return answered.filter(({ remark, disposition }) => remark.withdrawnAt === undefined && (disposition === undefined || disposition.state === "proposed"));
}

/** Checks that every remark has an approved answer (BR-02, I57). Refuses: names the numbers that lack one. */
export function checkAllAnswered(answered: readonly AnsweredRemark[]): void {
  const waiting = unanswered(answered).map(({ remark }) => remark.no);
  if (waiting.length === 0) return;
  const shown = waiting.slice(0, 12).join(", ") + (waiting.length > 12 ? "…" : "");
  throw refuse("participation.remarks_unanswered", { count: waiting.length, numbers: shown });
}

/** True when the totals add up (I57). */
export function addsUp(totals: ReportTotals): boolean {
  return verdictCodes.reduce((sum, code) => sum + totals.byVerdict[code], totals.withdrawnCount) === totals.remarkCount;
}
