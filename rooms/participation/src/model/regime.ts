import { z } from "zod";
import { partyCodes } from "./words.ts";

/**
 * The rules of a kind of consultation as data (kernel regulation of kind `regime`).
 * Shape: the law in words, the terms in days, who has to be told. Missing `reportDays`: no term for the report.
 */
export const regimeContent = z.strictObject({
  law: z.strictObject({ pl: z.string().max(1000), en: z.string().max(1000) }),
  minimumDays: z.number().int().min(0),
  reportDays: z.number().int().min(1).optional(),
  parties: z.array(z.enum(partyCodes)),
});
export type RegimeContent = z.output<typeof regimeContent>;

/** The regimes by kind of round. */
export const regimeCodes = { statutory: "consultation-2006-6", preliminary: "consultation-preliminary" } as const;
