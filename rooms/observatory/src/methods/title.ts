import { type Bilingual, type ContentText, isMissing, type Missing, missing, missingText, type PluralForms, period as readPeriod } from "@splot/kernel";
import type { Indicator } from "../model/observation.ts";
import { changeOf } from "./change.ts";
import { breaksOf, findPoint } from "./course.ts";
import { distributionOf } from "./distribution.ts";
import { endsText, type NamedValue } from "./endsText.ts";
import { ranks } from "./normalise.ts";
import { periodIn } from "./periodWords.ts";
import { amountText, englishOrdinal, numberText, sentence } from "./titleWords.ts";
import { type Course, knownOf } from "./values.ts";

/** What a view of an indicator shows. */
export interface IndicatorView {
  readonly indicator: Pick<Indicator, "name" | "unit" | "decimals">;
  /** The area, or the unit chosen, with its numbers over time. */
  readonly subject: { readonly name: ContentText; readonly course: Course; readonly unit?: string | undefined };
  readonly period: string;
  /** All members in the period, those without a value too. */
  readonly members: readonly NamedValue[];
  /** Every value comes from a confirmed release; only then are places claimed. */
  readonly isVerified: boolean;
  /** How many values of members their source has replaced. */
  readonly replacedCount?: number | undefined;
}

/** What the numbers say. Shape: the title, and the sentences that may follow it. */
export interface Told {
  readonly title: Bilingual;
  readonly more: readonly Bilingual[];
}

const words = {
  plain: { pl: "{subject}: {amount} {in}.", en: "{subject}: {amount} {in}." },
  more: { pl: "{subject}: {amount} {in}, o {change} więcej niż {since}.", en: "{subject}: {amount} {in}, {change} more than {since}." },
  less: { pl: "{subject}: {amount} {in}, o {change} mniej niż {since}.", en: "{subject}: {amount} {in}, {change} less than {since}." },
  same: { pl: "{subject}: {amount} {in}, tyle samo co {since}.", en: "{subject}: {amount} {in}, the same as {since}." },
  nearly: { pl: "{subject}: {amount} {in}, niemal tyle samo co {since}.", en: "{subject}: {amount} {in}, almost the same as {since}." },
  largest: { pl: "{subject}: {amount} {in}, największa wartość wśród {total} gmin.", en: "{subject}: {amount} {in}, the largest of {total}." },
  smallest: { pl: "{subject}: {amount} {in}, najmniejsza wartość wśród {total} gmin.", en: "{subject}: {amount} {in}, the smallest of {total}." },
  ranked: { pl: "{subject}: {amount} {in}, {place}. największa wartość wśród {total} gmin.", en: "{subject}: {amount} {in}, {ordinal} largest of {total}." },
  shared: { pl: "{said} Innych gmin z taką samą wartością: {count}.", en: "{said} Others with the same value: {count}." },
  absent: { pl: "{subject}: brak wartości {in} ({reason}).", en: "{subject}: no value {in} ({reason})." },
  spread: { pl: "W gminach {in} od {least} do {most}, mediana {median}.", en: "In the municipalities {in} {least} to {most}, median {median}." },
  middle: { pl: "W połowie gmin od {low} do {high}, mediana {median}.", en: "In half of the municipalities {low} to {high}, median {median}." },
  coverage: { pl: "Dane z {known} z {total} gmin.", en: "Data from {known} of {total} municipalities." },
  replaced: {
    pl: "Wartości gmin {in} ({count} z {total}) źródło zastąpiło nowszymi: nie porównujemy ich z późniejszymi ani z wartością całego obszaru.",
    en: "The source has replaced {count} of {total} values of municipalities {in}: they are not compared with later ones, nor with the value of the whole area.",
  },
  broken: { pl: "Szereg przerwano {in}: wcześniejszych wartości nie porównujemy.", en: "The series was broken {in}: earlier values are not compared." },
} satisfies Record<string, Bilingual>;

/** Forms of "municipality" beside a count. */
const municipalities: PluralForms = { pl: ["gmina", "gminy", "gmin"], en: ["municipality", "municipalities"] };

/**
 * What the numbers say, the same for equal numbers: the value of the subject and its change since the first comparable one;
 * with one comparable value the place and the distribution, never a trend; without verified numbers no places; always
 * the coverage where it is not full. Source: UX, issue of the data bank.
 */
export function tellIndicator(view: IndicatorView): Told {
  const value = findPoint(view.subject.course, view.period)?.value ?? missing("not_collected");
  const { title, more } = isMissing(value) ? tellMembers(view, value) : tellValue(view, value);
  return { title, more: [...more, ...coverageText(view), ...replacedText(view)] };
}

