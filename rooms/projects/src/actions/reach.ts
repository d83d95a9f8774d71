import type { ObjectId } from "@splot/kernel";
import type { Act } from "@splot/kernel/journal";
import type { Project } from "../model/project.ts";
import { refuse } from "../refusals.ts";
import { lockProject } from "../store/projects.ts";

/**
 * Locks a project and decides by the grants of the act, within the reach of who leads it (I18).
 * Refuses: `access.*`, `object.unknown`, `project.recorded`.
 */
export async function openProject(act: Act, id: ObjectId): Promise<Project> {
  const project = await lockProject(act, id);
  act.authorise(project.lead === undefined ? {} : { organisation: project.lead });
  if (project.mode === "recorded") throw refuse("project.recorded");
  return project;
}

/** The person who acts, for the record of a version. Missing: the program. */
export function personOf({ actor }: Act) {
  return actor.kind === "person" ? actor.person : undefined;
}
