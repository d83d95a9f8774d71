import { type Bilingual, type Filling, fill, formatNumber } from "@splot/kernel";
import type { Indicator } from "../model/observation.ts";

/** What is needed of an indicator to say an amount of it. */
export type Measure = Pick<Indicator, "unit" | "decimals">;

/** Nouns of units. Shape: Polish one · few (2–4) · many · after a fraction; English one · more. */
const nouns: readonly { readonly pl: readonly [string, string, string, string]; readonly en: readonly [string, string] }[] = [
  { pl: ["osoba", "osoby", "osób", "osoby"], en: ["person", "people"] },
  { pl: ["gmina", "gminy", "gmin", "gminy"], en: ["municipality", "municipalities"] },
  { pl: ["sztuka", "sztuki", "sztuk", "sztuki"], en: ["piece", "pieces"] },
  { pl: ["złoty", "złote", "złotych", "złotego"], en: ["zloty", "zlotys"] },
  { pl: ["mieszkanie", "mieszkania", "mieszkań", "mieszkania"], en: ["dwelling", "dwellings"] },
  { pl: ["mieszkaniec", "mieszkańcy", "mieszkańców", "mieszkańca"], en: ["resident", "residents"] },
  { pl: ["miejsce", "miejsca", "miejsc", "miejsca"], en: ["place", "places"] },
  { pl: ["punkt", "punkty", "punktów", "punktu"], en: ["point", "points"] },
  { pl: ["szkoła", "szkoły", "szkół", "szkoły"], en: ["school", "schools"] },
  { pl: ["rok", "lata", "lat", "roku"], en: ["year", "years"] },
  { pl: ["dzień", "dni", "dni", "dnia"], en: ["day", "days"] },
  { pl: ["hektar", "hektary", "hektarów", "hektara"], en: ["hectare", "hectares"] },
  { pl: ["kilometr", "kilometry", "kilometrów", "kilometra"], en: ["kilometre", "kilometres"] },
  { pl: ["kilogram", "kilogramy", "kilogramów", "kilograma"], en: ["kilogram", "kilograms"] },
  { pl: ["tona", "tony", "ton", "tony"], en: ["tonne", "tonnes"] },
];
const extraEnglish: Readonly<Record<string, readonly [string, string]>> = { persons: ["person", "persons"] };
const rules = { pl: new Intl.PluralRules("pl-PL"), en: new Intl.PluralRules("en-GB") };

/** The Polish unit in the form that its number asks for: "1 osoba", "22 osoby", "5 osób", "2,5 osoby na km²". Abbreviations stay. */
function polishUnit(unit: string, value: number, decimals: number): string {
  const [first = "", ...rest] = unit.split(" ");
  const noun = nouns.find(({ pl }) => pl.includes(first));
  if (noun === undefined) return unit;
  const [one, few, many, fraction] = noun.pl;
  const rule = rules.pl.select(Math.abs(Number(value.toFixed(decimals))));
  const form = decimals > 0 ? fraction : rule === "one" ? one : rule === "few" ? few : many;
  return [form, ...rest].join(" ");
}

function englishUnit(unit: string, value: number, decimals: number): string {
  const [first = "", ...rest] = unit.split(" ");
  const noun = extraEnglish[first] ?? nouns.find(({ en }) => en.includes(first))?.en;
  if (noun === undefined) return unit;
  return [decimals === 0 && Math.abs(Number(value.toFixed(0))) === 1 ? noun[0] : noun[1], ...rest].join(" ");
}

/** A filled sentence; after an abbreviation its full stop is not written twice. */
export function sentence(text: Bilingual, facts: Readonly<Record<string, Filling>>): Bilingual {
  const { pl, en } = fill(text, facts);
  return { pl: pl.replace(/\.\.(?= |$)/g, "."), en: en.replace(/\.\.(?= |$)/g, ".") };
}

/** An amount with its unit in the right form, rounded to the declared decimals. */
export function amountText(value: number, { unit, decimals }: Measure): Bilingual {
  return {
    pl: `${formatNumber("pl", value, decimals)}\u00a0${polishUnit(unit.pl, value, decimals)}`,
    en: `${formatNumber("en", value, decimals)}\u00a0${englishUnit(unit.en ?? unit.pl, value, decimals)}`,
  };
}

/** An amount without its unit, rounded to the declared decimals. */
export function numberText(value: number, { decimals }: Measure): Bilingual {
  return { pl: formatNumber("pl", value, decimals), en: formatNumber("en", value, decimals) };
}

/** "1st", "2nd", "3rd", "11th". */
export function englishOrdinal(place: number): string {
  const tens = place % 100;
  const ending = tens >= 11 && tens <= 13 ? "th" : (["th", "st", "nd", "rd"][place % 10] ?? "th");
  return `${place}${ending}`;
}
