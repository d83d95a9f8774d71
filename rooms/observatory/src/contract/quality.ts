import { findPeriod } from "@splot/kernel";
import { optionalText, typedId, typedText, wireCount } from "@splot/kernel/http";
import { z } from "zod";

const indicatorCode = z
  .string()
  .regex(/^[a-z][a-z0-9_]{1,60}$/)
  .meta({ example: "population" });
/** A period as it is stored: `2024`, `2024-Q1`, `2024-M05`. */
const typedPeriod = typedText(20)
  .refine((code) => findPeriod(code) !== undefined, { params: { code: "unreadable" } })
  .meta({ example: "2020" });
const bilingual = z.strictObject({ pl: typedText(1000), en: optionalText(1000) });
/** Why something was done or taken back. */
const reason = typedText(1000, 3);

export const recordBreakInput = z.strictObject({ indicator: indicatorCode, period: typedPeriod, note: bilingual });
export const endBreakInput = z.strictObject({ indicator: indicatorCode, period: typedPeriod, reason });
export const breakOutput = z.strictObject({ indicator: z.string(), period: z.string() });

export const explainQuestionInput = z.strictObject({ question: typedId<"question">(), comment: reason });
export const explainQuestionOutput = z.strictObject({ question: z.string() });
export const reviewFiguresInput = z.strictObject({});
export const reviewFiguresOutput = z.strictObject({ opened: wireCount });
