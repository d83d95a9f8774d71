/** Documents: one model that knows no format, set as PDF/UA-1 and as DOCX, the same bytes for the same document. */
export { canMakePdf } from "./compile.ts";
export { type DocumentBlock, type DocumentCell, type Drawing, type PaperDocument, type Phrase, phraseOf, polishIn } from "./model.ts";
export { writeDocx } from "./writeDocx.ts";
export { writePdf } from "./writePdf.ts";
