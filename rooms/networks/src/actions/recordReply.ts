import { attachFile } from "@splot/kernel/files";
import { action } from "@splot/kernel/journal";
import { changeThing } from "@splot/kernel/objects";
import { linkNewborn } from "@splot/thread";
import { recordReplyInput, recordReplyOutput } from "../contract.ts";
import { pathOf } from "../model/paths.ts";
import { checkMove, submittedStates } from "../model/recommendation.ts";
import { stances, stateOfReplies } from "../model/reply.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { lockRecommendation } from "../store/recommendations.ts";
import { listAddressees, listReplies, saveReply } from "../store/replies.ts";
import { checkEnacted, makeThing, personOf } from "./parts.ts";

/**
 * Enters the dated reply of an addressee with its document; the recommendation stands where its least advanced addressee does (I114).
 * Refuses: `recommendation.wrong_state`, `reply.not_addressed`, `reply.too_early`, `file.*`.
 */
export const recordReply = action({
  name: "networks.recordReply",
  title: { pl: "Zapisz odpowiedź adresata", en: "Enter the reply of an addressee" },
  input: recordReplyInput,
  output: recordReplyOutput,
  grants: policy.recordReply,
  async run(act, { recommendation: wanted, org, on, stance, text, file }) {
    act.authorise({ organisation: org });
    const recommendation = await lockRecommendation(act, wanted);
    checkEnacted(recommendation);
    checkMove(recommendation.state, submittedStates);
    const addressees = await listAddressees(act, [recommendation.id]);
    const addressee = addressees.find((one) => one.org === org);
    if (addressee === undefined) throw refuse("reply.not_addressed", {}, "org");
    if (recommendation.submittedOn === undefined || on < recommendation.submittedOn || on > act.today) throw refuse("reply.too_early", {}, "on");
    const checked = file.checked("file");
    const title = { pl: `${addressee.name.pl}: ${stances[stance].pl}`, en: `${addressee.name.en ?? addressee.name.pl}: ${stances[stance].en}` };
    const path = (code: string) => `${recommendation.address}#${pathOf("", code).slice(1)}`;
    const made = await makeThing(act, { kind: "reply", series: "O", title, state: stance, visibility: "public", path });
    await attachFile(act, { object: made.id, part: "reply", file: checked, personalClass: "P0", by: personOf(act) });
    await saveReply(act, recommendation.id, { id: made.id, org, on, stance, text, sha256: checked.sha256 });
    await linkNewborn(act, { from: { object: recommendation.id }, to: { object: made.id }, relation: "replied_by", madeHow: "person" });
    const state = stateOfReplies(
      addressees.map((one) => one.org),
      await listReplies(act, recommendation.id),
    );
    await changeThing(act, recommendation.id, { state });
    const payload = { org, on, stance, sha256: checked.sha256 };
    act.record({ event: "networks.reply_recorded", object: recommendation.id, from: recommendation.state, to: state, payload, isPublic: true });
    return { reply: made.id, state, address: recommendation.address };
  },
});
