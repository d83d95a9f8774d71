import { type Bilingual, type ContentText, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { LangMark, OriginMark, StateWord, type Tone } from "@splot/kernel/web";
import { type Idea, type IdeaState, ideaState, ideaStates } from "../../model/idea.ts";

const tones = {
  received: "neutral",
  shown: "active",
  kept: "neutral",
  declined: "neutral",
  taken_up: "good",
  hidden: "warning",
  withdrawn: "neutral",
} as const satisfies Record<IdeaState, Tone>;

const words = { everywhere: { pl: "cała metropolia", en: "the whole metropolis" } } satisfies Record<string, Bilingual>;

/** The stage of an idea as a word, and its mark where it is an example. */
export function IdeaSigns({ visit, idea }: { readonly visit: Visit; readonly idea: Idea }) {
  const state = ideaState(idea);
  return (
    <>
      <StateWord tone={tones[state]}>{say(visit.language, ideaStates[state])}</StateWord>{" "}
      {idea.origin === "example" && <OriginMark language={visit.language} mark="example" />}
    </>
  );
}

/** Where an idea is for: the municipality, else the whole metropolis. */
export function IdeaPlace({ visit, name }: { readonly visit: Visit; readonly name: ContentText | undefined }) {
  return name === undefined ? <>{say(visit.language, words.everywhere)}</> : <LangMark language={visit.language} text={name} />;
}
