import type { Language } from "@splot/kernel";

/** The short name that sources use for the association, and what it stands for. */
const SHORT = "SMK";
const full = { pl: "Stowarzyszenie Metropolia Krakowska", en: "Stowarzyszenie Metropolia Krakowska (Kraków Metropolis Association)" };

/** Elements whose text cannot hold an explanation. */
const closed = ["option", "textarea", "svg", "script", "style", "abbr", "title", "code"];
/** An element of those with all it holds, a tag, or the text between two tags. */
const part = new RegExp(`<(${closed.join("|")})\\b[\\s\\S]*?</\\1>|<[^>]*>|([^<]+)`, "g");
const mention = new RegExp(`(?<![\\p{L}\\d-])${SHORT}(?![\\p{L}\\d-])`, "u");

/** The document with its first mention of the short name in the main content explained. For HTML as the program writes it. */
export function explainFirst(language: Language, html: string): string {
  const start = html.indexOf("<main");
  if (start < 0 || !html.includes(SHORT, start)) return html;
  for (const found of html.slice(start).matchAll(part)) {
    const place = found[2] === undefined ? -1 : found[2].search(mention);
    if (place < 0) continue;
    const at = start + found.index + place;
    return `${html.slice(0, at)}<abbr title="${full[language]}">${SHORT}</abbr>${html.slice(at + SHORT.length)}`;
  }
  return html;
}
