import { type Bilingual, type ContentText, counted, type Filling, type Language, type PluralForms, say } from "@splot/kernel";
import { amountText, type Measure, numberText, sentence } from "./titleWords.ts";
import { knownOf, type UnitValue } from "./values.ts";

/** A value of a unit with its name, for sentences. */
export interface NamedValue extends UnitValue {
  readonly name: ContentText;
}

const words = {
  ends: { pl: "Najwięcej: {most} ({high}), najmniej: {least} ({low}).", en: "Highest: {most} ({high}), lowest: {least} ({low})." },
  titled: { pl: "Najwięcej {in}: {most} ({high}), najmniej: {least} ({low}).", en: "Highest {in}: {most} ({high}), lowest: {least} ({low})." },
  equal: { pl: "We wszystkich gminach ta sama wartość: {high}.", en: "The same value in all municipalities: {high}." },
  equalThen: { pl: "We wszystkich gminach {in} ta sama wartość: {high}.", en: "The same value in all municipalities {in}: {high}." },
} satisfies Record<string, Bilingual>;

/** Who has the most and who the least. Shape: after a title, and as a title that says when. Missing: fewer than two values. */
export function endsText(
  members: readonly NamedValue[],
  measure: Measure,
  forms: PluralForms,
): { readonly plain: Bilingual; readonly titled: (when: Bilingual) => Bilingual } | undefined {
  const known = knownOf(members);
  const [low, high] = [Math.min(...known.map(({ value }) => value)), Math.max(...known.map(({ value }) => value))];
  if (known.length < 2) return undefined;
  const at = (end: number) => members.filter(({ value }) => value === end);
  const facts = { most: namesOf(at(high), forms), least: namesOf(at(low), forms), low: numberText(low, measure), high: amountText(high, measure) };
  if (low === high) return { plain: sentence(words.equal, facts), titled: (when) => sentence(words.equalThen, { ...facts, in: when }) };
  return { plain: sentence(words.ends, facts), titled: (when) => sentence(words.titled, { ...facts, in: when }) };
}

/** One name, two joined by "and", of more only their number. */
function namesOf(list: readonly NamedValue[], forms: PluralForms): Filling {
  const named = list.toSorted((a, b) => a.name.pl.localeCompare(b.name.pl, "pl"));
  const text = (language: Language) =>
    named.length > 2 ? counted(language, named.length, forms) : named.map(({ name }) => say(language, name)).join(language === "pl" ? " i " : " and ");
  return { pl: text("pl"), en: text("en") };
}
