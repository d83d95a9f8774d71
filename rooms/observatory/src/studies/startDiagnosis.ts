import { newId, type ObjectId, slug } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { listTakenAddresses, originOf, saveThing } from "@splot/kernel/objects";
import { startDiagnosisInput, startDiagnosisOutput } from "../contract/studies.ts";
import { slugOfStudy, studyPath } from "../contract/study.ts";
import { policy } from "../policy.ts";
import { insertDraft } from "./store.ts";

/** Letters of a title that its address keeps, and how many studies may share them. */
const [MOST_LETTERS, MOST_ALIKE] = [60, 200];

/** Begins a study: an empty draft that the office alone sees, under the address that it keeps. */
export const startDiagnosis = action({
  name: "observatory.startDiagnosis",
  title: { pl: "Zacznij studium diagnostyczne", en: "Begin a diagnostic study" },
  input: startDiagnosisInput,
  output: startDiagnosisOutput,
  grants: policy.writeDiagnosis,
  async run(act, { title }) {
    act.authorise();
    const base = slug(title.pl).slice(0, MOST_LETTERS).replace(/-+$/, "") || "studium";
    const addresses = Array.from({ length: MOST_ALIKE }, (_, count) => studyPath(count === 0 ? base : `${base}-${count + 1}`));
    const taken = await listTakenAddresses(act, addresses);
    const address = addresses.find((one) => !taken.has(one)) ?? studyPath(`${base}-${newId()}`);
    const id = newId<"object">() as ObjectId;
    const by = act.actor.kind === "person" ? act.actor.person : undefined;
    await saveThing(act, { id, kind: "diagnosis", title, origin: originOf(act.space), state: "draft", visibility: "office", address, madeBy: by });
    await insertDraft(act, { id, figures: [], revision: 1, by });
    act.record({ event: "observatory.diagnosis_started", object: id, to: "draft" });
    return { study: slugOfStudy({ address }), address };
  },
});
