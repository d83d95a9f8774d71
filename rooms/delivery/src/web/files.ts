import { type Day, type FileCell, type FileColumn, markColumns, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { phaseOf, type Submission } from "../model/campaign.ts";
import { levels } from "../model/escalation.ts";
import { type ListedTask, progressOf, standingOf } from "../model/task.ts";
import type { Threat } from "../model/threat.ts";
import { colours } from "../model/words.ts";

/** Unit: percent. */
const percent = (bp: number | undefined): FileCell => (bp === undefined ? { missing: "unknown" } : { decimal: (bp / 100).toFixed(2) });
const none: FileCell = { missing: "not_stated" };

/** Tasks as a file. */
export function taskColumns({ language, origin, at, words }: Visit, today: Day): readonly FileColumn<ListedTask>[] {
  return [
    { head: { pl: "zadanie", en: "task" }, cell: ({ title }) => say(language, title) },
    { head: { pl: "plan", en: "plan" }, cell: ({ planTitle }) => say(language, planTitle) },
    { head: { pl: "odpowiada", en: "owner" }, cell: ({ ownerName }) => say(language, ownerName) },
    { head: { pl: "poczatek", en: "start" }, mayMiss: true, cell: ({ starts }) => starts ?? none },
    { head: { pl: "termin", en: "due" }, cell: ({ due }) => due },
    { head: { pl: "stan", en: "state" }, cell: (task) => say(language, words.state("task", standingOf(task, today))) },
    { head: { pl: "postep_procent", en: "progress_percent" }, mayMiss: true, cell: (task) => percent(progressOf(task)) },
    { head: { pl: "waga", en: "weight" }, cell: ({ weight }) => weight },
    ...markColumns<ListedTask>(language, (task) => task),
    { head: { pl: "adres", en: "address" }, cell: ({ address }) => `${origin}${at(address)}` },
  ];
}

/** Campaigns as a file. */
export function campaignColumns(
  visit: Visit,
  today: Day,
): readonly FileColumn<
  Parameters<typeof phaseOf>[0] & { readonly title: ListedTask["title"]; readonly period: string; readonly askedCount: number; readonly answeredCount: number }
>[] {
  const { language, words, space } = visit;
  return [
    { head: { pl: "zapytanie", en: "request" }, cell: ({ title }) => say(language, title) },
    { head: { pl: "okres", en: "period" }, cell: ({ period }) => period },
    { head: { pl: "termin", en: "term" }, cell: ({ due }) => due },
    { head: { pl: "stan", en: "state" }, cell: (campaign) => say(language, words.state("campaign", phaseOf(campaign, today))) },
    { head: { pl: "pytania", en: "questions" }, cell: ({ askedCount }) => askedCount },
    { head: { pl: "odpowiedzi", en: "answers" }, cell: ({ answeredCount }) => answeredCount },
    ...markColumns(language, () => ({ origin: space.purpose === "exercise" ? ("example" as const) : ("user" as const) })),
  ];
}

/** Answers of a campaign as a file. */
export function submissionColumns({ language, words }: Visit): readonly FileColumn<Submission>[] {
  return [
    { head: { pl: "zespol", en: "team" }, cell: ({ orgName }) => say(language, orgName) },
    { head: { pl: "zadanie", en: "task" }, cell: ({ taskTitle }) => say(language, taskTitle) },
    { head: { pl: "stan", en: "state" }, cell: ({ state }) => say(language, words.state("submission", state)) },
    { head: { pl: "postep_procent", en: "progress_percent" }, mayMiss: true, cell: ({ answer }) => percent(answer?.progressBp) },
    { head: { pl: "status", en: "status" }, mayMiss: true, cell: ({ answer }) => (answer === undefined ? none : say(language, colours[answer.colour])) },
    { head: { pl: "przewidywany_koniec", en: "expected_end" }, mayMiss: true, cell: ({ answer }) => answer?.forecast ?? none },
    ...markColumns<Submission>(language, ({ origin }) => ({ origin })),
  ];
}

/** Threats as a file. */
export function threatColumns({ language, words }: Visit): readonly FileColumn<Threat>[] {
  const open = ({ escalation }: Threat) => (escalation?.decision === undefined ? escalation : undefined);
  const decides = (found: Threat["escalation"]): FileCell => (found === undefined ? { missing: "not_applicable" } : say(language, levels[found.level]));
  return [
    { head: { pl: "numer", en: "number" }, cell: ({ code }) => code },
    { head: { pl: "co_sie_dzieje", en: "what" }, cell: ({ what }) => what },
    { head: { pl: "od_kiedy", en: "since" }, cell: ({ since }) => since },
    { head: { pl: "pomoc", en: "help" }, cell: ({ help }) => help },
    { head: { pl: "zglosila", en: "reported_by" }, cell: ({ orgName }) => say(language, orgName) },
    { head: { pl: "stan", en: "state" }, cell: ({ state }) => say(language, words.state("threat", state)) },
    { head: { pl: "decyduje", en: "decides" }, mayMiss: true, cell: (threat) => decides(open(threat)) },
    { head: { pl: "termin", en: "due" }, mayMiss: true, cell: (threat) => open(threat)?.due ?? { missing: "not_applicable" } },
    ...markColumns<Threat>(language, ({ origin }) => ({ origin })),
  ];
}
