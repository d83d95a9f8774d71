import { inAlphabet, say } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import type { Call, Visit } from "@splot/kernel/http";
import type { Sent } from "@splot/kernel/web";
import { listOrganisations } from "@splot/people";
import { type Recommendation, submittedStates } from "../model/recommendation.ts";
import { policy } from "../policy.ts";
import { listAddressees, listReplies } from "../store/replies.ts";
import { Replies } from "../web/parts/Replies.tsx";

/** What this reader may do with a recommendation now. */
function mayOf({ actor }: Visit, { state, mode }: Recommendation, addressees: readonly string[]) {
  const may = (act: "agreeRecommendation" | "submitRecommendation") => mode === "enacted" && roleFor(actor, policy[act]) !== undefined;
  return {
    agree: may("agreeRecommendation") && state === "proposed",
    name: may("agreeRecommendation") && (state === "proposed" || state === "agreed"),
    submit: may("submitRecommendation") && state === "agreed",
    replyAs: submittedStates.includes(state) ? addressees.filter((organisation) => roleFor(actor, policy.recordReply, { organisation }) !== undefined) : [],
  };
}

/** Addressees, replies and forms of a recommendation that is run in the program. At most three queries. Missing: it is recorded only. */
export async function repliesOf({ visit, read }: Call<unknown>, recommendation: Recommendation, sent?: Sent) {
  if (recommendation.mode === "recorded") return undefined;
  const addressees = await listAddressees(read, [recommendation.id]);
  const may = mayOf(
    visit,
    recommendation,
    addressees.map(({ org }) => org),
  );
  const orgs = may.name ? await listOrganisations(read) : [];
  return (
    <Replies
      visit={visit}
      recommendation={recommendation}
      addressees={addressees}
      replies={await listReplies(read, recommendation.id)}
      may={may}
      orgs={inAlphabet(orgs.map(({ id, name }) => ({ value: id, label: say(visit.language, name) })))}
      sent={sent}
    />
  );
}
