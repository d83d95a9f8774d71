import { digestCodes } from "@splot/kernel";
import { typedText } from "@splot/kernel/http";
import { z } from "zod";

/** Address of a public thing in the space. */
const path = z
  .string()
  .trim()
  .regex(/^\/[^\u0000-\u001f\\]*$/)
  .max(300);
const digest = z.enum(digestCodes);
const code = z
  .string()
  .trim()
  .regex(/^[0-9a-f]{32}$/);

/** A thing that the signed-in person wants to hear of, at the desk. */
export const followThingInput = z.strictObject({ path });
/** The same for anybody with an address, who confirms it by a link. Personal class: P2. */
export const followByMailInput = z.strictObject({ path, email: typedText(254, 3), digest: digest.default("at_once") });
/** The watch whose code somebody holds. */
export const watchInput = z.strictObject({ code });
export const watchOutput = z.strictObject({ code: z.string() });
/** Where the followed thing stands. */
export const followThingOutput = z.strictObject({ path: z.string() });
/** The same; in an exercise, which sends no mail, also the code that the mail would hold. */
export const followByMailOutput = followThingOutput.extend({ code: z.string().optional() });
export const changeDigestInput = z.strictObject({ code, digest });
