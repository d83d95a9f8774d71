import { action } from "@splot/kernel/journal";
import { changeThing, refuseStale } from "@splot/kernel/objects";
import { undoDiagnosisInput, undoDiagnosisOutput } from "../contract/studies.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { dropStep, findStep } from "./steps.ts";
import { getLockedDraft, updateDraft } from "./store.ts";

/**
 * Takes back the last change of a study's draft; asked again, the one before it. Refuses: `version.changed`,
 * `observatory.study_published`, `observatory.study_nothing_to_undo`.
 */
export const undoDiagnosis = action({
  name: "observatory.undoDiagnosis",
  title: { pl: "Cofnij ostatnią zmianę szkicu studium", en: "Undo the last change of a study's draft" },
  input: undoDiagnosisInput,
  output: undoDiagnosisOutput,
  grants: policy.writeDiagnosis,
  async run(act, { study, revision: started }) {
    act.authorise();
    const draft = await getLockedDraft(act, study);
    const { id } = draft.thing;
    if (draft.thing.state !== "draft") throw refuse("observatory.study_published");
    refuseStale(started, draft.revision);
    const step = await findStep(act, id);
    if (step === undefined) throw refuse("observatory.study_nothing_to_undo");
    const revision = draft.revision + 1;
    const by = act.actor.kind === "person" ? act.actor.person : undefined;
    await changeThing(act, id, { title: step.title });
    await updateDraft(act, { id, introduction: step.introduction, figures: step.figures, revision, by });
    await dropStep(act, id);
    act.record({ event: "observatory.diagnosis_undone", object: id, payload: { revision, undone: step.how } });
    return { study, revision };
  },
});
