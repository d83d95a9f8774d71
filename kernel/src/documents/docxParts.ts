import type { ImageRun, Paragraph, Table, TableCell, TextRun } from "docx";
import type { Language } from "../text.ts";
import type { DocumentBlock, DocumentCell, DocumentColumn, Phrase } from "./model.ts";

/** The library that writes DOCX; it is loaded when the first document is asked for. */
export type Library = typeof import("docx");

/** What one part of a document becomes. */
export type DocxPart = Paragraph | Table;

const tags = { pl: "pl-PL", en: "en-GB" } as const;
/** Styles of the document by the name of the paragraph; those of headings are the program's own. */
export const paragraphStyles = { lead: "Lead", note: "Note", small: "Small" } as const;
/** The numbering of lists: [1], [2]. */
export const NUMBERED = "list";
/** Width of a figure between the margins. Unit: pixels at 96 to the inch. */
const FIGURE_WIDTH = 620;
/** Room in a cell of a table. Unit: twentieths of a point. */
const CELL_ROOM = { top: 40, bottom: 40, left: 70, right: 70 };

type Of<Kind extends DocumentBlock["kind"]> = Extract<DocumentBlock, { readonly kind: Kind }>;

/** The tag of a language as office programs know it. */
export function tagOf(language: Language): string {
  return tags[language];
}

/** A phrase as one run; line feeds become line breaks. */
function runsOf({ TextRun: Run }: Library, phrase: Phrase, isBold = false): TextRun[] {
  const { text, language } = typeof phrase === "string" ? { text: phrase, language: undefined } : phrase;
  const spoken = language === undefined ? {} : { language: { value: tagOf(language) } };
  return text.split("\n").map((line, place) => new Run({ text: line, ...(isBold ? { bold: true } : {}), ...(place === 0 ? {} : { break: 1 }), ...spoken }));
}

/** A paragraph for each block of a text. */
export function paragraphsOf(library: Library, phrase: Phrase, style?: string): Paragraph[] {
  const { text, language } = typeof phrase === "string" ? { text: phrase, language: undefined } : phrase;
  return text.split("\n\n").map((part) => {
    const own: Phrase = language === undefined ? part : { text: part, language };
    return new library.Paragraph({ children: runsOf(library, own), ...(style === undefined ? {} : { style }) });
  });
}

/** The parts of the file that a block becomes. */
export function partsOf(library: Library, block: DocumentBlock): DocxPart[] {
  switch (block.kind) {
    case "heading":
      return [headingOf(library, block)];
    case "paragraph":
      return paragraphsOf(library, block.text, block.style === undefined ? undefined : paragraphStyles[block.style]);
    case "facts":
      return block.facts.map(
        ({ term, detail }) => new library.Paragraph({ children: [...runsOf(library, `${term}: `, true), ...runsOf(library, detail)], spacing: { after: 40 } }),
      );
    case "list":
      return block.points.map((point) => new library.Paragraph({ children: runsOf(library, point), numbering: { reference: NUMBERED, level: 0 } }));
    case "figure":
      return figureOf(library, block);
    case "table":
      return tableOf(library, block);
  }
}

function headingOf(library: Library, { level, text }: Of<"heading">): Paragraph {
  const heading = level === 2 ? library.HeadingLevel.HEADING_2 : library.HeadingLevel.HEADING_3;
  return new library.Paragraph({ heading, children: runsOf(library, text), keepNext: true });
}

/** A figure with its caption below; where there is no picture, its words stand for it. */
function figureOf(library: Library, { drawing, picture, caption }: Of<"figure">): Paragraph[] {
  const below = paragraphsOf(library, caption, paragraphStyles.note);
  if (picture === undefined) return [...paragraphsOf(library, drawing.alt), ...below];
  return [new library.Paragraph({ children: [imageOf(library, drawing, picture)], keepNext: true }), ...below];
}

function imageOf({ ImageRun: Run }: Library, { alt, width, height }: Of<"figure">["drawing"], picture: Uint8Array): ImageRun {
  const transformation = { width: FIGURE_WIDTH, height: Math.round((FIGURE_WIDTH * height) / width) };
  return new Run({ type: "png", data: Buffer.from(picture), transformation, altText: { title: alt, description: alt, name: alt.slice(0, 60) } });
}

/** A table under its caption, with a head that is repeated on each page. */
function tableOf(library: Library, { caption, columns, rows }: Of<"table">): DocxPart[] {
  const { Table: Grid, TableRow, WidthType, TableLayoutType } = library;
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column) => cellOf(library, { cell: column.label, column, isHead: true })),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map((cell, place) => cellOf(library, { cell, column: columns[place] ?? { label: "" }, isHead: false })),
      }),
  );
  return [
    new library.Paragraph({ style: paragraphStyles.note, children: runsOf(library, caption), keepNext: true }),
    new Grid({ rows: [head, ...body], width: { size: 100, type: WidthType.PERCENTAGE }, layout: TableLayoutType.AUTOFIT, margins: CELL_ROOM }),
    new library.Paragraph({ children: [] }),
  ];
}

function cellOf(
  library: Library,
  { cell, column, isHead }: { readonly cell: DocumentCell; readonly column: DocumentColumn; readonly isHead: boolean },
): TableCell {
  const alignment = column.isNumber === true ? library.AlignmentType.RIGHT : library.AlignmentType.LEFT;
  const words = typeof cell === "object" && "svg" in cell ? cell.alt : cell;
  return new library.TableCell({ children: [new library.Paragraph({ alignment, style: "Cell", children: runsOf(library, words, isHead) })] });
}
