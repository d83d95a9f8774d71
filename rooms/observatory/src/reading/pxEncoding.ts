import { decodeHead, findEncoding } from "./encoding.ts";
import type { FileSource } from "./FileSource.ts";
import { FindingLog } from "./FindingLog.ts";

/** Bytes of Polish letters that the western page of the same maker has no use for: ą ś ź (Windows), ę ż ź ą ł ś ć (DOS). */
const POLISH_WINDOWS = [0xb9, 0x9c, 0x9f, 0xb3, 0xa3];
const POLISH_DOS = [0xa9, 0xbe, 0xab, 0x98, 0x88, 0x86];

/**
 * The encoding of a PC-Axis file: what CODEPAGE or CHARSET say, UTF-8 where the bytes are, `ANSI` a Windows page, nothing a
 * DOS page (FORMATS §6). Polish or western: by LANGUAGE, else by letters that only one of them has.
 */
export async function pxEncoding(source: FileSource, head: Uint8Array, log: FindingLog): Promise<string> {
  const start = decodeHead(head, "latin1", log);
  const said = (keyword: string) => new RegExp(`${keyword}="([^"]*)"`, "i").exec(start)?.[1]?.trim() ?? "";
  const found = await findEncoding(source, new FindingLog());
  if (found.startsWith("utf")) return found;
  const [page, charset] = [said("CODEPAGE"), said("CHARSET")];
  if (/^(utf-?8|utf-?16)/i.test(page || charset)) log.warn("encoding-unclear", {}, { what: `${page || charset} ≠` });
  else if (page !== "") return page;
  else if (charset !== "" && !/^ansi$/i.test(charset)) return charset;
  const isPolish = (bytes: readonly number[]) => /^pl/i.test(said("LANGUAGE")) || bytes.filter((byte) => head.includes(byte)).length > 1;
  if (/^ansi$/i.test(charset)) return isPolish(POLISH_WINDOWS) ? "windows-1250" : "windows-1252";
  return isPolish(POLISH_DOS) ? "cp852" : "cp850";
}
