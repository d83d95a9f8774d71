import { type ContentText, formatDay, type Language, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { type Fact, LangMark, type Mark, OriginMark, StateWord, type Tone } from "@splot/kernel/web";
import type { Resolution } from "../../model/records.ts";

/** Where a thing comes from, as a mark. */
export type Marked = { readonly origin: "fact" | "example" | "user"; readonly mode?: "enacted" | "recorded" | undefined };

/** The mark of a thing: recorded acts say so, examples are hatched. */
export function MarkOf({ language, thing }: { readonly language: Language; readonly thing: Marked }) {
  const mark: Mark = thing.mode === "recorded" ? "recorded" : thing.origin;
  return <OriginMark language={language} mark={mark} />;
}

const tones: Readonly<Record<string, Tone>> = {
  open: "active",
  adopted: "good",
  rejected: "danger",
  not_valid: "warning",
  closed: "neutral",
  convened: "active",
};

/** The state of a thing as a word. */
export function StateOf({ visit, kind, state }: { readonly visit: Visit; readonly kind: string; readonly state: string }) {
  return <StateWord tone={tones[state] ?? "neutral"}>{say(visit.language, visit.words.state(kind, state))}</StateWord>;
}

const months = {
  pl: new Intl.DateTimeFormat("pl-PL", { month: "long", year: "numeric", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" }),
};
const dayUnknown = { pl: "dzień niepotwierdzony", en: "day not confirmed" };

/** The day of an act as exactly as its source gives it. */
export function actDate(language: Language, { adoptedOn, precision }: Pick<Resolution, "adoptedOn" | "precision">): string {
  if (precision === "day") return formatDay(language, adoptedOn);
  return `${months[language].format(new Date(`${adoptedOn}T00:00:00Z`))} (${say(language, dayUnknown)})`;
}

const words = { address: { pl: "Stały adres", en: "Permanent address" } };

/** The permanent address of a page as a fact. */
export function addressFact(visit: Visit): Fact {
  const url = `${visit.origin}${visit.at(visit.path)}`;
  return { term: say(visit.language, words.address), detail: <a href={visit.at(visit.path)}>{url}</a> };
}

/** A fact out of a text that people wrote; nothing when it is missing. */
export function textFact(language: Language, term: { readonly pl: string; readonly en: string }, text: ContentText | undefined): readonly Fact[] {
  return text === undefined ? [] : [{ term: say(language, term), detail: <LangMark language={language} text={text} /> }];
}
