import { type Bilingual, findDay, formatDay, roman } from "@splot/kernel";

/** A period in words: "2026", "I półrocze 2026", "III kwartał 2026", "listopad 2026". Missing: what is none of these stays as it was typed. */
export function periodWords(code: string): Bilingual {
  const part = /^(\d{4})-([SQM])(\d{1,2})$/.exec(code);
  const [, year = "", letter = "", no = ""] = part ?? [];
  if (letter === "S") return { pl: `${roman(Number(no))} półrocze ${year}`, en: `half ${roman(Number(no))} of ${year}` };
  if (letter === "Q") return { pl: `${roman(Number(no))} kwartał ${year}`, en: `quarter ${roman(Number(no))} of ${year}` };
  if (letter === "M") return { pl: month("pl-PL", year, no), en: month("en-GB", year, no) };
  const day = findDay(code);
  return day === undefined ? { pl: code, en: code } : { pl: formatDay("pl", day), en: formatDay("en", day) };
}

function month(locale: string, year: string, no: string): string {
  return new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(`${year}-${no}-01T00:00:00Z`));
}
