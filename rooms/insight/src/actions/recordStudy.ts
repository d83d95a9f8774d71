import { factAction, putThing } from "@splot/kernel/facts";
import { placedOutput, recordStudyInput } from "../contract.ts";
import { policy } from "../policy.ts";
import { dropStudy, saveFigures, saveStudy } from "../store/studies.ts";

/** Writes down a study of the past as the sources name it; nothing of its content is invented. */
export const recordStudy = factAction({
  name: "insight.recordStudy",
  title: { pl: "Odnotuj badanie", en: "Record a study" },
  input: recordStudyInput,
  output: placedOutput,
  grants: policy.recordStudy,
  async run(act, { title, address: wanted, source, figures, count, ...study }) {
    act.authorise();
    const recorded = { origin: "fact", mode: "recorded", visibility: "public" } as const;
    const { id, address } = await putThing(act, { ...recorded, kind: "study", title, address: wanted, source, state: "closed" });
    await dropStudy(act, id);
    await saveStudy(act, { ...study, id, count });
    await saveFigures(act, id, figures);
    act.record({ event: "insight.study_recorded", object: id, to: "closed", payload: { title, source, kind: study.kind }, isPublic: true });
    return { id, address };
  },
  retract: async (act, { result }) => dropStudy(act, result.id),
});
