import type { ObjectId, Refusal } from "@splot/kernel";
import { refuse } from "../refusals.ts";
import type { Share } from "./project.ts";
import type { Certainty, MoneySource } from "./words.ts";

/** A financing line in its newest version. Unit: grosze. */
export interface FinancingLine {
  readonly id: ObjectId;
  readonly project: ObjectId;
  readonly org: ObjectId;
  readonly source: MoneySource;
  readonly fund?: ObjectId | undefined;
  readonly year: number;
  readonly no: number;
  readonly grosze: number;
  readonly certainty: Certainty;
  readonly overReason?: string | undefined;
}

/** Cost and money of one year. Unit: grosze; `gap` = cost − secured − spent (I78), negative where there is more than enough. */
export interface YearMoney {
  readonly year: number;
  readonly cost: number;
  readonly byCertainty: Readonly<Record<Certainty, number>>;
  readonly gap: number;
}

type Cost = Pick<Share, "year" | "cost">;
type Money = Pick<FinancingLine, "year" | "grosze" | "certainty">;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** What each year costs and what covers it, from the first year to the last (I78). Shape: only years with a cost or a line. */
export function moneyByYear(shares: readonly Cost[], lines: readonly Money[]): readonly YearMoney[] {
  const years = [...new Set([...shares, ...lines].map(({ year }) => year))].sort((a, b) => a - b);
  return years.map((year) => {
    const cost = sum(shares.filter((share) => share.year === year).map((share) => share.cost));
    const amount = (certainty: Certainty) => sum(lines.filter((line) => line.year === year && line.certainty === certainty).map(({ grosze }) => grosze));
    const byCertainty = { planned: amount("planned"), applied: amount("applied"), secured: amount("secured"), spent: amount("spent") };
    return { year, cost, byCertainty, gap: cost - byCertainty.secured - byCertainty.spent };
  });
}

/** The years of a project added up. */
export interface MoneyTotal {
  readonly cost: number;
  readonly byCertainty: Readonly<Record<Certainty, number>>;
  readonly gap: number;
}

/** All years together; the gap is the sum of the gaps (I78). */
export function totalOf(years: readonly YearMoney[]): MoneyTotal {
  const of = (certainty: Certainty) => sum(years.map(({ byCertainty }) => byCertainty[certainty]));
  return {
    cost: sum(years.map(({ cost }) => cost)),
    byCertainty: { planned: of("planned"), applied: of("applied"), secured: of("secured"), spent: of("spent") },
    gap: sum(years.map(({ gap }) => gap)),
  };
}

/** What a line is checked against. */
export interface LineCheck {
  readonly line: Omit<FinancingLine, "id" | "no" | "project">;
  readonly shares: readonly Share[];
  /** The newest versions of the other lines of the project. */
  readonly others: readonly Pick<FinancingLine, "grosze" | "source" | "fund">[];
  /** Highest confirmed rate of the fund, basis points. Missing: none, or one that is only common practice. */
  readonly rate?: number | undefined;
  readonly thisYear: number;
}

/**
 * The troubles of a line: spent in a future year (I79), more money than cost without a reason (I78), a grant over the
 * confirmed rate of the eligible cost (I78). Shape: none when it is right.
 */
export function lineFaults({ line, shares, others, rate, thisYear }: LineCheck): readonly Refusal[] {
  const faults: Refusal[] = [];
  if (line.certainty === "spent" && line.year > thisYear) faults.push(refuse("financing.spent_ahead", { year: line.year }, "year"));
  const cost = sum(shares.map((share) => share.cost));
  const money = line.grosze + sum(others.map(({ grosze }) => grosze));
  if (money > cost && line.overReason === undefined) faults.push(refuse("financing.over_cost", {}, "overReason"));
  if (line.source === "grant" && rate !== undefined) {
    const grant = line.grosze + sum(others.filter(({ source, fund }) => source === "grant" && fund === line.fund).map(({ grosze }) => grosze));
    const eligible = sum(shares.map((share) => share.eligible));
    if (BigInt(grant) * 10_000n > BigInt(eligible) * BigInt(rate)) faults.push(refuse("financing.over_rate", { rate: rate / 100 }, "amount"));
  }
  return faults;
}

/** Is the whole cost secured or spent in every year? Only then may the delivery start. */
export function isFunded(years: readonly YearMoney[]): boolean {
  return totalOf(years).cost > 0 && years.every(({ gap }) => gap <= 0);
}
