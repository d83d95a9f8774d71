import { createReadStream } from "node:fs";
import { basename } from "node:path";
import type { FileSource, ReadingFinding } from "@splot/observatory/reading";
import type { Output } from "./output.ts";

const FILE_CHUNK = 1 << 18;

/** A file on the disk, read in pieces. */
export function fileSource(file: string): FileSource {
  return { name: basename(file), open: () => createReadStream(file, { highWaterMark: FILE_CHUNK }) };
}

/** Tells a finding in both languages. */
export function tellFinding(out: Output, { severity, code, column, count, rows, text, suggestion }: ReadingFinding): void {
  const more = count > rows.length && rows.length > 0 ? "…" : "";
  const place = (row: string) => [...(rows.length === 0 ? [] : [`${row} ${rows.join(", ")}${more}`]), ...(column === undefined ? [] : [column])];
  const mark = severity === "error" ? "[!]" : "[i]";
  const times = count > 1 ? [`${count} ×`] : [];
  out.note(`${mark} ${[code, ...place("wiersz"), ...times].join(" · ")}: ${text.pl} ${suggestion.pl}`);
  out.note(`${mark} ${[code, ...place("row"), ...times].join(" · ")}: ${text.en} ${suggestion.en ?? suggestion.pl}`);
}
