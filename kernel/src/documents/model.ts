import type { Day } from "../day.ts";
import type { ContentText, Language } from "../text.ts";
import { langOf, say } from "../text.ts";

/** A text with its language. Shape: a bare string is in the language of the document. */
export type Phrase = string | { readonly text: string; readonly language: Language };

/** A drawing of a document. */
export interface Drawing {
  /** What it shows, for whoever does not see it. */
  readonly alt: string;
  /** A drawing without scripts, links or files of others; for PDF. */
  readonly svg: string;
  /** Unit: pixels of the drawing. */
  readonly width: number;
  readonly height: number;
}

/** A cell of a table: words, or a small drawing. */
export type DocumentCell = Phrase | Drawing;

/** A column of a table. Numbers stand to the right. */
export interface DocumentColumn {
  readonly label: string;
  readonly isNumber?: boolean | undefined;
  /** Part of the width. Missing: as wide as its words. */
  readonly share?: number | undefined;
}

/** A part of a document, in the order of reading. */
export type DocumentBlock =
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly text: Phrase }
  /** `lead` opens the document, `note` and `small` stand below figures. */
  | { readonly kind: "paragraph"; readonly style?: "lead" | "note" | "small" | undefined; readonly text: Phrase }
  | { readonly kind: "facts"; readonly facts: readonly { readonly term: string; readonly detail: Phrase }[] }
  /** Points with their numbers, [1], [2]. */
  | { readonly kind: "list"; readonly points: readonly Phrase[] }
  /** `picture`: the same as PNG, for programs that draw no SVG. */
  | { readonly kind: "figure"; readonly drawing: Drawing; readonly picture: Uint8Array | undefined; readonly caption: Phrase }
  | {
      readonly kind: "table";
      readonly caption: Phrase;
      readonly columns: readonly DocumentColumn[];
      readonly rows: readonly (readonly DocumentCell[])[];
    };

/** A document that knows nothing of the format it leaves in. */
export interface PaperDocument {
  readonly language: Language;
  readonly title: Phrase;
  /** What kind of document it is, and whose. */
  readonly kicker: string;
  /** The mark of an example: a word on every page, a sentence below the title. Missing: it is none. */
  readonly mark?: { readonly word: string; readonly sentence: string } | undefined;
  /** The day that its metadata name, so that the same content gives the same bytes. */
  readonly day: Day;
  readonly blocks: readonly DocumentBlock[];
  /** What stands at the foot of every page: address and hash. */
  readonly foot: readonly string[];
  /** True: it is set smaller until it fits one page. */
  readonly isOnePage?: boolean | undefined;
}

/** A content text as a phrase of a document in this language. */
export function phraseOf(language: Language, text: ContentText): Phrase {
  const own = langOf(language, text);
  return own === undefined ? say(language, text) : { text: say(language, text), language: own };
}

/** A text whose Polish words stand in a document of any language. */
export function polishIn(language: Language, text: string): Phrase {
  return language === "pl" ? text : { text, language: "pl" };
}
