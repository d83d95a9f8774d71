/** Giving out numbers of the data bank as files, without a database. */

export { originWords } from "./about.ts";
export { excessOf, findExcess, type WritingName, writeSlice, writingFormats } from "./formats.ts";
export { negotiate } from "./negotiate.ts";
export type { Slice, SliceCell } from "./Slice.ts";
