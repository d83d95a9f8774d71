import { formatDay, formatNumber, type Language, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { OriginMark, StateWord, type Tone } from "@splot/kernel/web";
import type { SubmissionState } from "../../model/campaign.ts";
import type { Task, TaskStanding } from "../../model/task.ts";
import { type ThreatState, threatStates } from "../../model/threat.ts";
import { type Colour, colours } from "../../model/words.ts";

const tones: Readonly<Record<TaskStanding, Tone>> = {
  planned: "neutral",
  in_progress: "active",
  blocked: "warning",
  done: "good",
  dropped: "neutral",
  overdue: "danger",
};
const colourTones: Readonly<Record<Colour, Tone>> = { green: "good", amber: "warning", red: "danger" };
const answerTones: Readonly<Record<SubmissionState, Tone>> = { waiting: "warning", sent: "active", accepted: "good", returned: "warning" };
const threatTones: Readonly<Record<ThreatState, Tone>> = { reported: "active", risk: "warning", issue: "danger", note: "neutral", closed: "good" };
const words = { from: { pl: "od", en: "from" }, until: { pl: "do", en: "until" } };

/** How a task stands today, as a word. */
export function StandingOf({ visit, standing }: { readonly visit: Visit; readonly standing: TaskStanding }) {
  return <StateWord tone={tones[standing]}>{say(visit.language, visit.words.state("task", standing))}</StateWord>;
}

/** The colour of a status as a word. */
export function ColourOf({ language, colour }: { readonly language: Language; readonly colour: Colour }) {
  return <StateWord tone={colourTones[colour]}>{say(language, colours[colour])}</StateWord>;
}

/** The state of an answer as a word. */
export function AnswerStateOf({ visit, state }: { readonly visit: Visit; readonly state: SubmissionState }) {
  return <StateWord tone={answerTones[state]}>{say(visit.language, visit.words.state("submission", state))}</StateWord>;
}

/** The mark of a thing: examples are hatched. */
export function MarkOf({ visit, thing }: { readonly visit: Visit; readonly thing: Pick<Task, "origin" | "mode"> }) {
  return <OriginMark language={visit.language} mark={thing.mode === "recorded" ? "recorded" : thing.origin} />;
}

/** Basis points as a share in words. */
export function shareText(language: Language, bp: number): string {
  return `${formatNumber(language, bp / 100, bp % 100 === 0 ? 0 : 2)} %`;
}

/** When a task runs, in words. */
export function timeText(language: Language, { starts, due }: Pick<Task, "starts" | "due">): string {
  const until = `${say(language, words.until)} ${formatDay(language, due)}`;
  return starts === undefined ? until : `${say(language, words.from)} ${formatDay(language, starts)} ${until}`;
}

/** The state of a threat as a word. */
export function ThreatStateOf({ language, state }: { readonly language: Language; readonly state: ThreatState }) {
  return <StateWord tone={threatTones[state]}>{say(language, threatStates[state])}</StateWord>;
}
