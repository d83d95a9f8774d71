import { addDays, findDay, findPeriod, startOfDay } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { z } from "zod";
import { refuse } from "../refusals.ts";
import type { SliceChoice } from "./SliceChoice.ts";

/** Codes apart by commas; a code that holds a comma is sent by repeating its field. */
const codes = (most: number, pattern: RegExp) =>
  z
    .string()
    .max(8000)
    .transform((text) => [...new Set(text.split(text.includes("\n") ? "\n" : ",").map((code) => code.trim()))].filter((code) => code !== ""))
    .pipe(z.array(z.string().regex(pattern)).min(1).max(most));

const INDICATOR = /^[a-z][a-z0-9_]{1,60}$/;
const UNIT = /^(\d{2}|\d{4}|\d{7}|[A-Z][A-Z0-9-]{1,15})$/;
const ITEM = /^\S.{0,80}$/;
/** The field that chooses items of a breakdown: `dim.sex`. */
const DIMENSION = /^dim\.([a-z][a-z0-9_]{0,40})$/;
const period = z
  .string()
  .max(20)
  .refine((text) => findPeriod(text) !== undefined, { params: { code: "unreadable" } });

export const indicatorPlace = z.string().regex(INDICATOR).meta({ description: "Code of an indicator" });

/** What an address of numbers asks for. */
export const dataInput = z
  .object({
    indicators: codes(50, INDICATOR).meta({ description: "Codes of indicators, apart by commas" }),
    units: codes(500, UNIT).optional().meta({ description: "Units by seven digits of TERYT, or areas by their code; missing: all that have a number" }),
    area: z.string().regex(UNIT).optional().meta({ description: "An area with its members, like SMK" }),
    from: period.optional().meta({ description: "First period" }),
    to: period.optional().meta({ description: "Last period; a year takes its parts too" }),
    periods: z
      .string()
      .max(4000)
      .transform((text) => text.split(/[,\n]/))
      .pipe(z.array(period).min(1).max(200))
      .optional()
      .meta({ description: "Single periods, apart by commas" }),
    breakdown: z.enum(["all", "none"]).default("all").meta({ description: "none: only numbers of the whole" }),
    asOf: z.string().max(40).optional().meta({ description: "As it was read on this day (its end) or at this moment" }),
    limit: z.coerce.number().int().min(1).max(1000).optional().meta({ description: "Most units of a page; the header Link names the next" }),
    after: z.string().regex(UNIT).optional().meta({ description: "The unit after which a page begins" }),
  })
  .catchall(z.string().max(4000));
export type DataInput = z.infer<typeof dataInput>;

/** The choice that an address makes. Refuses: unknown fields, a moment that has not come. */
export function choiceOf(
  read: ReadHandle,
  { indicators, units, area, from, to, periods, breakdown, asOf, limit, after, ...rest }: DataInput,
): Omit<SliceChoice, "address"> {
  const items = Object.entries(rest).map(([field, text]): readonly [string, readonly string[]] => {
    const [, dimension] = DIMENSION.exec(field) ?? [];
    if (dimension === undefined) throw refuse("observatory.slice_field_unknown", { field }, field);
    const chosen = codes(200, ITEM).safeParse(text);
    if (!chosen.success) throw refuse("observatory.slice_field_unknown", { field }, field);
    return [dimension, chosen.data];
  });
  return {
    indicators,
    units,
    area,
    from,
    to,
    periods,
    isWhole: breakdown === "none",
    items: Object.fromEntries(items),
    asOf: asOf === undefined ? undefined : momentOf(read, asOf),
    page: limit === undefined ? undefined : { after, most: limit },
  };
}

/** The end of a day in the zone of the space, or a moment; of today, now. Refuses: `observatory.as_of_unreadable`. */
function momentOf({ now, today, space }: ReadHandle, text: string): Date {
  const day = findDay(text);
  if (day !== undefined && day === today) return now;
  const moment = day === undefined ? instantOf(text) : new Date(startOfDay(addDays(day, 1), space.zone).getTime() - 1);
  if (moment === undefined || moment > now) throw refuse("observatory.as_of_unreadable", {}, "asOf");
  return moment;
}

function instantOf(text: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return undefined;
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
