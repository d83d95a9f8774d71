import { say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { OriginMark, StateWord, Tag, type Tone } from "@splot/kernel/web";

const tones: Readonly<Record<string, Tone>> = {
  call: "active",
  forming: "active",
  running: "active",
  accepted: "good",
  implemented: "good",
  rejected: "warning",
};
const words = {
  summary: { pl: "nasze streszczenie", en: "our summary" },
};

/** The state of a thing as a word. */
export function StateOf({ visit, kind, state }: { readonly visit: Visit; readonly kind: string; readonly state: string }) {
  return <StateWord tone={tones[state] ?? "neutral"}>{say(visit.language, visit.words.state(kind, state))}</StateWord>;
}

/** The mark of a thing: recorded acts say so, examples are hatched. */
export function MarkOf({ visit, thing }: { readonly visit: Visit; readonly thing: { readonly origin: "fact" | "example" | "user"; readonly mode: string } }) {
  return <OriginMark language={visit.language} mark={thing.mode === "recorded" ? "recorded" : thing.origin} />;
}

/** Says that a text is our summary of what was published, not a quotation. */
export function SummaryMark({ visit }: { readonly visit: Visit }) {
  return <Tag>{say(visit.language, words.summary)}</Tag>;
}
