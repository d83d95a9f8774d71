import { inflateSync } from "node:zlib";

/** What a test looks at in a PDF. */
export interface ReadPdf {
  readonly pageCount: number;
  /** The words of each page in the order of drawing, without spaces, because a line is set word by word. */
  readonly pages: readonly string[];
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly isMarked: boolean;
  /** Does it claim PDF/UA-1? */
  readonly isAccessible: boolean;
  /** How often each kind of tag stands in the structure: `H1`, `Figure`, `TH`. */
  readonly tags: Readonly<Record<string, number>>;
  /** The alternative texts. */
  readonly alts: readonly string[];
}

interface Part {
  readonly head: string;
  readonly bytes: Buffer | undefined;
}

/** Reads a PDF of our own making, whose objects stand one after the other; any other may read as empty. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const parts = partsOf(Buffer.from(bytes).toString("latin1"));
  const heads = [...parts.values()].map(({ head }) => head);
  const catalog = heads.find((head) => /\/Type \/Catalog\b/.test(head)) ?? "";
  const pages = heads.filter((head) => /\/Type \/Page\b/.test(head));
  const metadata = [...parts.values()].find(({ head }) => /\/Type \/Metadata\b/.test(head))?.bytes?.toString("utf8") ?? "";
  const tags: Record<string, number> = {};
  for (const [, tag = ""] of heads.join("\n").matchAll(/\/S \/(\w+)/g)) tags[tag] = (tags[tag] ?? 0) + 1;
  return {
    pageCount: pages.length,
    pages: pages.map((page) => wordsOf(parts, page)),
    title: /<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/s.exec(metadata)?.[1],
    language: /\/Lang \((.*?)\)/.exec(catalog)?.[1],
    isMarked: /\/MarkInfo <<\s*\/Marked true/.test(catalog) && /\/StructTreeRoot \d+/.test(catalog),
    isAccessible: metadata.includes("<pdfuaid:part>1</pdfuaid:part>"),
    tags,
    alts: [...heads.join("\n").matchAll(/\/Alt (\((?:\\.|[^\\)])*\)|<[0-9A-F]*>)/gs)].map(([, text = ""]) => stringOf(text)),
  };
}

/** A string as its letters: in brackets by byte, or in hexadecimal as UTF-16. */
function stringOf(text: string): string {
  const plain = text.startsWith("<") ? Buffer.from(text.slice(1, -1), "hex") : Buffer.from(text.slice(1, -1).replace(/\\(.)/gs, "$1"), "latin1");
  return plain[0] === 0xfe && plain[1] === 0xff ? plain.subarray(2).swap16().toString("utf16le") : plain.toString("latin1");
}

function partsOf(text: string): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  for (const [, no = "", body = ""] of text.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\nendobj/g)) {
    const start = body.indexOf("stream\n");
    const head = start < 0 ? body : body.slice(0, start);
    const raw = start < 0 ? undefined : Buffer.from(body.slice(start + "stream\n".length, body.lastIndexOf("\nendstream")), "latin1");
    parts.set(no, { head, bytes: raw !== undefined && head.includes("/FlateDecode") ? inflateSync(raw) : raw });
  }
  return parts;
}

/** A font that is chosen, or glyphs that are shown: in hexadecimal, or in brackets, which may stand in pairs within. */
const shownParts = /\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\(((?:\\.|[^\\()]|\((?:\\.|[^\\()])*\))*)\)/gs;

/** The words of a page: each shown glyph by the table of its font. */
function wordsOf(parts: ReadonlyMap<string, Part>, page: string): string {
  const fonts = fontsOf(parts, page);
  const content = [...(/\/Contents \[?([\d R]+)/.exec(page)?.[1]?.matchAll(/(\d+) 0 R/g) ?? [])].map(
    ([, no = ""]) => parts.get(no)?.bytes?.toString("latin1") ?? "",
  );
  let glyphs: ReadonlyMap<string, string> = new Map();
  let text = "";
  const shownOnly = content.join("\n").replace(/<<.*?>>\s*BDC/gs, "");
  for (const [, font, hex, literal] of shownOnly.matchAll(shownParts)) {
    if (font !== undefined) glyphs = fonts.get(font) ?? new Map();
    const shown = hex ?? Buffer.from(unescaped(literal ?? ""), "latin1").toString("hex");
    for (const glyph of shown.match(/.{4}/g) ?? []) text += glyphs.get(glyph.toUpperCase()) ?? "";
  }
  return text.replace(/\s/g, "");
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function unescaped(literal: string): string {
  return literal.replace(/\\([0-7]{1,3}|.)/gs, (_, sign: string) =>
    /^[0-7]/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8)) : (escapes[sign] ?? sign),
  );
}

function fontsOf(parts: ReadonlyMap<string, Part>, page: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const resources = /\/Resources (\d+) 0 R/.exec(page)?.[1];
  const listed = /\/Font <<(.*?)>>/s.exec(resources === undefined ? page : (parts.get(resources)?.head ?? ""))?.[1] ?? "";
  return new Map(
    [...listed.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = "", no = ""]) => {
      const table = /\/ToUnicode (\d+) 0 R/.exec(parts.get(no)?.head ?? "")?.[1] ?? "";
      return [name, tableOf(parts.get(table)?.bytes?.toString("latin1") ?? "")];
    }),
  );
}

/** Glyph to letters. */
function tableOf(text: string): ReadonlyMap<string, string> {
  const lines = [...text.matchAll(/beginbfchar\n(.*?)endbfchar/gs)].flatMap(([, body = ""]) => [...body.matchAll(/<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>/g)]);
  return new Map(lines.map(([, glyph = "", letters = ""]) => [glyph.toUpperCase(), Buffer.from(letters, "hex").swap16().toString("utf16le")]));
}
