import { attachFile } from "@splot/kernel/files";
import { action } from "@splot/kernel/journal";
import { changeThing } from "@splot/kernel/objects";
import { nameAddresseeInput, recommendationInput, recommendationOutput, submitRecommendationInput } from "../contract.ts";
import { checkMove } from "../model/recommendation.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { lockRecommendation, noteSubmission } from "../store/recommendations.ts";
import { listAddressees, saveAddressee } from "../store/replies.ts";
import { checkEnacted, checkOrganisation, personOf } from "./parts.ts";

/** The network agrees on a recommendation. Refuses: `recommendation.wrong_state`. */
export const agreeRecommendation = action({
  name: "networks.agreeRecommendation",
  title: { pl: "Uzgodnij zalecenie", en: "Agree on a recommendation" },
  input: recommendationInput,
  output: recommendationOutput,
  grants: policy.agreeRecommendation,
  async run(act, { recommendation: wanted }) {
    act.authorise();
    const recommendation = await lockRecommendation(act, wanted);
    checkEnacted(recommendation);
    checkMove(recommendation.state, ["proposed"]);
    await changeThing(act, recommendation.id, { state: "agreed" });
    act.record({ event: "networks.recommendation_agreed", object: recommendation.id, from: "proposed", to: "agreed", isPublic: true });
    return { recommendation: recommendation.id, address: recommendation.address };
  },
});

/** Names to whom a recommendation goes, before it is submitted. Refuses: `recommendation.wrong_state`, `network.org_unknown`. */
export const nameAddressee = action({
  name: "networks.nameAddressee",
  title: { pl: "Wskaż adresata", en: "Name an addressee" },
  input: nameAddresseeInput,
  output: recommendationOutput,
  grants: policy.agreeRecommendation,
  async run(act, { recommendation: wanted, org }) {
    act.authorise();
    const recommendation = await lockRecommendation(act, wanted);
    checkEnacted(recommendation);
    checkMove(recommendation.state, ["proposed", "agreed"]);
    await checkOrganisation(act, org);
    await saveAddressee(act, recommendation.id, org);
    act.record({ event: "networks.addressee_named", object: recommendation.id, payload: { org }, isPublic: true });
    return { recommendation: recommendation.id, address: recommendation.address };
  },
});

/** Submits an agreed recommendation to its addressees by a dated letter (I114). Refuses: `recommendation.wrong_state`, `recommendation.addressee_missing`, `file.*`. */
export const submitRecommendation = action({
  name: "networks.submitRecommendation",
  title: { pl: "Przekaż zalecenie adresatom", en: "Submit a recommendation" },
  input: submitRecommendationInput,
  output: recommendationOutput,
  grants: policy.submitRecommendation,
  async run(act, { recommendation: wanted, on, dueOn, file }) {
    act.authorise();
    const recommendation = await lockRecommendation(act, wanted);
    checkEnacted(recommendation);
    checkMove(recommendation.state, ["agreed"]);
    if (on > act.today) throw refuse("reply.too_early", {}, "on");
    if ((await listAddressees(act, [recommendation.id])).length === 0) throw refuse("recommendation.addressee_missing");
    const checked = file.checked("file");
    await attachFile(act, { object: recommendation.id, part: "submission", file: checked, personalClass: "P0", by: personOf(act) });
    await noteSubmission(act, recommendation.id, { on, dueOn, sha256: checked.sha256 });
    await changeThing(act, recommendation.id, { state: "submitted" });
    const payload = { on, dueOn, sha256: checked.sha256 };
    act.record({ event: "networks.recommendation_submitted", object: recommendation.id, from: "agreed", to: "submitted", payload, isPublic: true });
    return { recommendation: recommendation.id, address: recommendation.address };
  },
});
