import { z } from "zod";

/** A view of an indicator: its page address after `/dane/`, and the query of the view. */
export const pinViewInput = z.strictObject({
  indicator: z
    .string()
    .regex(/^((obliczone|wlasne)\/)?[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(80)
    .meta({ example: "gestosc-zaludnienia" }),
  query: z.string().max(2000).default("").meta({ example: "?widok=ranking" }),
});
export const pinViewOutput = z.strictObject({ view: z.string(), address: z.string(), isKnown: z.boolean() });
