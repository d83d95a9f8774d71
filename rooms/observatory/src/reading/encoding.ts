import { type FileSource, firstBytes } from "./FileSource.ts";
import type { FindingLog } from "./FindingLog.ts";

/** The upper halves of the DOS code pages, which the platform does not know. */
const dosPages: Readonly<Record<string, string>> = {
  cp850: "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0",
  cp852: "ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0",
};

const POLISH = new Set([..."ąćęłńóśźżĄĆĘŁŃÓŚŹŻ"]);
/** Code pages of Polish files, in the order in which a tie is decided. */
const polishPages = ["windows-1250", "iso-8859-2", "cp852"];

/** A decoder of text that comes in pieces. */
interface TextReader {
  read(bytes: Uint8Array): string;
  end(): string;
}

/** A decoder by the name of the encoding. Missing: not known. */
function findTextReader(name: string): TextReader | undefined {
  const page = dosPages[name.toLowerCase().replace(/^(ibm|dos|cp)-?/, "cp")];
  if (page !== undefined)
    return { read: (bytes) => Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : page[byte - 128])).join(""), end: () => "" };
  try {
    const decoder = new TextDecoder(name);
    return { read: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
  } catch {
    return undefined;
  }
}

/**
 * The encoding of a file, found over the whole of it: mark, UTF-8, UTF-16 by its zero bytes, else the code page that gives
 * Polish letters and no control characters (FORMATS §0.2). Tells what is uncertain.
 */
export async function findEncoding(source: FileSource, log: FindingLog): Promise<string> {
  const head = await firstBytes(source, 4096);
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const zeros = [0, 1].map((side) => head.filter((byte, place) => byte === 0 && place % 2 === side).length);
  if ((zeros[1] ?? 0) > head.length / 5) return "utf-16le";
  if ((zeros[0] ?? 0) > head.length / 5) return "utf-16be";
  const { upper, isUtf8, isCut } = await surveyBytes(source);
  if (isUtf8 && isCut) log.error("encoding-unclear", {}, { what: "UTF-8 …" });
  return isUtf8 ? "utf-8" : findPage(upper, log);
}

/** How often each upper byte occurs, and whether the whole is UTF-8. */
async function surveyBytes(source: FileSource): Promise<{ readonly upper: readonly number[]; readonly isUtf8: boolean; readonly isCut: boolean }> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const upper = Array.from({ length: 128 }, () => 0);
  let isUtf8 = true;
  for await (const chunk of source.open()) {
    if (isUtf8 && !canDecode(decoder, chunk)) isUtf8 = false;
    if (isUtf8) continue;
    break;
  }
  if (isUtf8) return { upper, isUtf8, isCut: !canDecode(decoder) };
  for await (const chunk of source.open()) for (const byte of chunk) if (byte >= 128) upper[byte - 128] = (upper[byte - 128] ?? 0) + 1;
  return { upper, isUtf8, isCut: false };
}

function canDecode(decoder: TextDecoder, chunk?: Uint8Array): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

function findPage(upper: readonly number[], log: FindingLog): string {
  const scores = polishPages.map((page) => ({ page, ...scoreOf(page, upper) }));
  const best = scores.reduce((first, other) => (other.score > first.score ? other : first));
  const total = upper.reduce((sum, count) => sum + count, 0);
  // NOTE: letters that no Polish word has are as well letters of another page; one file in another language looks half Polish.
  if (best.polish < total / 2 || best.strange > total / 10) log.warn("encoding-unclear", {}, { what: best.page });
  return best.page;
}

/** Polish letters count for a page; control characters, which no text has, and other signs count against it. */
function scoreOf(page: string, upper: readonly number[]): { readonly score: number; readonly polish: number; readonly strange: number } {
  const letters = findTextReader(page)?.read(Uint8Array.from({ length: 128 }, (_, place) => place + 128)) ?? "";
  let score = 0;
  let polish = 0;
  let strange = 0;
  for (const [place, count] of upper.entries()) {
    const letter = letters[place] ?? "";
    if (POLISH.has(letter)) polish += count;
    else if (/\p{L}/u.test(letter)) strange += count;
    score += count * (POLISH.has(letter) ? 2 : /\p{L}/u.test(letter) ? 0 : /[\u0080-\u009f\ufffd]/.test(letter) ? -5 : -1);
  }
  return { score, polish, strange };
}

const DOUBLED = /Ä…|Ä™|Å‚|Ã³|Å¼|Å›/;

/** The text of a file in pieces, without its mark. Tells of letters that were encoded twice. Refuses: `encoding-unclear` for a name of no encoding. */
export async function* textOf(source: FileSource, encoding: string, log: FindingLog): AsyncGenerator<string> {
  const reader = findTextReader(encoding) ?? log.stop("encoding-unclear", {}, { what: `${encoding}?` });
  let isFirst = true;
  let isDoubled = false;
  for await (const chunk of source.open()) {
    const read = reader.read(chunk);
    const text = isFirst ? read.replace(/^\uFEFF/, "") : read;
    if (text === "") continue;
    isFirst = false;
    if (!isDoubled) isDoubled = tellDoubled(text, log);
    yield text;
  }
  const rest = reader.end();
  if (rest !== "") yield rest;
}

function tellDoubled(text: string, log: FindingLog): boolean {
  const found = DOUBLED.exec(text);
  if (found !== null) log.error("encoding-double", {}, { what: found[0] });
  return found !== null;
}

/** The beginning of a text. Refuses: `encoding-unclear` for a name of no encoding. */
export function decodeHead(head: Uint8Array, encoding: string, log: FindingLog): string {
  const reader = findTextReader(encoding) ?? log.stop("encoding-unclear", {}, { what: `${encoding}?` });
  return reader.read(head).replace(/^\uFEFF/, "");
}

/** The whole text of a file that is read at once. */
export async function wholeText(source: FileSource, encoding: string, log: FindingLog): Promise<string> {
  const parts: string[] = [];
  for await (const part of textOf(source, encoding, log)) parts.push(part);
  return parts.join("");
}
