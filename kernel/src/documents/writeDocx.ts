import type { Document as DocxFile } from "docx";
import { checkedArchive, listZipNames } from "../files/archive.ts";
import { type DocxPart, type Library, NUMBERED, paragraphStyles, paragraphsOf, partsOf, tagOf } from "./docxParts.ts";
import type { PaperDocument } from "./model.ts";
import { zip } from "./zip.ts";

/** Colours without their sign. */
const [INK, QUIET, ACCENT] = ["1B2430", "4B5663", "14507A"];
/** Unit: twentieths of a point. */
const MARGIN = 1250;
const LIMITS = { parts: 500, unpacked: 200_000_000 };

/**
 * A document as DOCX: headings as styles, tables with heads, pictures with words, its language and its mark. The same document
 * gives the same bytes.
 */
export async function writeDocx(document: PaperDocument): Promise<Uint8Array<ArrayBuffer>> {
  const library = await import("docx");
  const parts = document.blocks.flatMap((block) => partsOf(library, block));
  const written = new Uint8Array(await library.Packer.toBuffer(fileOf(library, document, parts)));
  const read = checkedArchive(written, LIMITS);
  return zip(listZipNames(written).map((name) => ({ name, bytes: settled(name, read(name) ?? new Uint8Array(), document) })));
}

/** A part without what the clock and the number of documents before decide: days, and the numbers of pictures. */
function settled(name: string, bytes: Uint8Array, { day }: PaperDocument): Uint8Array {
  if (name !== "docProps/core.xml" && name !== "word/document.xml") return bytes;
  const text = new TextDecoder().decode(bytes);
  let count = 0;
  const fixed = text.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`).replaceAll(/<wp:docPr id="\d+"/g, () => {
    count += 1;
    return `<wp:docPr id="${count}"`;
  });
  return new TextEncoder().encode(fixed);
}

function fileOf(library: Library, document: PaperDocument, parts: readonly DocxPart[]): DocxFile {
  const { Document, Paragraph, HeadingLevel } = library;
  const { title, kicker, mark } = document;
  const words = typeof title === "string" ? title : title.text;
  return new Document({
    title: words,
    creator: "Splot",
    lastModifiedBy: "Splot",
    description: mark?.sentence ?? kicker,
    styles: stylesOf(document),
    numbering: {
      config: [{ reference: NUMBERED, levels: [{ level: 0, format: "decimal", text: "[%1]", style: { paragraph: { indent: { left: 480, hanging: 480 } } } }] }],
    },
    sections: [
      {
        properties: { page: { margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
        ...(mark === undefined ? {} : { headers: { default: headerOf(library, mark.word) } }),
        footers: { default: footerOf(library, document.foot) },
        children: [
          ...paragraphsOf(library, kicker, paragraphStyles.note),
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: words }),
          ...(mark === undefined ? [] : paragraphsOf(library, mark.sentence, "Mark")),
          ...parts,
        ],
      },
    ],
  });
}

function headerOf({ Header, Paragraph, AlignmentType, TextRun }: Library, word: string) {
  const children = [new TextRun({ text: word, bold: true, color: ACCENT })];
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children })] });
}

function footerOf({ Footer, Paragraph, TextRun, PageNumber }: Library, foot: readonly string[]) {
  const lines = foot.map((line) => new Paragraph({ style: paragraphStyles.small, text: line }));
  const pages = new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] });
  return new Footer({ children: [...lines, new Paragraph({ style: paragraphStyles.small, children: [pages] })] });
}

/** The styles by which a reader, and a program that reads aloud, finds the way. Unit of sizes: half points. */
function stylesOf({ language }: PaperDocument) {
  const heading = (size: number, color: string, before: number) => ({ run: { size, bold: true, color }, paragraph: { spacing: { before, after: 120 } } });
  const own = (id: string, run: { readonly size: number; readonly color: string; readonly bold?: boolean }, after = 80) => ({
    id,
    name: id,
    basedOn: "Normal",
    run,
    paragraph: { spacing: { after } },
  });
  return {
    default: {
      document: { run: { font: "Calibri", size: 21, color: INK, language: { value: tagOf(language) } }, paragraph: { spacing: { after: 120, line: 276 } } },
      heading1: heading(40, INK, 0),
      heading2: heading(28, ACCENT, 320),
      heading3: heading(23, INK, 240),
    },
    paragraphStyles: [
      own("Lead", { size: 24, color: INK }, 160),
      own("Note", { size: 19, color: QUIET }),
      own("Small", { size: 16, color: QUIET }, 40),
      own("Mark", { size: 21, color: ACCENT, bold: true }, 160),
      own("Cell", { size: 18, color: INK }, 0),
    ],
  };
}
