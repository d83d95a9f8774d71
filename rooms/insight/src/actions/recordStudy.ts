import { newId } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { saveThing } from "@splot/kernel/objects";
import { recordStudyInput } from "../contract.ts";
import { policy } from "../policy.ts";
import { saveFigures, saveStudy } from "../store/studies.ts";

/** Writes down a study of the past as the sources name it; nothing of its content is invented. */
export const recordStudy = action({
  name: "insight.recordStudy",
  title: { pl: "Odnotuj badanie", en: "Record a study" },
  input: recordStudyInput,
  grants: policy.recordStudy,
  async run(act, { title, address, source, figures, count, ...study }) {
    act.authorise();
    const id = newId<"object">();
    await saveThing(act, { id, kind: "study", title, address, source, state: "closed", origin: "fact", mode: "recorded", visibility: "public" });
    await saveStudy(act, { ...study, id, count });
    await saveFigures(act, id, figures);
    act.record({ event: "insight.study_recorded", object: id, to: "closed", payload: { title, source, kind: study.kind }, isPublic: true });
    return { id, address };
  },
});
