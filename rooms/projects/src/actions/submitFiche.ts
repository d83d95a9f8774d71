import { joinRefusals } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { changeThing, freezeVersion } from "@splot/kernel/objects";
import { projectInput, submitFicheOutput } from "../contract.ts";
import { ficheContent } from "../model/fiche.ts";
import { stateAfter } from "../model/states.ts";
import { policy } from "../policy.ts";
import { saveReason } from "../store/projects.ts";
import { lacksOfFiche, loadFiche } from "./loadFiche.ts";
import { openProject, personOf } from "./reach.ts";

/** Submits a complete fiche: it is frozen as a version with its hash, and the office takes over. Refuses: everything it lacks (I75). */
export const submitFiche = action({
  name: "projects.submitFiche",
  title: { pl: "Złóż fiszkę", en: "Submit the fiche" },
  input: projectInput,
  output: submitFicheOutput,
  grants: policy.submitFiche,
  async run(act, { project: id }) {
    const project = await openProject(act, id);
    const state = stateAfter(project.state, "submit");
    const fiche = await loadFiche(act, project);
    const refusal = joinRefusals(lacksOfFiche(fiche));
    if (refusal !== undefined) throw refusal;
    const { no, sha256 } = await freezeVersion(act, { object: id, content: ficheContent(fiche), madeBy: personOf(act) });
    await changeThing(act, id, { state });
    await saveReason(act, id, undefined);
    act.record({ event: "projects.fiche_submitted", object: id, version: no, from: project.state, to: state, payload: { no, sha256 } });
    return { project: id, no, sha256 };
  },
});
