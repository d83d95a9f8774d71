import { action } from "@splot/kernel/journal";
import { answerByLinkInput, answerOutput, answerRequestInput } from "../contract.ts";
import { phaseOf } from "../model/campaign.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findTeamOfToken } from "../store/campaigns.ts";
import { lockSubmission } from "../store/submissions.ts";
import { giveAnswer, refuseForeign } from "./giveAnswer.ts";
import { tokenHashOf } from "./teamLinks.ts";

/** Answers for the own organisation. Refuses: `campaign.closed`, `answer.*`. */
export const answerRequest = action({
  name: "delivery.answerRequest",
  title: { pl: "Odpowiedz na zapytanie", en: "Answer the request" },
  input: answerRequestInput,
  output: answerOutput,
  grants: policy.answerRequest,
  async run(act, { submission: id, ...sent }) {
    const submission = await lockSubmission(act, id);
    act.authorise({ organisation: submission.org });
    return giveAnswer(act, submission, sent);
  },
});

/** Answers by the link of a team, without an account. Refuses: `campaign.link_unknown`, `campaign.closed`, `answer.*`. */
export const answerByLink = action({
  name: "delivery.answerByLink",
  title: { pl: "Odpowiedz z linku", en: "Answer by the link" },
  input: answerByLinkInput,
  output: answerOutput,
  grants: policy.answerByLink,
  isSecret: true,
  async run(act, { token, submission: id, ...sent }) {
    act.authorise();
    const team = await findTeamOfToken(act, tokenHashOf(token));
    if (team === undefined) throw refuse("campaign.link_unknown");
    if (phaseOf(team.campaign, act.today) === "closed") throw refuse("campaign.closed");
    const submission = await lockSubmission(act, id);
    refuseForeign(submission, team);
    return giveAnswer(act, submission, sent);
  },
});
