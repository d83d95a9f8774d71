import { type Act, action } from "@splot/kernel/journal";
import { listVersions } from "@splot/kernel/objects";
import { reviewMidInput, reviewMidOutput } from "../contract.ts";
import { blocksOf, type Mid, type ReviewKind, reviewOf } from "../model/mid.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listMembers } from "../store/members.ts";
import { listMidActions, listReviews, saveReview } from "../store/midParts.ts";
import { listAuthors, lockMid } from "../store/mids.ts";
import { personOf } from "./parts.ts";

/**
 * Another city of the network or an expert reads the frozen version and says what they think, with notes at paragraphs (I113).
 * Refuses: `mid.not_asked`, `mid.own_review`, `mid.reviewed_already`, `mid.block_unknown`.
 */
export const reviewMid = action({
  name: "networks.reviewMid",
  title: { pl: "Zaopiniuj MID", en: "Review a MID" },
  input: reviewMidInput,
  output: reviewMidOutput,
  grants: policy.reviewMid,
  async run(act, { mid: wanted, verdict, text, notes }) {
    act.authorise();
    const mid = await lockMid(act, wanted);
    const [kind, reviewer] = [reviewOf(mid.state), personOf(act)];
    const version = (await listVersions(act, mid.id))[0]?.no;
    if (kind === undefined || reviewer === undefined || version === undefined || !(await isAsked(act, mid, kind))) throw refuse("mid.not_asked");
    if ((await listAuthors(act, mid.id)).includes(reviewer)) throw refuse("mid.own_review");
    if ((await listReviews(act, mid.id)).some((one) => one.version === version && one.reviewer === reviewer)) throw refuse("mid.reviewed_already");
    const keys = blocksOf(mid, await listMidActions(act, mid.id)).map(({ key }) => key);
    if (notes.some(({ block }) => !keys.includes(block))) throw refuse("mid.block_unknown", {}, "block");
    const reviewerFunction = act.actor.kind === "person" ? act.actor.name : { pl: "", en: "" };
    const id = await saveReview(act, mid.id, { kind, version, reviewer, reviewerFunction, verdict, text, notes });
    act.record({
      event: kind === "peer" ? "networks.mid_peer_reviewed" : "networks.mid_expert_reviewed",
      object: mid.id,
      version,
      payload: { verdict, notes: notes.length },
    });
    return { review: id, mid: mid.id };
  },
});

/** Is this person asked: an expert for the expert's review, people of another accepted city of the network for the peers'? */
async function isAsked(act: Act, mid: Mid, kind: ReviewKind): Promise<boolean> {
  if (act.actor.kind !== "person") return false;
  const { roles } = act.actor;
  if (kind === "expert") return roles.some(({ role }) => role === "expert");
  const cities = (await listMembers(act, { network: mid.network })).filter(({ state, org }) => state === "accepted" && org !== mid.org);
  return roles.some(({ role, scopeId }) => role === "network_city" && cities.some(({ org }) => org === scopeId));
}
