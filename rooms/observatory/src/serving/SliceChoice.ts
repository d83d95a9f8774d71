import { type ContentText, type Day, dayOf } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import type { UnitChoice } from "../store/slices.ts";

/**
 * Which cut of the data bank. Shape: `indicators` by code, in the order of the file. Missing units: all that have a number.
 * `items`: which items of a breakdown, the whole being `_T`; a breakdown that is not named is not narrowed. `isWhole`: only
 * numbers without a breakdown. `asOf`: as it was read at this moment (I28); missing: now. `title`, `address`: of the view;
 * missing title: the names of the indicators.
 */
export interface SliceChoice {
  readonly indicators: readonly string[];
  readonly units?: readonly string[] | undefined;
  /** Code of an area: itself and its members. */
  readonly area?: string | undefined;
  readonly periods?: readonly string[] | undefined;
  /** First and last period; `2024` as the last takes its quarters and months too. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly items?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly isWhole?: boolean | undefined;
  readonly asOf?: Date | undefined;
  readonly title?: ContentText | undefined;
  readonly address: string;
  /** At most so many units, after the one of this code, where units are not named one by one. Missing: all at once. */
  readonly page?: { readonly after?: string | undefined; readonly most: number } | undefined;
  /** With outlines, which only maps need. */
  readonly hasOutlines?: boolean | undefined;
}

/** The day of which a choice is the state. */
export function dayOfChoice(read: ReadHandle, { asOf }: Pick<SliceChoice, "asOf">): Day {
  return asOf === undefined ? read.today : dayOf(asOf, read.space.zone);
}

/** The units of a choice as the store asks for them. */
export function unitsOfChoice(read: ReadHandle, choice: SliceChoice): UnitChoice {
  if (choice.units !== undefined) return { codes: choice.units };
  if (choice.area !== undefined) return { area: choice.area, on: dayOfChoice(read, choice) };
  return { ofIndicators: choice.indicators };
}
