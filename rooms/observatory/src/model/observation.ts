import type { Bilingual, ContentText, Day, Measured, Mode, ObjectId, ObservationFlag, Origin, SpaceId } from "@splot/kernel";
import type { Derivation } from "./derivation.ts";
import type { Frequency } from "./frequency.ts";

/** What better means for an indicator; `none`: nothing. */
export type Direction = "up" | "down" | "none";
/** How a value of the whole area comes out of its units (METHODS §8.2). */
export type Aggregation = "sum" | "ratio" | "weighted_mean" | "none";
/** How far values of a vintage can be relied on. */
export type Standing = "confirmed" | "unconfirmed" | "superseded" | "unverified";

/** A measure with its definition. Shape: `series` is the integer key of its observations. */
export interface Indicator {
  readonly id: ObjectId;
  readonly space: SpaceId;
  readonly series: number;
  readonly code: string;
  readonly name: ContentText;
  readonly address: string;
  readonly definition: ContentText;
  readonly unit: ContentText;
  readonly direction: Direction;
  /** Strategy domain 1–7. Missing: context. */
  readonly domain?: number | undefined;
  readonly frequency: Frequency;
  readonly grain: "municipality" | "area";
  readonly aggregation: Aggregation;
  readonly aggregationNote?: ContentText | undefined;
  /** Series whose sums are divided, for `ratio`. Missing: parts not known, so no value of the area. */
  readonly parts?: { readonly numerator: number; readonly denominator: number; readonly factor: number } | undefined;
  /** Series of the weights, for `weighted_mean`. Missing: not known. */
  readonly weight?: number | undefined;
  readonly decimals: number;
  readonly origin: Origin;
  readonly mode: Mode;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  /** Expected days from the end of a period to its publication. Missing: not declared. */
  readonly lagDays?: number | undefined;
  /** How its numbers are made at their source. Missing: not described. */
  readonly method?: ContentText | undefined;
  /** Who answers for the definition. Missing: not stated. */
  readonly keeper?: ContentText | undefined;
  /** How it is computed from others; it has no numbers of its own then. Missing: it is measured. */
  readonly derivation?: Derivation | undefined;
}

/** What is stated of the making of an indicator's numbers. */
export function makingOf({ method, keeper, lagDays }: Pick<Indicator, "method" | "keeper" | "lagDays">) {
  return { ...(method === undefined ? {} : { method }), ...(keeper === undefined ? {} : { keeper }), ...(lagDays === undefined ? {} : { lagDays }) };
}

/** Whose values, under which licence. `isVerified` false and `isWithheld`: said wherever a value is shown. */
export interface Source {
  readonly id: string;
  readonly code: string;
  readonly producer: ContentText;
  readonly title: ContentText;
  readonly citation: ContentText;
  readonly url?: string | undefined;
  readonly licence: ContentText;
  readonly isVerified: boolean;
  /** The source does not allow its values to be passed on: whoever reads gets the reason in their place (I36). */
  readonly isWithheld: boolean;
}

/** One release of a source. */
export interface Vintage {
  readonly id: number;
  readonly space: SpaceId;
  readonly code: string;
  /** Missing: the day of release is not known. */
  readonly releasedOn?: Day | undefined;
  readonly loadedAt: Date;
  readonly origin: "fact" | "example" | "user";
  readonly standing: Standing;
  /** The copy of this release was corrected by a later one: its numbers are no longer current, but stay and can be cited. */
  readonly isCorrected: boolean;
  /** When and why it was taken back: gone from current reads, but it stays and can be cited (I38). Missing: it was not. */
  readonly withdrawn?: { readonly at: Date; readonly reason: string } | undefined;
  readonly note?: ContentText | undefined;
  readonly source: Source;
}

/** Does a number of this release count no more? */
export function isGone({ isCorrected, withdrawn }: Pick<Vintage, "isCorrected" | "withdrawn">): boolean {
  return isCorrected || withdrawn !== undefined;
}

/** A number with everything it must never be shown without (I29). Unit: that of its indicator. */
export interface Observation {
  readonly series: number;
  readonly unit: string;
  readonly unitName: ContentText;
  readonly period: string;
  readonly value: Measured;
  /** The value as its source wrote it, decimal text. Missing: it was not asked for, or there is no value. */
  readonly exact?: string | undefined;
  readonly flags: readonly ObservationFlag[];
  readonly note?: string | undefined;
  /** A rule asks about the value and nobody has explained it yet (I37): said wherever it is shown. */
  readonly isQuestioned?: boolean | undefined;
  readonly vintage: Vintage;
}

/** A number of a view. `inputs`: the numbers it was computed from here, with their releases; missing: it stands in its source. */
export interface ShownNumber extends Observation {
  readonly inputs?: readonly Observation[] | undefined;
  /** How many members a computed value of an area counts. */
  readonly coverage?: { readonly known: number; readonly total: number } | undefined;
}

/** The standing of a vintage in words. */
export const standings = {
  confirmed: { pl: "potwierdzone", en: "confirmed" },
  unconfirmed: { pl: "przykładowe, do sprawdzenia w źródle", en: "sample, to be checked at the source" },
  superseded: { pl: "zastąpione nowszą wersją", en: "replaced by a later release" },
  unverified: { pl: "zestawienie robocze, niezweryfikowane", en: "working compilation, unverified" },
} as const satisfies Record<Standing, Bilingual>;
