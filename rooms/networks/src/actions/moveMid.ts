import { listAttachments } from "@splot/kernel/files";
import type { Act } from "@splot/kernel/journal";
import { action } from "@splot/kernel/journal";
import { type Block, changeThing, changeThings, freezeVersion } from "@splot/kernel/objects";
import { movedMidOutput, moveMidInput } from "../contract.ts";
import { blocksOf, checkReviewed, checkWritten, type Mid, stateAfter } from "../model/mid.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listMidActions, listReviews, listStakeholders } from "../store/midParts.ts";
import { changeMid, listAuthors } from "../store/mids.ts";
import { openMid, personOf } from "./parts.ts";

/**
 * Moves a plan on: to other cities, to the expert, to final (I113), into work, to its review. What others read is frozen.
 * Refuses: `mid.wrong_state`, `mid.text_missing`, `mid.action_missing`, `mid.due_missing`, `mid.review_missing`, `mid.notes_open`, `mid.own_review`.
 */
export const moveMid = action({
  name: "networks.moveMid",
  title: { pl: "Zmień stan MID", en: "Move a MID on" },
  input: moveMidInput,
  output: movedMidOutput,
  grants: policy.moveMid,
  async run(act, { mid: wanted, move, dueOn }) {
    const mid = await openMid(act, wanted);
    const state = stateAfter(mid.state, move);
    const actions = await listMidActions(act, mid.id);
    const isAsking = move === "send_peers" || move === "send_experts";
    if (isAsking && dueOn === undefined) throw refuse("mid.due_missing", {}, "dueOn");
    checkReviewed(move, { reviews: await listReviews(act, mid.id), authors: await listAuthors(act, mid.id) });
    if (isAsking) checkWritten(mid, actions.length);
    const no = isAsking || move === "finish" ? await freezeMid(act, mid) : undefined;
    await changeMid(act, mid.id, { reviewDue: isAsking ? dueOn : undefined, finalVersion: move === "finish" ? no : undefined });
    await changeThing(act, mid.id, { state, visibility: move === "finish" ? "public" : undefined });
    if (move === "finish")
      await changeThings(
        act,
        actions.map(({ id }) => id),
        { visibility: "public" },
      );
    act.record({
      event: "networks.mid_moved",
      object: mid.id,
      version: no,
      from: mid.state,
      to: state,
      isPublic: mid.visibility === "public" || move === "finish",
    });
    return { mid: mid.id, address: mid.address };
  },
});

/** Freezes the plan with its paragraphs, actions, stakeholders and the hashes of its package. Shape: the number of the version. */
async function freezeMid(act: Act, mid: Mid): Promise<number> {
  const actions = await listMidActions(act, mid.id);
  const blocks: readonly Block[] = blocksOf(mid, actions).map(({ key, text }, place) => ({
    key,
    eid: `para_${place + 1}`,
    kind: key.startsWith("action-") ? "point" : "para",
    text: text.pl,
  }));
  const { no } = await freezeVersion(act, {
    object: mid.id,
    content: {
      title: { ...mid.title },
      actions: actions.map((one) => ({ ...one, title: { ...one.title } })),
      stakeholders: (await listStakeholders(act, mid.id)).map((one) => ({ ...one })),
      package: (await listAttachments(act, mid.id)).map(({ part, sha256 }) => ({ part, sha256 })),
    },
    blocks,
    madeBy: personOf(act),
  });
  return no;
}
