/** The kernel's pure part: values that every room speaks in. No I/O, no clock of its own. */
export { canonical, canonicalHash, type Json, sha256, sha256OfParts } from "./canonical.ts";
export { addDays, type Clock, day, dayOf, daysBetween, type Instant, startOfDay, termEnd } from "./clock.ts";
export { type Colour, contrast, findColour, mixColours } from "./colour.ts";
export { type Day, findDay } from "./day.ts";
export { diffWords } from "./diff.ts";
export { domainNames } from "./domains.ts";
export { COMMONS, findId, type Id, newId, type ObjectId, type PersonId, type SpaceId } from "./ids.ts";
export { arrange, cutPart, folded, inAlphabet, type ListPart, partAfter, type SortDirection, searchedWords } from "./lists/arrange.ts";
export { type ListAsked, type ListOrder, listHref, nothingAsked, orderOf } from "./lists/asked.ts";
export { csvHead, csvLines, type FileCell, type FileColumn, markColumns, plainCsvText } from "./lists/csv.ts";
export {
  type ComputedReason,
  combine,
  isMissing,
  type Measured,
  type Missing,
  type MissingReason,
  missing,
  missingReasons,
  missingText,
  type ObservationFlag,
  observationFlags,
} from "./missing.ts";
export { addMoney, formatMoney, splitMoney } from "./money.ts";
export { type Digest, digestCodes, digests } from "./notices/digest.ts";
export type { Mode, Origin, Thing } from "./objects/store.ts";
export { comparePeriods, findPeriod, type Period, period } from "./period.ts";
export { findReceiptCode, formatReceiptCode, newReceiptCode, type ReceiptCode } from "./receipt.ts";
export { eachRefusal, joinRefusals, Refusal, refusalStatus, refusals } from "./refusal.ts";
export { roman } from "./roman.ts";
export {
  type Bilingual,
  type ContentText,
  counted,
  type Filling,
  fill,
  formatDay,
  formatInstant,
  formatNumber,
  formatTime,
  type Language,
  langOf,
  type PluralForms,
  plural,
  say,
  slug,
  spoken,
} from "./text.ts";
