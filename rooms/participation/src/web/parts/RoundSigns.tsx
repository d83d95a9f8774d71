import { type Bilingual, counted, type Day, formatDay, plural, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { OriginMark, StateWord, type Tone } from "@splot/kernel/web";
import { nouns } from "../../model/nouns.ts";
import { type Round, roundClock, roundPhase } from "../../model/round.ts";
import { type RoundPhase, roundPhases } from "../../model/words.ts";

const tones = { announced: "neutral", open: "active", closed: "warning", settled: "good", published: "good", recorded: "neutral" } as const satisfies Record<
  RoundPhase,
  Tone
>;

/** The phase of a round as a word. */
export function PhaseWord({ visit, round, today }: { readonly visit: Visit; readonly round: Round; readonly today: Day }) {
  const phase = roundPhase(round, today);
  return <StateWord tone={tones[phase]}>{say(visit.language, roundPhases[phase])}</StateWord>;
}

/** Where a round comes from, where that has to be said. */
export function RoundMark({ visit, round }: { readonly visit: Visit; readonly round: Round }) {
  if (round.recorded !== undefined) return <OriginMark language={visit.language} mark="recorded" />;
  return round.origin === "example" ? <OriginMark language={visit.language} mark="example" /> : <></>;
}

const left = { pl: ["został", "zostały", "zostało"], en: ["left:", "left:"] } as const;
const words = {
  day: { pl: "dzień {no} z {all}", en: "day {no} of {all}" },
  last: { pl: "dziś ostatni dzień", en: "last day today" },
  from: { pl: "uwagi od {day}", en: "remarks from {day}" },
  until: { pl: "Uwagi do {day}", en: "Remarks until {day}" },
  ended: { pl: "zakończone {day}", en: "ended {day}" },
} satisfies Record<string, Bilingual>;

/** Where a round stands in days: "dzień 12 z 35, zostały 23 dni". */
export function clockText(visit: Visit, round: Round, today: Day): string {
  const { language } = visit;
  const on = (text: Bilingual, day: Day) => say(language, text).replace("{day}", formatDay(language, day));
  const phase = roundPhase(round, today);
  if (phase === "announced") return on(words.from, round.opensOn);
  if (phase !== "open") return on(words.ended, round.closesOn);
  const { dayNo, dayCount, leftCount } = roundClock(round, today);
  const days = say(language, words.day).replace("{no}", String(dayNo)).replace("{all}", String(dayCount));
  const rest = leftCount === 0 ? say(language, words.last) : `${plural(language, leftCount, left)} ${counted(language, leftCount, nouns.day)}`;
  return `${days}, ${rest}`;
}

/** The same at the beginning of a sentence. */
export function clockSentence(visit: Visit, round: Round, today: Day): string {
  const text = clockText(visit, round, today);
  return `${text.charAt(0).toLocaleUpperCase(visit.language)}${text.slice(1)}.`;
}

/** The last day for remarks, in words. */
export function untilText(visit: Visit, round: Round): string {
  return say(visit.language, words.until).replace("{day}", formatDay(visit.language, round.closesOn));
}

/** Language of a text that exists only in Polish, when the page is not Polish. */
export function polishOn(visit: Visit): "pl" | undefined {
  return visit.language === "pl" ? undefined : "pl";
}
