import { action } from "@splot/kernel/journal";
import { movedOutput, reasonInput } from "../contract.ts";
import { policy } from "../policy.ts";
import { moveFiche } from "./moveFiche.ts";
import { openProject } from "./reach.ts";

/** Gives a fiche back to its team with what has to be corrected; it opens for writing again. */
export const returnFiche = action({
  name: "projects.returnFiche",
  title: { pl: "Zwróć fiszkę do poprawy", en: "Return the fiche for correction" },
  input: reasonInput,
  output: movedOutput,
  grants: policy.returnFiche,
  async run(act, { project: id, reason }) {
    const project = await openProject(act, id);
    const state = await moveFiche(act, project, { move: "return", event: "projects.fiche_returned", reason });
    return { project: id, state };
  },
});
