import { addDays, type Bilingual, formatDay, type Period, roman } from "@splot/kernel";

const months = [
  ["w styczniu", "January"],
  ["w lutym", "February"],
  ["w marcu", "March"],
  ["w kwietniu", "April"],
  ["w maju", "May"],
  ["w czerwcu", "June"],
  ["w lipcu", "July"],
  ["w sierpniu", "August"],
  ["we wrześniu", "September"],
  ["w październiku", "October"],
  ["w listopadzie", "November"],
  ["w grudniu", "December"],
] as const;
const ordinals = ["first", "second", "third", "fourth"] as const;

/** When, as it stands in a sentence: "w 2024 r.", "we wrześniu 2024 r.", "w III kwartale 2024 r.", "w roku szkolnym 2024/2025". */
export function periodIn({ code, from, to }: Period): Bilingual {
  const year = from.slice(0, 4);
  const month = Number(from.slice(5, 7));
  if (/^\d{4}$/.test(code)) return { pl: `w ${year} r.`, en: `in ${year}` };
  if (code.includes("-S") || code.includes("-Q")) return partIn(code, year);
  if (code.includes("-M")) {
    const [pl, en] = months[month - 1] ?? months[0];
    return { pl: `${pl} ${year} r.`, en: `in ${en} ${year}` };
  }
  if (!code.includes("/")) return { pl: `${formatDay("pl", from)} r.`, en: `on ${formatDay("en", from)}` };
  return yearsIn({ from, to, year });
}

function partIn(code: string, year: string): Bilingual {
  const number = Number(code.at(-1));
  const ordinal = ordinals[number - 1] ?? "";
  return code.includes("-S")
    ? { pl: `w ${roman(number)} półroczu ${year} r.`, en: `in the ${ordinal} half of ${year}` }
    : { pl: `w ${roman(number)} kwartale ${year} r.`, en: `in the ${ordinal} quarter of ${year}` };
}

function yearsIn({ from, to, year }: Pick<Period, "from" | "to"> & { readonly year: string }): Bilingual {
  const last = addDays(to, -1);
  const next = last.slice(0, 4);
  if (from.endsWith("-01-01")) return year === next ? { pl: `w ${year} r.`, en: `in ${year}` } : { pl: `w latach ${year}–${next}`, en: `in ${year}–${next}` };
  if (from.endsWith("-09-01") && Number(next) - Number(year) === 1) return { pl: `w roku szkolnym ${year}/${next}`, en: `in the school year ${year}/${next}` };
  return { pl: `od ${formatDay("pl", from)} do ${formatDay("pl", last)} r.`, en: `from ${formatDay("en", from)} to ${formatDay("en", last)}` };
}
