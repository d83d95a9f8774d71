import { action } from "@splot/kernel/journal";
import { endLink } from "@splot/thread";
import { dropLinkInput, projectOutput } from "../contract.ts";
import { checkOpen } from "../model/states.ts";
import { policy } from "../policy.ts";
import { changeProject } from "../store/projects.ts";
import { listRoots } from "./directions.ts";
import { openProject } from "./reach.ts";

/** Takes back a goal, plan or evidence named by mistake; the link stays in the history. */
export const dropLink = action({
  name: "projects.dropLink",
  title: { pl: "Usuń powiązanie fiszki", en: "Remove a link of the fiche" },
  input: dropLinkInput,
  output: projectOutput,
  grants: policy.editFiche,
  async run(act, { project: id, other }) {
    const project = await openProject(act, id);
    checkOpen(project.state);
    const { directions } = await listRoots(act, id);
    const relation = directions.includes(other) ? "realised_by" : "evidences";
    const endedCount = await endLink(act, { from: { object: other }, to: { object: id }, relation }, "usunięte z fiszki");
    if (project.primary === other) await changeProject(act, id, { ...project, primary: undefined, domain: undefined });
    act.record({ event: "projects.link_dropped", object: id, payload: { other, relation, endedCount } });
    return { project: id };
  },
});
