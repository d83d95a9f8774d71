import { newId } from "@splot/kernel";
import { type Act, action, issueNumber } from "@splot/kernel/journal";
import { findThing, freezeVersion, originOf, saveThing } from "@splot/kernel/objects";
import { listOrganisations } from "@splot/people";
import { findProject } from "@splot/projects";
import { linkNewborn, type NewLink } from "@splot/thread";
import type { z } from "zod";
import { planTaskInput, planTaskOutput } from "../contract.ts";
import { taskAddress } from "../model/task.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { saveTask } from "../store/tasks.ts";
import { personOf } from "./reach.ts";

type Input = z.output<typeof planTaskInput>;

/** Adds a task to an action plan, and freezes what was planned as its first version. Refuses: `task.plan_unknown`, `task.org_unknown`, `task.project_unfit`, `task.due_before_start`. */
export const planTask = action({
  name: "delivery.planTask",
  title: { pl: "Dodaj zadanie", en: "Add a task" },
  input: planTaskInput,
  output: planTaskOutput,
  grants: policy.planTask,
  async run(act, input) {
    const { plan, owner, starts, due, weight, title, titleEn } = input;
    act.authorise({ organisation: owner });
    if (starts !== undefined && due < starts) throw refuse("task.due_before_start", {}, "due");
    const performers = await checkOrganisations(act, input);
    const links = await linksOf(act, input);
    const id = newId<"object">();
    const no = await issueNumber(act, "task", "");
    const address = taskAddress(no);
    const thing = { id, kind: "task", code: `${no}`, title: { pl: title, en: titleEn }, origin: originOf(act.space), visibility: "public", address } as const;
    await saveThing(act, { ...thing, state: "planned", madeBy: personOf(act) });
    await saveTask(act, { id, no, plan, owner, starts, due, weight }, performers);
    await linkNewborn(act, ...links.map((from): NewLink => ({ from: { object: from }, to: { object: id }, relation: "realised_by", madeHow: "person" })));
    const content = { kind: "task", title: { ...thing.title }, plan, owner, performers, projects: links.slice(1), starts: starts ?? null, due, weight };
    const { no: version } = await freezeVersion(act, { object: id, content, madeBy: personOf(act) });
    act.record({ event: "delivery.task_planned", object: id, version, to: "planned", payload: { title, plan, owner, due }, isPublic: true });
    return { id, address };
  },
});

/** The organisations that take part, each once and without the owner. Refuses: `task.org_unknown`. */
async function checkOrganisations(act: Act, { owner, performers }: Input) {
  const known = new Set((await listOrganisations(act)).map(({ id }) => id));
  if (!known.has(owner)) throw refuse("task.org_unknown", {}, "owner");
  const others = [...new Set(performers)].filter((id) => id !== owner);
  if (others.some((id) => !known.has(id))) throw refuse("task.org_unknown", {}, "performers");
  return others;
}

/** What the task carries out: its plan, and each project that is named, once. */
async function linksOf(act: Act, { plan, projects = [] }: Input) {
  const found = await findThing(act, plan);
  if (found?.kind !== "plan" || found.space !== act.space.id || found.visibility !== "public" || found.state === "withdrawn")
    throw refuse("task.plan_unknown", {}, "plan");
  const wanted = new Set(projects);
  for (const project of wanted) {
    const named = await findProject(act, project);
    // NOTE: a workbook brings a fiche and its tasks together; the task names the project to nobody until the fiche is public.
    if (named === undefined || (named.visibility !== "public" && act.actor.kind !== "system")) throw refuse("task.project_unfit", {}, "projects");
  }
  return [plan, ...wanted];
}
