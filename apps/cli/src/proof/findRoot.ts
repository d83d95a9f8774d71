import { join } from "node:path";
import { entryLine } from "../bundle/format.ts";
import { HeadsTree } from "./HeadsTree.ts";
import { findJson, readLines } from "./readLines.ts";

/** An entry as far as roots bind it. */
interface Mark {
  readonly at: string;
  readonly stream: string;
  readonly seq: number;
  readonly hash: string;
}

/**
 * Looks whether the journal stood at a root at some moment: a root that was noted down in the middle of a day.
 * Shape: true when the entries up to some moment give this root.
 * NOTE: holds one small record per entry, so it runs only when neither the newest nor a daily root fits.
 */
export async function wasRoot(folder: string, root: string): Promise<boolean> {
  const marks: Mark[] = [];
  for await (const lines of readLines(join(folder, "entries.jsonl"))) {
    for (const line of lines) {
      const { success, data } = entryLine.safeParse(findJson(line));
      if (success) marks.push({ at: data.at, stream: data.stream, seq: data.seq, hash: data.hash });
    }
  }
  marks.sort((a, b) => compare(a.at, b.at) || compare(a.stream, b.stream) || a.seq - b.seq);
  const tree = new HeadsTree();
  return marks.some((mark) => tree.move(mark) === root);
}

function compare(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}
