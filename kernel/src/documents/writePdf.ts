import { compile, type Order } from "./compile.ts";
import type { DocumentBlock, PaperDocument } from "./model.ts";
import { template } from "./template.ts";

/** How a document of one page may be set: large where there is room, smaller where there is little. Shape: parts of the usual size. */
const SCALES = [1.2, 1.1, 1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64];
/** Stands for a sign that no font which comes along can show. */
const UNKNOWN_SIGN = "□";
const undisplayed = /the text `\\*"(.+?)\\*"` could not be displayed/g;

/**
 * A document as PDF/UA-1, with its fonts in it; the same document gives the same bytes. A sign that no font can show becomes □.
 * Refuses: `document.pdf_unavailable`, `document.busy`. Source: ISO 14289-1, which the compiler holds its own work against.
 */
export async function writePdf(document: PaperDocument): Promise<Uint8Array<ArrayBuffer>> {
  const order: Order = {
    template,
    document: JSON.stringify(plain(document)),
    ...(document.isOnePage === true ? { scales: SCALES, most: 1 } : { scales: [1] }),
  };
  const first = await compile(order);
  if ("pdf" in first) return first.pdf;
  const signs = new Set([...first.fault.matchAll(undisplayed)].map(([, sign = ""]) => sign));
  const shown = [...signs].reduce((text, sign) => text.replaceAll(sign, UNKNOWN_SIGN), order.document);
  const second = signs.size === 0 ? first : await compile({ ...order, document: shown });
  if ("pdf" in second) return second.pdf;
  throw new Error(`a document could not be set: ${second.fault}`);
}

/** The document as the template reads it. */
function plain({ language, title, kicker, mark, day, blocks, foot, isOnePage = false }: PaperDocument) {
  const parts = day.split("-").map(Number);
  return { language, title, kicker, mark: mark ?? null, day: parts, foot, isOnePage, author: "Splot", blocks: blocks.map(plainBlock) };
}

function plainBlock(block: DocumentBlock) {
  if (block.kind === "figure") return { ...block, picture: undefined };
  if (block.kind !== "table") return block;
  // NOTE: a table is as wide as the page; where no shares are given, its last column of words takes what the others leave.
  const wide = block.columns.some(({ share }) => share !== undefined) ? -1 : block.columns.findLastIndex(({ isNumber = false }) => !isNumber);
  const columns = block.columns.map(({ label, isNumber = false, share }, place) => ({ label, isNumber, share: share ?? (place === wide ? 1 : null) }));
  return { ...block, columns };
}
