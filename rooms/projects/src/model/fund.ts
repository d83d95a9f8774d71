import type { ContentText, ObjectId } from "@splot/kernel";
import type { FundLevel } from "./words.ts";

/** A field of a fund with its allocation. Unit: minor units of the currency. */
export interface Measure {
  readonly code: string;
  readonly name: ContentText;
  readonly minor: number;
  readonly currency: string;
  readonly source: string;
}

/** A source of funding. */
export interface Fund {
  readonly id: ObjectId;
  readonly code: string;
  readonly title: ContentText;
  readonly address: string;
  readonly origin: "fact" | "example" | "user";
  readonly mode: "enacted" | "recorded";
  readonly source?: string | undefined;
  readonly level: FundLevel;
  /** Highest rate of a grant in basis points of the eligible cost. Missing: not stated. An unconfirmed rate is never shown as certain. */
  readonly rate?: { readonly maxBp: number; readonly isConfirmed: boolean } | undefined;
  readonly facts: ContentText;
  readonly isConfirmed: boolean;
}

/** What the office says of a fund, as its form gives it. */
export interface FundSaid {
  readonly title: string;
  readonly titleEn?: string | undefined;
  readonly level: FundLevel;
  /** Unit: basis points. Missing: not stated. */
  readonly rate?: number | undefined;
  readonly isRateConfirmed?: boolean | undefined;
  readonly facts: string;
  readonly factsEn?: string | undefined;
  readonly isConfirmed?: boolean | undefined;
}

/** A fund out of what the office says of it, with the state of its thing. */
export function fundOf(said: FundSaid): Pick<Fund, "title" | "level" | "rate" | "facts" | "isConfirmed"> & { readonly state: "confirmed" | "to_confirm" } {
  const isConfirmed = said.isConfirmed === true;
  return {
    title: { pl: said.title, en: said.titleEn },
    level: said.level,
    rate: said.rate === undefined ? undefined : { maxBp: said.rate, isConfirmed: said.isRateConfirmed === true },
    facts: { pl: said.facts, en: said.factsEn },
    isConfirmed,
    state: isConfirmed ? "confirmed" : "to_confirm",
  };
}

/** The rate that a grant is checked against: only one that a source confirms. Missing: none. */
export function bindingRate(fund: Pick<Fund, "rate"> | undefined): number | undefined {
  return fund?.rate?.isConfirmed === true ? fund.rate.maxBp : undefined;
}
