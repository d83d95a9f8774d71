import type { ContentText } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { changeThing, refuseStale } from "@splot/kernel/objects";
import { editFicheInput, editFicheOutput } from "../contract.ts";
import { changedFields } from "../model/edits.ts";
import { checkOpen } from "../model/states.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { changeProject } from "../store/projects.ts";
import { openProject } from "./reach.ts";

const written = (pl: string | undefined, en: string | undefined): ContentText | undefined => (pl === undefined ? undefined : { pl, en });

/** Writes the fiche anew. Refuses: `project.frozen`, `project.bundle_stays`, `project.ends_before_starts`, `version.changed`. */
export const editFiche = action({
  name: "projects.editFiche",
  title: { pl: "Zmień fiszkę", en: "Edit the fiche" },
  input: editFicheInput,
  output: editFicheOutput,
  grants: policy.editFiche,
  async run(act, input) {
    const project = await openProject(act, input.project);
    checkOpen(project.state);
    refuseStale(input.revision, project.revision);
    if ((input.type === "bundle") !== (project.type === "bundle")) throw refuse("project.bundle_stays", {}, "type");
    // NOTE: 2027 and 2027-05 are compared as far as both are known.
    const { starts, ends } = input;
    const known = Math.min(starts?.length ?? 0, ends?.length ?? 0);
    if (starts !== undefined && ends !== undefined && ends.slice(0, known) < starts.slice(0, known)) throw refuse("project.ends_before_starts", {}, "ends");
    const content = {
      title: { pl: input.title, en: input.titleEn },
      type: input.type,
      nature: input.nature,
      problem: written(input.problem, input.problemEn),
      aim: written(input.aim, input.aimEn),
      scope: written(input.scope, input.scopeEn),
      effect: written(input.effect, input.effectEn),
      starts,
      ends,
    };
    await changeProject(act, project.id, { ...project, ...content });
    await changeThing(act, project.id, { title: content.title });
    const fields = changedFields(project, content);
    act.record({ event: "projects.fiche_edited", object: project.id, payload: { revision: project.revision + 1, fields: [...fields] } });
    return { project: project.id, revision: project.revision + 1 };
  },
});
