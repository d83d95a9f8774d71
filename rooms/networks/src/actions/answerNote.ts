import { action } from "@splot/kernel/journal";
import { answerNoteInput, midOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listReviews, saveAnswer } from "../store/midParts.ts";
import { openMid, personOf } from "./parts.ts";

/** An author answers a note of a review; the answer stays. Refuses: `mid.note_unknown`. */
export const answerNote = action({
  name: "networks.answerNote",
  title: { pl: "Odpowiedz na uwagę z opinii", en: "Answer a note of a review" },
  input: answerNoteInput,
  output: midOutput,
  grants: policy.editMid,
  async run(act, { mid: wanted, review, no, answer }) {
    const mid = await openMid(act, wanted);
    const isOwn = (await listReviews(act, mid.id)).some(({ id }) => id === review);
    if (!isOwn || !(await saveAnswer(act, { review, no }, { answer, by: personOf(act) }))) throw refuse("mid.note_unknown");
    act.record({ event: "networks.note_answered", object: mid.id, payload: { no } });
    return { mid: mid.id };
  },
});
