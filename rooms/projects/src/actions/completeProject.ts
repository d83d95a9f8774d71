import { action } from "@splot/kernel/journal";
import { movedOutput, projectInput } from "../contract.ts";
import { policy } from "../policy.ts";
import { moveFiche } from "./moveFiche.ts";
import { openProject } from "./reach.ts";

/** Marks that the project is done. */
export const completeProject = action({
  name: "projects.completeProject",
  title: { pl: "Zakończ projekt", en: "Complete the project" },
  input: projectInput,
  output: movedOutput,
  grants: policy.completeProject,
  async run(act, { project: id }) {
    const project = await openProject(act, id);
    const state = await moveFiche(act, project, { move: "complete", event: "projects.completed", isPublic: true });
    return { project: id, state };
  },
});
