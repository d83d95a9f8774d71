/** Lemmas of Polish words, for search and keywords. */
import { Lemmas } from "./Lemmas.ts";

let polish: Promise<Lemmas> | undefined;

/** The Polish dictionary, read when it is first needed. */
export function polishLemmas(): Promise<Lemmas> {
  polish ??= import("dictionary-pl").then(({ default: files }) => new Lemmas(files));
  return polish;
}
