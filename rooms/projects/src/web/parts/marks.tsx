import { say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { OriginMark, StateWord, type Tone } from "@splot/kernel/web";
import type { ProjectState } from "../../model/states.ts";

const tones: Readonly<Record<ProjectState, Tone>> = {
  draft: "neutral",
  submitted: "active",
  formal_check: "active",
  returned: "warning",
  accepted: "active",
  declined: "neutral",
  in_delivery: "active",
  completed: "good",
  abandoned: "neutral",
  recorded: "neutral",
};

/** The state of a project as a word. */
export function StateOf({ visit, state }: { readonly visit: Visit; readonly state: ProjectState }) {
  return <StateWord tone={tones[state]}>{say(visit.language, visit.words.state("project", state))}</StateWord>;
}

/** The mark of a thing: recorded acts say so, examples are hatched. */
export function MarkOf({ visit, thing }: { readonly visit: Visit; readonly thing: { readonly origin: "fact" | "example" | "user"; readonly mode: string } }) {
  return <OriginMark language={visit.language} mark={thing.mode === "recorded" ? "recorded" : thing.origin} />;
}
