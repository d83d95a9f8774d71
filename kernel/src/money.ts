import { refuseValue } from "./refusal.ts";
import type { Language } from "./text.ts";

/** An amount in minor units (grosze, cents). Unit: 1/100 of the currency; always an integer. */
export interface Money {
  readonly grosze: number;
  readonly currency: string;
}

/** The sum of two amounts. Refuses: different currencies. */
export function addMoney(first: Money, second: Money): Money {
  if (first.currency !== second.currency) {
    throw refuseValue("money.mixed", { first: first.currency, second: second.currency });
  }
  return { grosze: first.grosze + second.grosze, currency: first.currency };
}

/** Splits an amount by whole weights with largest remainders, so that parts sum to the whole (I139). */
export function splitMoney(whole: Money, weights: readonly number[]): readonly Money[] {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total === 0n) return weights.map(() => ({ ...whole, grosze: 0 }));
  const amount = BigInt(whole.grosze);
  const floors = weights.map((weight) => (amount * BigInt(weight)) / total);
  const rests = weights.map((weight, index) => ({ index, rest: (amount * BigInt(weight)) % total }));
  let left = Number(amount - floors.reduce((sum, part) => sum + part, 0n));
  rests.sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  const parts = floors.map(Number);
  for (const { index } of rests) {
    if (left === 0) break;
    parts[index] = (parts[index] ?? 0) + Math.sign(left);
    left -= Math.sign(left);
  }
  return parts.map((grosze) => ({ ...whole, grosze }));
}

/** An amount in the reader's locale, thin spaces between thousands, without decimals where it has none. */
export function formatMoney(language: Language, amount: Money): string {
  return new Intl.NumberFormat(language === "pl" ? "pl-PL" : "en-GB", {
    style: "currency",
    currency: amount.currency,
    useGrouping: "always",
    trailingZeroDisplay: "stripIfInteger",
  }).format(amount.grosze / 100);
}
