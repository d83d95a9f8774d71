import type { ReadHandle } from "@splot/kernel/database";
import type { FullFiche } from "../model/fiche.ts";
import type { Project } from "../model/project.ts";
import { lacksOf } from "../model/submission.ts";
import { loadMoney } from "../store/money.ts";
import { listChildren } from "../store/projects.ts";
import { listParticipants } from "../store/shares.ts";
import { listRoots } from "./directions.ts";

/** States in which a project of a bundle no longer counts. */
const gone = ["declined", "abandoned"];

/** A fiche with everything that belongs to it, in five queries. */
export async function loadFiche(read: ReadHandle, project: Project): Promise<FullFiche> {
  const participants = await listParticipants(read, project.id);
  const shares = (await loadMoney(read, [project.id])).get(project.id)?.shares ?? [];
  const children = project.type === "bundle" ? (await listChildren(read, project.id)).filter(({ state }) => !gone.includes(state)) : [];
  return { project, participants, shares, children, ...(await listRoots(read, project.id)) };
}

/** What a fiche lacks before it can be submitted (I75). */
export function lacksOfFiche({ project, shares, children, directions }: FullFiche) {
  if (project.type === undefined || project.lead === undefined) return [];
  return lacksOf({ ...project, type: project.type, lead: project.lead, shares, children, directionCount: directions.length });
}
