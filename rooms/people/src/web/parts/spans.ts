import { addDays, type Bilingual, type Day, daysBetween, formatDay, type Language, say } from "@splot/kernel";
import type { Precision, Span } from "../../model/span.ts";

const words = {
  unknown: { pl: "początek niepotwierdzony", en: "beginning not confirmed" },
  until: { pl: "do", en: "until" },
  from: { pl: "od", en: "since" },
  month: { pl: "(dnia nie potwierdzono)", en: "(day not confirmed)" },
};
const monthsFrom: readonly Bilingual[] = [
  { pl: "stycznia", en: "January" },
  { pl: "lutego", en: "February" },
  { pl: "marca", en: "March" },
  { pl: "kwietnia", en: "April" },
  { pl: "maja", en: "May" },
  { pl: "czerwca", en: "June" },
  { pl: "lipca", en: "July" },
  { pl: "sierpnia", en: "August" },
  { pl: "września", en: "September" },
  { pl: "października", en: "October" },
  { pl: "listopada", en: "November" },
  { pl: "grudnia", en: "December" },
];

/** A span in words, with its last day: "od 24 czerwca 2014", "od stycznia 2021 (dnia nie potwierdzono)", "początek niepotwierdzony, do …". */
export function spanWords(language: Language, span: Span, precision: Precision = "day"): string {
  const start = span.from === undefined ? say(language, words.unknown) : `${say(language, words.from)} ${dayWords(language, span.from, precision)}`;
  return span.to === undefined ? start : `${start} ${say(language, words.until)} ${formatDay(language, addDays(span.to, -1))}`;
}

/** The days of something that happened: one day, or from – to. Missing days: said so. */
export function daysWords(language: Language, { from, to }: Span): string {
  if (from === undefined || to === undefined) return spanWords(language, { from, to });
  return daysBetween(from, to) === 1 ? formatDay(language, from) : `${formatDay(language, from)} – ${formatDay(language, addDays(to, -1))}`;
}

function dayWords(language: Language, day: Day, precision: Precision): string {
  const month = monthsFrom[Number(day.slice(5, 7)) - 1];
  return precision !== "month" || month === undefined ? formatDay(language, day) : `${say(language, month)} ${day.slice(0, 4)} ${say(language, words.month)}`;
}
