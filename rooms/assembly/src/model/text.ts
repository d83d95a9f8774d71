import type { Json } from "@splot/kernel";

/** The parts of a frozen draft beside its paragraphs. */
export type DraftText = { readonly justification: string; readonly legalBasis: string };

/** Reads the frozen content of a draft. Missing parts are empty texts, so that an older shape can still be shown. */
export function readDraftText(content: Json): DraftText {
  return { justification: textAt(content, "justification"), legalBasis: textAt(content, "legalBasis") };
}

function textAt(content: Json, key: string): string {
  if (content === null || typeof content !== "object" || isList(content)) return "";
  const part = content[key];
  return typeof part === "string" ? part : "";
}

function isList(content: object): content is readonly Json[] {
  return Array.isArray(content);
}
