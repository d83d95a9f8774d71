import { newId } from "@splot/kernel";
import { action, issueNumber } from "@splot/kernel/journal";
import { originOf, saveThing } from "@splot/kernel/objects";
import { openStudyInput, placedOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { saveStudy } from "../store/studies.ts";
import { codeOf } from "./parts.ts";

/** Opens a study: it gets a number, its page is public, and material can be collected. */
export const openStudy = action({
  name: "insight.openStudy",
  title: { pl: "Otwórz badanie", en: "Open a study" },
  input: openStudyInput,
  output: placedOutput,
  grants: policy.openStudy,
  async run(act, { title, titleEn, question, questionEn, kind, domains }) {
    act.authorise();
    const id = newId<"object">();
    const number = `B-${await issueNumber(act, "study", "")}`;
    const address = `/wnioski/badania/${number.toLowerCase()}`;
    const name = { pl: title, en: titleEn };
    await saveThing(act, {
      id,
      kind: "study",
      code: codeOf(act.space, number),
      title: name,
      address,
      state: "collecting",
      origin: originOf(act.space),
      visibility: "public",
    });
    await saveStudy(act, {
      id,
      kind,
      question: { pl: question, en: questionEn },
      domains,
      count: { missing: "not_applicable" },
      isPublished: true,
      isConfirmed: true,
    });
    act.record({ event: "insight.study_opened", object: id, to: "collecting", payload: { title: name, kind }, isPublic: true });
    return { id, address };
  },
});
