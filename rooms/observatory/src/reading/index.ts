/** Reading files of official statistics into one flat table, without a database. */

export type { FileSource } from "./FileSource.ts";
export { FindingLog, type ReadingFinding, Unreadable } from "./FindingLog.ts";
export { readingCodes } from "./findingTexts.ts";
export { openReading } from "./openReading.ts";
export { type FlatRow, type Format, formats, type Reading, type ReadingOptions } from "./Reading.ts";
