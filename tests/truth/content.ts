/** An element of a page, with the text that a reader sees in it. */
export interface Seen {
  readonly name: string;
  readonly text: string;
}

const voidElements = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]);
const token = /<!--[\s\S]*?-->|<![^>]*>|<(\/?)([a-zA-Z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g;
/** Elements whose text no reader sees. */
const unseen = new Set(["script", "style", "template", "nav", "svg", "head"]);
/** Elements that end a word. */
const inline = new Set(["a", "abbr", "b", "em", "i", "mark", "small", "span", "strong", "sub", "sup", "time", "del", "ins"]);

interface Open {
  readonly name: string;
  readonly isUnseen: boolean;
  text: string;
}

/**
 * The elements of the main content of a page with their visible texts, the whole content last. Left out: menus, scripts,
 * what is hidden, what only a screen reader says, and what a closed disclosure holds. For HTML as the program writes it.
 */
export function seenIn(html: string): readonly Seen[] {
  const main = /<main[\s>][\s\S]*<\/main>/.exec(html)?.[0] ?? html;
  const page: Page = { open: [], seen: [] };
  for (const [tag, closing, name, attributes = "", selfClosed, text] of main.matchAll(token)) {
    if (text !== undefined) write(page, decoded(text));
    else if (name === undefined || tag.startsWith("<!")) continue;
    else if (closing === "/") close(page, name);
    else if (voidElements.has(name) || selfClosed === "/") write(page, " ");
    else openElement(page, name, attributes);
  }
  return page.seen;
}

interface Page {
  readonly open: Open[];
  readonly seen: Seen[];
}

function write({ open }: Page, text: string): void {
  const inside = open.at(-1);
  if (inside !== undefined && !inside.isUnseen) inside.text += text;
}

function openElement({ open }: Page, name: string, attributes: string): void {
  const inside = open.at(-1);
  const shown = isClosed(name, attributes) ? "details-closed" : name;
  open.push({ name: shown, text: "", isUnseen: inside?.isUnseen === true || isUnseen(name, attributes, inside) });
}

function isUnseen(name: string, attributes: string, inside: Open | undefined): boolean {
  if (unseen.has(name) || /\shidden(?:[\s=]|$)|class="[^"]*visually-hidden|\spopover=/.test(attributes)) return true;
  return inside?.name === "details-closed" && name !== "summary";
}

function isClosed(name: string, attributes: string): boolean {
  return name === "details" && !/\sopen(?:[\s=]|$)/.test(attributes);
}

function close({ open, seen }: Page, name: string): void {
  const place = open.findLastIndex((one) => one.name === name || one.name === `${name}-closed`);
  if (place < 0) return;
  for (const one of open.splice(place).reverse()) {
    const parent = open.at(-1);
    const text = inline.has(one.name) ? one.text : ` ${one.text} `;
    if (!one.isUnseen) seen.push({ name: one.name, text: plain(one.text) });
    if (parent !== undefined && !one.isUnseen) parent.text += text;
  }
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: " " };

function decoded(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);
}

/** A text as it is compared: case, kinds of spaces and dashes, and spaces round dashes do not matter. */
export function plain(text: string): string {
  return text
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .replace(/\s*[-‐‑–—]\s*/g, "-")
    .trim()
    .toLowerCase();
}
