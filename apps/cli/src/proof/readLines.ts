import { createReadStream } from "node:fs";

/** A line longer than this is no line of a bundle. Unit: UTF-16 units. */
const LONGEST = 16_000_000;

/** The lines of a file in blocks, in bounded memory. A last line without its end is given too; an overlong one is cut. */
export async function* readLines(file: string): AsyncGenerator<readonly string[]> {
  let rest = "";
  for await (const chunk of createReadStream(file, { encoding: "utf8", highWaterMark: 1 << 20 })) {
    const lines = `${rest}${chunk}`.split("\n");
    rest = (lines.pop() ?? "").slice(0, LONGEST);
    yield lines;
  }
  if (rest !== "") yield [rest];
}

/** The value that a text of JSON stands for. Missing: `undefined` when it is none. */
export function findJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
