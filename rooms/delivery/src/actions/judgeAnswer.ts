import { dayOf } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { changeThing } from "@splot/kernel/objects";
import { acceptAnswerOutput, returnAnswerInput, returnAnswerOutput, submissionInput } from "../contract.ts";
import { openStates } from "../model/task.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { lockSubmission, saveReturn } from "../store/submissions.ts";
import { getTask } from "../store/tasks.ts";
import { countOpenThreats } from "../store/threats.ts";
import { declareStatus } from "./declare.ts";

/** Accepts an answer: it becomes public, and what the owner of the task says is its declared status from today. Refuses: `answer.not_sent`. */
export const acceptAnswer = action({
  name: "delivery.acceptAnswer",
  title: { pl: "Przyjmij odpowiedź", en: "Accept the answer" },
  input: submissionInput,
  output: acceptAnswerOutput,
  grants: policy.acceptAnswer,
  async run(act, { submission: id }) {
    act.authorise();
    const { state, answer, task: taskId, org } = await lockSubmission(act, id);
    if (state !== "sent" || answer === undefined) throw refuse("answer.not_sent");
    await changeThing(act, id, { state: "accepted", visibility: "public" });
    const task = await getTask(act, taskId);
    const { progressBp, forecast, colour, text } = answer;
    const isOwners = task.owner === org && openStates.includes(task.state);
    if (isOwners)
      await declareStatus(act, task, {
        declared: { asOf: dayOf(answer.madeAt, act.space.zone), progressBp, forecast, colour, text },
        openThreatCount: await countOpenThreats(act, taskId),
      });
    act.record({ event: "delivery.answer_accepted", object: id, from: state, to: "accepted", payload: { progress: progressBp, colour }, isPublic: true });
    return { submission: id, state: "accepted" };
  },
});

/** Returns an answer with a reason; the team can answer again. Refuses: `answer.not_sent`. */
export const returnAnswer = action({
  name: "delivery.returnAnswer",
  title: { pl: "Zwróć odpowiedź", en: "Return the answer" },
  input: returnAnswerInput,
  output: returnAnswerOutput,
  grants: policy.returnAnswer,
  async run(act, { submission: id, reason }) {
    act.authorise();
    const { state } = await lockSubmission(act, id);
    if (state !== "sent") throw refuse("answer.not_sent");
    await saveReturn(act, id, reason);
    await changeThing(act, id, { state: "returned" });
    act.record({ event: "delivery.answer_returned", object: id, from: state, to: "returned", payload: { reason } });
    return { submission: id, state: "returned" };
  },
});
