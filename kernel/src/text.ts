import type { Instant } from "./clock.ts";
import type { Day } from "./day.ts";

/** The two languages of the interface. Polish is authentic, English complete. */
export type Language = "pl" | "en";
/** A text of the program itself: both languages are required by type. */
export type Bilingual = { readonly pl: string; readonly en: string };
/** A text that people wrote. Missing `en` means: show `pl` with a language mark. */
export type ContentText = { readonly pl: string; readonly en?: string | undefined };

const locales = { pl: "pl-PL", en: "en-GB" } as const;

/** The text in the reader's language; a content text without English falls back to Polish. */
export function say(language: Language, text: ContentText): string {
  return language === "en" ? (text.en ?? text.pl) : text.pl;
}

/** The language in which `say` answers: decides whether a language mark is needed. */
export function spoken(language: Language, text: ContentText): Language {
  return language === "en" && text.en !== undefined ? "en" : "pl";
}

/** The `lang` that a content text needs where it is shown. Missing: it is in the reader's own language. */
export function langOf(language: Language, text: ContentText): Language | undefined {
  const shown = spoken(language, text);
  return shown === language ? undefined : shown;
}

/** What may fill a place of a text: a word, a number, or words in the languages they have. */
export type Filling = string | number | ContentText;

/** Fills `{name}` places of a text, each language with its own words. Refuses nothing: an unknown place stays visible. */
export function fill(text: Bilingual, params: Readonly<Record<string, Filling>>): Bilingual {
  const wordsOf = (filling: Filling, language: Language) => (typeof filling === "object" ? (filling[language] ?? filling.pl) : String(filling));
  const filled = (language: Language) =>
    text[language].replace(/\{(\w+)\}/g, (place, name: string) => {
      const filling = params[name];
      return filling === undefined ? place : wordsOf(filling, language);
    });
  return { pl: filled("pl"), en: filled("en") };
}

/** Forms of a counted noun. Shape: Polish one · few (2–4) · many; English one · other. */
export type PluralForms = {
  readonly pl: readonly [string, string, string];
  readonly en: readonly [string, string];
};

const pluralRules = { pl: new Intl.PluralRules("pl-PL"), en: new Intl.PluralRules("en-GB") };

/** The right form of a noun for a count, without the number itself. */
export function plural(language: Language, count: number, forms: PluralForms): string {
  const rule = pluralRules[language].select(count);
  if (language === "en") return rule === "one" ? forms.en[0] : forms.en[1];
  if (rule === "one") return forms.pl[0];
  return rule === "few" ? forms.pl[1] : forms.pl[2];
}

/** The count with its noun: "5 uwag", "1 remark". */
export function counted(language: Language, count: number, forms: PluralForms): string {
  return `${formatNumber(language, count)} ${plural(language, count, forms)}`;
}

const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/**
 * A format of a locale, made once; the name says everything that it depends on.
 * NOTE: making one takes fifty times as long as using it, and a page of figures uses hundreds.
 */
function remembered<Format>(formats: Map<string, Format>, name: string, make: () => Format): Format {
  const format = formats.get(name) ?? make();
  formats.set(name, format);
  return format;
}

/** A number in the reader's locale, with non-breaking thousands. Unit: none. */
export function formatNumber(language: Language, number: number, decimals?: number): string {
  const digits = decimals === undefined ? { maximumFractionDigits: 6 } : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return remembered(numberFormats, `${language} ${decimals}`, () => new Intl.NumberFormat(locales[language], { ...digits, useGrouping: "always" })).format(
    number,
  );
}

/** A legal day in words: "12 października 2021", "12 October 2021". */
export function formatDay(language: Language, day: Day): string {
  const date = new Date(`${day}T00:00:00Z`);
  const make = () => new Intl.DateTimeFormat(locales[language], { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return remembered(dateFormats, language, make).format(date);
}

/** An instant as day and time on the clock of the zone. */
export function formatInstant(language: Language, instant: Instant, zone = "Europe/Warsaw"): string {
  const make = () =>
    new Intl.DateTimeFormat(locales[language], { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit", timeZone: zone });
  return remembered(dateFormats, `${language} ${zone}`, make).format(instant);
}

/** The time of day on the clock of the zone, the same in both languages: "10:05". */
export function formatTime(instant: Instant, zone = "Europe/Warsaw"): string {
  const make = () => new Intl.DateTimeFormat("pl-PL", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone });
  return remembered(dateFormats, `time ${zone}`, make).format(instant);
}

/** Lower-case ASCII words joined by hyphens, for addresses: "Świątniki Górne" → "swiatniki-gorne". */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ł", "l")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
