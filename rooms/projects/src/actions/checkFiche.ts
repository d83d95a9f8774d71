import { action } from "@splot/kernel/journal";
import { movedOutput, projectInput } from "../contract.ts";
import { policy } from "../policy.ts";
import { moveFiche } from "./moveFiche.ts";
import { openProject } from "./reach.ts";

/** Takes a submitted fiche into the formal check. */
export const checkFiche = action({
  name: "projects.checkFiche",
  title: { pl: "Weź fiszkę do sprawdzenia", en: "Take the fiche into the check" },
  input: projectInput,
  output: movedOutput,
  grants: policy.checkFiche,
  async run(act, { project: id }) {
    const project = await openProject(act, id);
    const state = await moveFiche(act, project, { move: "check", event: "projects.fiche_checked" });
    return { project: id, state };
  },
});