/** Who has most and least, where that may be said. */
function endsOf({ members, indicator, isVerified }: IndicatorView) {
  return isVerified ? endsText(members, indicator, municipalities) : undefined;
}

function tellValue(view: IndicatorView, value: number): Told {
  const change = changedText(view, value);
  const ends = endsOf(view);
  const others = ends === undefined ? [spreadText(view)] : [ends.plain, ...(change === undefined ? middleText(view) : [])];
  return { title: change ?? placed(view, value), more: [...(knownOf(view.members).length > 1 ? others : []), ...brokenText(view)] };
}

/** Without a value of the subject the members speak; without theirs, the reason. */
function tellMembers(view: IndicatorView, value: Missing): Told {
  const when = periodIn(readPeriod(view.period));
  if (knownOf(view.members).length === 0) {
    return { title: sentence(words.absent, { in: when, subject: view.subject.name, reason: missingText(value) }), more: [] };
  }
  const ends = endsOf(view);
  return ends === undefined ? { title: spreadText(view), more: [] } : { title: ends.titled(when), more: middleText(view) };
}

function coverageText({ members }: IndicatorView): readonly Bilingual[] {
  const known = knownOf(members).length;
  return known === 0 || known === members.length ? [] : [sentence(words.coverage, { known, total: members.length })];
}

function replacedText({ members, period, replacedCount = 0 }: IndicatorView): readonly Bilingual[] {
  return replacedCount === 0 ? [] : [sentence(words.replaced, { count: replacedCount, total: members.length, in: periodIn(readPeriod(period)) })];
}

/** The value with its change since the first number that it may be compared with. Missing: there is none. */
function changedText({ indicator, subject, period }: IndicatorView, value: number): Bilingual | undefined {
  const change = changeOf(subject.course, period, indicator);
  if (change === undefined) return undefined;
  const facts = { ...sayable({ indicator, subject, period }, value), since: periodIn(readPeriod(change.since)) };
  if (change.step === 0) return sentence(words.same, facts);
  if (change.amount === undefined) return sentence(words.nearly, facts);
  return sentence(change.step > 0 ? words.more : words.less, { ...facts, change: change.amount });
}

/** The value of a period alone: with its place where places may be claimed. */
function placed(view: IndicatorView, value: number): Bilingual {
  const { subject, members, isVerified } = view;
  const places = ranks(members, "none");
  const place = subject.unit === undefined ? undefined : places.get(subject.unit);
  const facts = sayable(view, value);
  if (!isVerified || place === undefined || places.size < 2) return sentence(words.plain, facts);
  const total = places.size;
  const isLast = [...ranks(members, "down")].some(([unit, fromBelow]) => unit === subject.unit && fromBelow === 1);
  const text = place === 1 ? words.largest : isLast ? words.smallest : words.ranked;
  const said = sentence(text, { ...facts, total, place, ordinal: englishOrdinal(place) });
  const count = [...places.values()].filter((other) => other === place).length - 1;
  return count === 0 ? said : sentence(words.shared, { said, count });
}

function sayable({ indicator, subject, period }: Pick<IndicatorView, "indicator" | "subject" | "period">, value: number) {
  return { subject: subject.name, amount: amountText(value, indicator), in: periodIn(readPeriod(period)) };
}

function spreadText({ indicator, members, period }: IndicatorView): Bilingual {
  const { least = 0, most = 0, median = 0 } = distributionOf(members) ?? {};
  const facts = { least: numberText(least, indicator), most: amountText(most, indicator), median: numberText(median, indicator) };
  return sentence(words.spread, { ...facts, in: periodIn(readPeriod(period)) });
}

function middleText({ indicator, members }: IndicatorView): readonly Bilingual[] {
  const spread = distributionOf(members);
  if (spread === undefined || spread.count < 4) return [];
  const facts = {
    low: numberText(spread.firstQuartile, indicator),
    high: amountText(spread.thirdQuartile, indicator),
    median: numberText(spread.median, indicator),
  };
  return [sentence(words.middle, facts)];
}

/** Says that the series was broken where numbers before the break are at hand. */
function brokenText({ subject, period }: IndicatorView): readonly Bilingual[] {
  const last = breaksOf(subject.course).findLast((code) => code <= period);
  const isBehind = last !== undefined && subject.course.points.some((point) => point.period < last && !isMissing(point.value));
  return isBehind ? [sentence(words.broken, { in: periodIn(readPeriod(last)) })] : [];
}
