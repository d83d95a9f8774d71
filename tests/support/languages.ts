import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";

/** A piece of text that a page gives out, the start tag round it, and the language that the page says it is in. */
export interface PagePiece {
  readonly text: string;
  readonly inside: string;
  readonly language: string | undefined;
}

const voidElements = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]);
const spokenAttributes = ["aria-label", "title", "alt", "placeholder", "data-label"];
const token = /<!--[\s\S]*?-->|<![^>]*>|<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>/"']+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/g;

/** The texts of a page in order, spoken attributes included, each with the nearest language above it. For HTML as the program writes it, not for any HTML. */
export function listPieces(html: string): readonly PagePiece[] {
  const open: OpenElement[] = [];
  return [...html.matchAll(token)].flatMap(([tag, closing, name, attributes = "", selfClosed, text]) => {
    const around = open.at(-1) ?? { inside: "", language: undefined };
    if (text !== undefined) return [{ text, inside: around.inside, language: around.language }];
    if (name === undefined) return [];
    if (closing === "/") return closeElement(open, name);
    const here = { inside: tag, language: attribute(attributes, "lang") ?? around.language };
    if (selfClosed !== "/" && !voidElements.has(name)) open.push({ name, ...here });
    return spokenAttributes.flatMap((spoken) => attribute(attributes, spoken) ?? []).map((value) => ({ text: value, ...here }));
  });
}

type OpenElement = Pick<PagePiece, "inside" | "language"> & { readonly name: string };

function closeElement(open: OpenElement[], name: string): readonly PagePiece[] {
  const place = open.findLastIndex((one) => one.name === name);
  if (place >= 0) open.splice(place);
  return [];
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
}

/** Longer than any name of an office, a place or a network. Unit: characters. */
const LONGEST_NAME = 110;

/** Counties are named by an adjective, which Polish writes small. */
const COUNTY = /^(m\. .*|[a-ząćęłńóśźż-]+[sc]ki)$/;

/**
 * Polish texts that pass for names, which need no mark for eyes, though they are none: a name is short, no sentence, and begins with a capital.
 * Shape: each text.
 */
export function listFalseNames(html: string): readonly string[] {
  return [...html.matchAll(/<(\w+)[^>]*\slang="pl"[^>]*\stranslate="no"[^>]*>([\s\S]*?)<\/\1>/g)]
    .map(([, , text = ""]) => text.trim())
    .filter((text) => text.length > LONGEST_NAME || /[a-ząćęłńóśźż]{4,}[.!?](\s|$)/.test(text) || (/^[a-ząćęłńóśźż]/.test(text) && !COUNTY.test(text)));
}

/** Names of places that a page marks as Polish for eyes, though nobody translates them. Shape: each name once. */
export function listMarkedNames(html: string, { names, terms }: KnownWords): readonly string[] {
  const known = new Set([...names, ...terms]);
  const marked = [...html.matchAll(/<(?!option|text|tspan)\w+([^>]*\slang="pl"[^>]*)>([^<]+)</g)].filter(
    ([, attributes = ""]) => !/translate="no"|aria-current/.test(attributes),
  );
  return [...new Set(marked.map(([, , text = ""]) => text.trim()))].filter((text) => known.has(text));
}

/** Words with Polish letters that stand in English texts. */
export interface KnownWords {
  /** Proper names: right inside an English sentence (WCAG 3.1.2), but marked where they stand alone. */
  readonly names: readonly string[];
  /** Terms that English has taken over. */
  readonly terms: readonly string[];
}

/** Cities and municipalities of the reference tables; and what English uses as it is: the city, the voivodeship, the head of a rural municipality, the beginning of numbers in an exercise. */
export async function knownWords(): Promise<KnownWords> {
  const column = async (file: string, name: string): Promise<readonly string[]> => {
    const rows: readonly Readonly<Record<string, string>>[] = parse(await readFile(`seeds/reference/${file}`, "utf8"), { columns: true, bom: true });
    return rows.map((row) => row[name]?.trim() ?? "");
  };
  const names = [...(await column("smk/municipalities.csv", "name")), ...(await column("pim/cities.csv", "city"))];
  return { names, terms: ["Kraków", "Małopolska", "wójt", "ĆW-"] };
}

/** Pieces with Polish letters that the page gives out as text of another language, each with its start tag. */
export function listUnmarkedPolish(html: string, { names, terms }: KnownWords): readonly string[] {
  const without = (text: string, words: readonly string[]) => words.reduce((rest, word) => rest.replaceAll(word, ""), text).trim();
  return listPieces(html)
    .filter(({ language }) => language !== "pl")
    .filter(({ text }) => {
      const rest = without(text, terms);
      return /[ąćęłńóśźż]/i.test(names.includes(rest) ? rest : without(rest, names));
    })
    .map(({ text, inside }) => inside + text.trim());
}
