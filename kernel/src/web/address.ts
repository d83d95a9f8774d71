import type { Language } from "../text.ts";

/**
 * The address of a page in a language: English lives under `/en`.
 * Shape: `path` is the language-free address, starting with `/`, with its query if any.
 */
export function addressIn(language: Language, path: string): string {
  if (language === "pl") return path;
  return path === "/" ? "/en" : `/en${path}`;
}
