import { findDay, formatDay, type Language, say } from "@splot/kernel";

const months = {
  pl: new Intl.DateTimeFormat("pl-PL", { month: "long", year: "numeric", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" }),
};
const words = {
  from: { pl: "od", en: "from" },
  until: { pl: "do", en: "until" },
  unknown: { pl: "nie podano", en: "not stated" },
};

/** A year, month or day in words, as exactly as it is known. */
function whenText(language: Language, when: string): string {
  const day = findDay(when);
  if (day !== undefined) return formatDay(language, day);
  return when.length === 7 ? months[language].format(new Date(`${when}-01T00:00:00Z`)) : when;
}

/** The same after "from" or "until": Polish months change their form there. */
function boundText(language: Language, when: string): string {
  const day = findDay(`${when}-01`);
  return when.length === 7 && day !== undefined ? formatDay(language, day).replace(/^1 /, "") : whenText(language, when);
}

/** When a project runs, in words. */
export function spanText(language: Language, { starts, ends }: { readonly starts?: string | undefined; readonly ends?: string | undefined }): string {
  if (starts === undefined && ends === undefined) return say(language, words.unknown);
  if (ends === undefined) return `${say(language, words.from)} ${boundText(language, starts ?? "")}`;
  if (starts === undefined) return `${say(language, words.until)} ${boundText(language, ends)}`;
  if (starts === ends) return whenText(language, starts);
  const dash = starts.length === 4 && ends.length === 4 ? "–" : " – ";
  return `${whenText(language, starts)}${dash}${whenText(language, ends)}`;
}
