import { action } from "@splot/kernel/journal";
import { movedOutput, reasonInput } from "../contract.ts";
import { policy } from "../policy.ts";
import { moveFiche } from "./moveFiche.ts";
import { openProject } from "./reach.ts";

/** Gives a project up before its end, with a reason. What was public stays public. */
export const abandonProject = action({
  name: "projects.abandonProject",
  title: { pl: "Zaniechaj projektu", en: "Abandon the project" },
  input: reasonInput,
  output: movedOutput,
  grants: policy.abandonProject,
  async run(act, { project: id, reason }) {
    const project = await openProject(act, id);
    const state = await moveFiche(act, project, { move: "abandon", event: "projects.abandoned", reason, isPublic: project.visibility === "public" });
    return { project: id, state };
  },
});
