import type { Bilingual, ObjectId } from "@splot/kernel";
import { type RolledUp, rollUp } from "./rollUp.ts";
import { type ListedTask, progressOf, standingCodes, standingOf, taskStates } from "./task.ts";
import { type Threat, threatStateCodes, threatStates } from "./threat.ts";

/** A figure of a summary. Shape: `value` in its unit; missing where it is not known, with the reason in words. */
export interface Figure {
  readonly key: string;
  readonly name: Bilingual;
  readonly unit: "count" | "bp" | "grosze";
  readonly value?: number | undefined;
  /** Things that the figure was counted from, by id. */
  readonly from: readonly ObjectId[];
}

/** What a summary is counted from. */
export interface YearFacts {
  readonly year: number;
  readonly today: ListedTask["due"];
  /** Tasks that were to end in the year, or ran in it. */
  readonly tasks: readonly ListedTask[];
  readonly threats: readonly Pick<Threat, "id" | "state">[];
  readonly submissions: readonly { readonly id: ObjectId; readonly state: string }[];
  readonly projects: readonly { readonly id: ObjectId; readonly state: string }[];
  /** Unit: grosze. Missing: no public fiche has money in the year. */
  readonly money?: { readonly cost: number; readonly secured: number; readonly spent: number } | undefined;
}

const names = {
  progress: { pl: "Postęp zadań", en: "Progress of tasks" },
  asked: { pl: "Pytania do zespołów", en: "Questions to teams" },
  answered: { pl: "Odpowiedzi przyjęte", en: "Answers accepted" },
  delivery: { pl: "Projekty w realizacji", en: "Projects in delivery" },
  completed: { pl: "Projekty zakończone", en: "Projects completed" },
  cost: { pl: "Koszt projektów w roku", en: "Cost of projects in the year" },
  secured: { pl: "Pieniądze zapewnione", en: "Money secured" },
  spent: { pl: "Pieniądze wydane", en: "Money spent" },
};

/** Does a task belong to a year: was it to end or to run in it? */
export function isOfYear({ starts, due }: Pick<ListedTask, "starts" | "due">, year: number): boolean {
  return Number((starts ?? due).slice(0, 4)) <= year && year <= Number(due.slice(0, 4));
}

/** The figures of a year, each with what it was counted from; the same facts give the same figures (I110). */
export function figuresOf(facts: YearFacts): readonly Figure[] {
  return [...taskFigures(facts), ...threatFigures(facts), ...answerFigures(facts), ...projectFigures(facts), ...moneyFigures(facts)];
}

const count = (key: string, name: Bilingual, from: readonly ObjectId[]): Figure => ({ key, name, unit: "count", value: from.length, from });
const idsOf = (things: readonly { readonly id: ObjectId }[]) => things.map(({ id }) => id);

function taskFigures({ tasks, today }: YearFacts): readonly Figure[] {
  const progress: RolledUp | undefined = rollUp(
    tasks.filter(({ state }) => state !== "dropped").map((task) => ({ weight: task.weight, progressBp: progressOf(task) })),
  );
  const states = standingCodes.map((code) => {
    const own = tasks.filter((task) => standingOf(task, today) === code);
    return count(`task.${code}`, { pl: `Zadania: ${taskStates[code].pl}`, en: `Tasks: ${taskStates[code].en}` }, idsOf(own));
  });
  return [...states, { key: "task.progress", name: names.progress, unit: "bp", value: progress?.progressBp, from: idsOf(tasks) }];
}

function threatFigures({ threats }: YearFacts): readonly Figure[] {
  return threatStateCodes.map((code) =>
    count(
      `threat.${code}`,
      { pl: `Zagrożenia: ${threatStates[code].pl}`, en: `Threats: ${threatStates[code].en}` },
      idsOf(threats.filter(({ state }) => state === code)),
    ),
  );
}

function answerFigures({ submissions }: YearFacts): readonly Figure[] {
  const accepted = submissions.filter(({ state }) => state === "accepted");
  return [count("answer.asked", names.asked, idsOf(submissions)), count("answer.accepted", names.answered, idsOf(accepted))];
}

function projectFigures({ projects }: YearFacts): readonly Figure[] {
  const of = (wanted: string) => idsOf(projects.filter(({ state }) => state === wanted));
  return [count("project.in_delivery", names.delivery, of("in_delivery")), count("project.completed", names.completed, of("completed"))];
}

function moneyFigures({ money, projects }: YearFacts): readonly Figure[] {
  const from = idsOf(projects);
  return (["cost", "secured", "spent"] as const).map((key) => ({ key: `money.${key}`, name: names[key], unit: "grosze", value: money?.[key], from }));
}
