import { moveTask, planTask, type TaskState } from "@splot/delivery";
import { type Json, type ObjectId, type PersonId, Refusal } from "@splot/kernel";
import type { Act, Action } from "@splot/kernel/journal";
import { addPerson, createSeat, listBodies, listOrganisations, listPersons, listSeatRecords, nameTeamDuties, recordMandate, type SeatId } from "@splot/people";
import { editFiche, listFiches, setShare, startFiche, typedAmount } from "@splot/projects";
import { draftPlan, listGoalRecords, listPlanRecords } from "@splot/strategy";
import type { Step } from "./planTransfer.ts";
import { codeKey, ficheKey, performersOf, projectsOf } from "./planWork.ts";
import type { Finding, MandateRow, PlanRow, ProjectRow, SeatRow, ShareRow, TaskRow } from "./shapes.ts";

/** Says how far it is, as a job does. */
export type Advance = (done: number, total: number) => Promise<void>;

/**
 * Takes new rows in, each by its own act. Shape: the rows that an act refused, with its words.
 * NOTE: when there are any, the caller must let nothing of it stand.
 */
export async function takeAll(act: Act, steps: readonly Step[], advance?: Advance): Promise<readonly Finding[]> {
  const known = await readKnown(act);
  const refused: Finding[] = [];
  for (const [index, step] of steps.entries()) {
    await advance?.(index, steps.length);
    try {
      await takeOne(act, step, known);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push({ sheet: step.kind, row: step.row, isBad: true, text: error.details.text });
    }
  }
  return refused;
}

interface Known {
  readonly bodies: ReadonlyMap<string, ObjectId>;
  readonly organisations: ReadonlyMap<string, ObjectId>;
  readonly goals: ReadonlyMap<string, { readonly id: ObjectId; readonly strategy: ObjectId }>;
  readonly people: Map<string, PersonId>;
  readonly seats: Map<string, SeatId>;
  readonly projects: Map<string, ObjectId>;
  readonly plans: Map<string, ObjectId>;
}

async function readKnown(act: Act): Promise<Known> {
  const organisations = await listOrganisations(act);
  const codes = new Map(organisations.map(({ id, teryt, short }) => [id, teryt ?? short]));
  return {
    bodies: new Map((await listBodies(act)).map(({ code, id }) => [code, id])),
    organisations: new Map(organisations.flatMap(({ teryt, short, id }) => [[short, id] as const, ...(teryt === undefined ? [] : [[teryt, id] as const])])),
    goals: new Map((await listGoalRecords(act)).map((goal) => [codeKey(goal.document, goal.code), goal])),
    people: new Map((await listPersons(act)).map((person) => [person.function.pl, person.id])),
    seats: new Map((await listSeatRecords(act)).map(({ body, number, id }) => [`${body}#${number}`, id])),
    projects: new Map(
      (await listFiches(act)).flatMap(({ id, lead, title }) =>
        lead === undefined ? [] : [[ficheKey({ lead: codes.get(lead) ?? "", title: title.pl }), id] as const],
      ),
    ),
    plans: new Map((await listPlanRecords(act)).map(({ id, document, code }) => [codeKey(document, code), id])),
  };
}

/** Performs an act on what a row says, read by the schema of the act as a form would be. */
function tell<Input, Result extends Json>(act: Act, one: Action<Input, Result>, raw: unknown): Promise<Result> {
  return act.perform(one, one.input.parse(raw));
}

async function takeOne(act: Act, step: Step, known: Known): Promise<void> {
  switch (step.kind) {
    case "people": {
      const { function: pl, functionEn: en, isPublic } = step.value;
      known.people.set(pl, (await tell(act, addPerson, { function: { pl, en }, isPublicFunction: isPublic })).id);
      return;
    }
    case "seats":
      return takeSeat(act, step.value, known);
    case "mandates":
      return takeMandate(act, step.value, known);
    case "duties": {
      const { body, ...duty } = step.value;
      await tell(act, nameTeamDuties, { team: known.bodies.get(body), duties: [duty] });
      return;
    }
    case "projects":
      return takeFiche(act, step.value, known);
    case "shares":
      return takeShare(act, step.value, known);
    case "plans":
      return takePlan(act, step.value, known);
    case "tasks":
      return takeTask(act, step.value, known);
  }
}

async function takeSeat(act: Act, { body, number, organisation, ...seat }: SeatRow, known: Known): Promise<void> {
  const represents = organisation === undefined ? undefined : known.organisations.get(organisation);
  const { id } = await tell(act, createSeat, { body: known.bodies.get(body), represents, ...seat });
  known.seats.set(`${body}#${number}`, id);
}

async function takeMandate(act: Act, { body, number, function: name, ...mandate }: MandateRow, known: Known): Promise<void> {
  await tell(act, recordMandate, { seat: known.seats.get(`${body}#${number}`), person: known.people.get(name), ...mandate });
}

async function takeFiche(act: Act, { title, titleEn, type, lead, ...texts }: ProjectRow, known: Known): Promise<void> {
  const { id } = await tell(act, startFiche, { title, titleEn, type, lead: known.organisations.get(lead) });
  known.projects.set(ficheKey({ lead, title }), id);
  if (Object.values(texts).some((text) => text !== undefined)) await tell(act, editFiche, { project: id, revision: 1, title, titleEn, type, ...texts });
}

async function takeShare(act: Act, { title, lead, organisation, year, cost, eligible }: ShareRow, known: Known): Promise<void> {
  const place = { project: known.projects.get(ficheKey({ lead, title })), org: known.organisations.get(organisation) };
  await tell(act, setShare, { ...place, year, cost: typedAmount(cost), eligible: typedAmount(eligible) });
}

async function takePlan(act: Act, { document, goal, code, title, titleEn }: PlanRow, known: Known): Promise<void> {
  const served = known.goals.get(codeKey(document, goal));
  const { id } = await tell(act, draftPlan, { strategy: served?.strategy, goal: served?.id, code, title, titleEn });
  known.plans.set(codeKey(document, code), id);
}

/** The moves that bring a new task to its state. */
const moves: Readonly<Record<TaskState, readonly TaskState[]>> = {
  planned: [],
  in_progress: ["in_progress"],
  blocked: ["in_progress", "blocked"],
  done: ["done"],
  dropped: ["dropped"],
};

async function takeTask(act: Act, { document, plan, owner, project, lead, state, closing, ...task }: TaskRow, known: Known): Promise<void> {
  const { id } = await tell(act, planTask, {
    ...task,
    plan: known.plans.get(codeKey(document, plan)),
    owner: known.organisations.get(owner),
    performers: performersOf(task).map((code) => known.organisations.get(code)),
    projects: (projectsOf({ project, lead }) ?? []).map((fiche) => known.projects.get(ficheKey(fiche))),
  });
  for (const next of moves[state]) await tell(act, moveTask, { task: id, state: next, closing });
}
