import { type Colour, type ContentText, findColour, sha256 } from "@splot/kernel";
import type { Space } from "@splot/kernel/database";
import { z } from "zod";
import { styleSheet, type ThemeName } from "./palette.ts";

/** How a space looks besides its name. Missing parts: as Splot does. */
export interface Look {
  /** Counts the changes; 0: never changed. */
  readonly version: number;
  /** A name short enough for the head of a phone. */
  readonly short?: string | undefined;
  readonly accent?: Readonly<Record<ThemeName, Colour>> | undefined;
  /** Who to turn to, at the foot of every page. */
  readonly contact?: ContentText | undefined;
}

const colour = z.string().transform((text, context): Colour => {
  const found = findColour(text);
  if (found !== undefined) return found;
  context.addIssue({ code: "custom" });
  return z.NEVER;
});
const stored = z.object({
  version: z.int().nonnegative(),
  short: z.string().optional(),
  accent: z.object({ light: colour, dark: colour }).optional(),
  contact: z.object({ pl: z.string(), en: z.string().optional() }).optional(),
});

/** The look of a space. What cannot be read counts as never chosen. */
export function lookOf({ settings }: Pick<Space, "settings">): Look {
  const { look } = settings;
  return look === undefined ? { version: 0 } : (stored.safeParse(look).data ?? { version: 0 });
}

/** The style sheet of a look, and its mark in the address: another sheet has another address. Missing: the look has no colours. */
export function sheetOf({ accent }: Look): { readonly css: string; readonly mark: string } | undefined {
  if (accent === undefined) return undefined;
  const css = styleSheet(accent);
  return { css, mark: sha256(css).slice(0, 12) };
}
