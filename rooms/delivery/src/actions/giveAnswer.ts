import type { ObjectId } from "@splot/kernel";
import { readInput } from "@splot/kernel/http";
import type { Act } from "@splot/kernel/journal";
import { changeThing } from "@splot/kernel/objects";
import type { z } from "zod";
import { type answerRequestInput, answerValues } from "../contract.ts";
import { type AnswerValues, checkAnswerable, isSameAnswer, repeatAnswer, type Submission } from "../model/campaign.ts";
import { refuse } from "../refusals.ts";
import { getCampaign } from "../store/campaigns.ts";
import { listAccepted, saveAnswer, saveReturn } from "../store/submissions.ts";
import { personOf } from "./reach.ts";

type Sent = Omit<z.output<typeof answerRequestInput>, "submission">;

/**
 * Answers one question of a campaign; "nothing has changed" repeats the accepted answer (I102). Sent twice, it stands once.
 * Refuses: `campaign.closed`, `answer.*`, `status.forecast_past`, `input.*`. Shape: the state of the submission.
 */
export async function giveAnswer(act: Act, submission: Submission, sent: Sent) {
  checkAnswerable(await getCampaign(act, submission.campaign), submission, act.today);
  const isSame = sent.same === "yes";
  const same = isSame ? (await listAccepted(act, [submission.id])).get(submission.id) : undefined;
  const values = isSame ? repeatAnswer(same, act.today) : readAnswer(act, sent);
  const { answer } = submission;
  const isRepeated = submission.state === "sent" && answer !== undefined && answer.nothingChanged === isSame && isSameAnswer(answer, values);
  if (!isRepeated) await keepAnswer(act, submission, { values, same });
  return { submission: submission.id, state: "sent", isSame };
}

function readAnswer(act: Act, sent: Sent): AnswerValues {
  const { progress, forecast, colour, text } = readInput(answerValues, sent);
  if (forecast !== undefined && forecast < act.today) throw refuse("status.forecast_past", {}, "forecast");
  return { progressBp: progress, forecast, colour, text };
}

async function keepAnswer(
  act: Act,
  { id, state, answer }: Submission,
  { values, same }: { readonly values: AnswerValues; readonly same: Parameters<typeof saveAnswer>[1]["same"] },
): Promise<void> {
  await saveAnswer(act, { ...values, submission: id, no: (answer?.no ?? 0) + 1, by: personOf(act), same });
  await saveReturn(act, id, undefined);
  await changeThing(act, id, { state: "sent" });
  const event = same === undefined ? "delivery.answer_sent" : "delivery.nothing_changed";
  act.record({ event, object: id, from: state, to: "sent", payload: { progress: values.progressBp, colour: values.colour } });
}

/** Refuses what is not asked of this team as if it did not exist. */
export function refuseForeign(submission: Submission, team: { readonly campaign: { readonly id: ObjectId }; readonly org: ObjectId }): void {
  if (submission.campaign !== team.campaign.id || submission.org !== team.org) throw refuse("campaign.link_unknown");
}
