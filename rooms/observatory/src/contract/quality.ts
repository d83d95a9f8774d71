import { findPeriod } from "@splot/kernel";
import { optionalText, partInput, partOutput, typedDay, typedId, typedText, wireCount, wireId, wireOrigin, wireText } from "@splot/kernel/http";
import { z } from "zod";
import { questionStateCodes } from "../model/question.ts";
import { suppliedReasons } from "../model/supply.ts";

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

export const listQuestionsInput = z.strictObject({ state: z.enum(questionStateCodes).default("open"), ...partInput });
export const listQuestionsOutput = z.strictObject({
  questions: z.array(
    z.strictObject({
      id: wireId(),
      indicator: z.string(),
      origin: wireOrigin,
      /** Missing, with its name: the question is about the indicator in all units. */
      unit: z.string().optional(),
      unitName: wireText.optional(),
      period: z.string(),
      vintage: z.string(),
      rule: z.string(),
      /** What the rule compared, in the unit of the indicator. */
      facts: z.record(z.string(), z.number()),
      askedOn: z.string(),
      state: z.enum(questionStateCodes),
      comment: z.string().optional(),
    }),
  ),
  ...partOutput,
});

export const requestValuesInput = z.strictObject({
  indicators: z.array(indicatorCode).min(1).max(30),
  period: typedPeriod,
  due: typedDay,
  note: optionalText(1000),
});
export const requestValuesOutput = z.strictObject({ id: z.string() });

export const listRequestsInput = z.strictObject(partInput);
export const listRequestsOutput = z.strictObject({
  requests: z.array(
    z.strictObject({
      id: wireId(),
      origin: wireOrigin,
      period: z.string(),
      due: z.string(),
      note: z.string().optional(),
      indicators: z.array(z.string()),
      /** Has the own municipality answered? Missing: the office reads, which answers none. */
      isAnswered: z.boolean().optional(),
    }),
  ),
  ...partOutput,
});

/** A value of one indicator: as it is typed, "1 234,5", or the reason why there is none. */
const suppliedValue = z.strictObject({
  indicator: indicatorCode,
  value: optionalText(40),
  missing: z.union([z.literal("").transform(() => undefined), z.enum(suppliedReasons)]).optional(),
  note: optionalText(500),
});
export const supplyValuesInput = z.strictObject({
  organisation: typedId<"object">(),
  request: typedId<"request">(),
  values: z.array(suppliedValue).max(30),
  /** For which unit and period a workbook was filled in. Missing: it was no workbook. */
  unit: optionalText(20),
  period: optionalText(30),
  /** Why these values take the place of those supplied before. */
  reason: optionalText(1000),
});
export const supplyValuesOutput = z.strictObject({ vintage: z.string(), added: wireCount, isRepeated: z.boolean() });

const decimal = typedText(30)
  .transform((text) => text.replaceAll(/[\s\u00a0\u202f]/g, "").replace(",", "."))
  .pipe(z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/))
  .meta({ example: "60" });
const amount = decimal.transform(Number).pipe(z.number()).meta({ example: "60" });
const targetPath = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["linear", "geometric"]) }),
  z.strictObject({
    kind: z.literal("steps"),
    between: z.enum(["line", "hold"]),
    points: z
      .array(z.strictObject({ period: typedPeriod, value: amount }))
      .min(1)
      .max(30),
  }),
  z.strictObject({ kind: z.literal("corridor"), low: amount, high: amount }),
  z.strictObject({ kind: z.literal("maintain"), tolerance: amount }),
]);
export const setTargetInput = z.strictObject({
  goal: typedId<"object">(),
  indicator: indicatorCode,
  /** TERYT of a municipality, or the code of an area. */
  unit: typedText(20).meta({ example: "SMK" }),
  from: typedPeriod,
  due: typedPeriod,
  value: decimal,
  path: targetPath,
});
export const setTargetOutput = z.strictObject({ id: z.string() });
export const assessTargetsInput = z.strictObject({});
export const assessTargetsOutput = z.strictObject({ changed: wireCount });
