import type { Act } from "@splot/kernel/journal";
import { changeThing } from "@splot/kernel/objects";
import type { Project } from "../model/project.ts";
import { type Move, type ProjectState, stateAfter } from "../model/states.ts";
import { saveReason } from "../store/projects.ts";

/** A move and what it tells the journal. */
interface Told {
  readonly move: Move;
  readonly event: string;
  readonly reason?: string | undefined;
  readonly isPublic?: boolean | undefined;
}

/** Moves a project to its next state and keeps why. Refuses: `project.wrong_state`. Shape: the new state. */
export async function moveFiche(act: Act, project: Project, { move, event, reason, isPublic }: Told): Promise<ProjectState> {
  const state = stateAfter(project.state, move);
  await changeThing(act, project.id, { state, visibility: move === "accept" ? "public" : undefined });
  await saveReason(act, project.id, reason);
  act.record({ event, object: project.id, from: project.state, to: state, payload: { code: project.code, reason: reason ?? null }, isPublic });
  return state;
}
