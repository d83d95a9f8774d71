import { newId, type ObjectId } from "@splot/kernel";
import { type Act, action, issueNumber } from "@splot/kernel/journal";
import { type Block, citeVersion, freezeVersion, originOf, saveThing } from "@splot/kernel/objects";
import { findBodyById } from "@splot/people";
import { linkObjects } from "@splot/thread";
import { submitDraftInput, submitDraftOutput } from "../contract.ts";
import { yearOf } from "../model/number.ts";
import type { DraftEffect } from "../model/records.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findObstacle } from "../store/adoptable.ts";
import { listVersionHashes, saveDraft } from "../store/drafts.ts";

/** Submits a draft resolution: its text and intended effects are frozen as the version that will be voted on (I97). */
export const submitDraft = action({
  name: "assembly.submitDraft",
  title: { pl: "Złóż projekt uchwały", en: "Submit a draft resolution" },
  input: submitDraftInput,
  output: submitDraftOutput,
  grants: policy.submitDraft,
  async run(act, input) {
    act.authorise();
    const { title, text, justification, legalBasis, effects } = input;
    if ((await findBodyById(act, input.body)) === undefined) throw refuse("body.unknown", {}, "body");
    const hashes = await listVersionHashes(
      act,
      effects.map(({ object }) => object),
    );
    if (effects.some(({ object, version, sha256 }) => hashes.get(`${object}@${version}`) !== sha256)) throw refuse("draft.effect_unknown", {}, "effects");
    await refuseObstacle(act, effects);
    const id = newId<"object">();
    const number = await issueNumber(act, "draft", String(yearOf(act.today)));
    const code = `PR-${number}/${yearOf(act.today)}`;
    const address = `/projekty-uchwal/pr-${number}-${yearOf(act.today)}`;
    const madeBy = act.actor.kind === "person" ? act.actor.person : undefined;
    await saveThing(act, { id, kind: "draft", code, title, origin: originOf(act.space), state: "submitted", visibility: "public", address, madeBy });
    const frozen = await freezeVersion(act, {
      object: id,
      content: { title, justification, legalBasis, body: input.body, effects },
      blocks: blocksOf(text),
      madeBy,
    });
    await saveDraft(act, { id, body: input.body, version: frozen.no, sha256: frozen.sha256 }, effects);
    for (const { object, version, sha256 } of effects) {
      await citeVersion(act, { from: id, toSpace: act.space.id, to: object, no: version, sha256 });
      await linkObjects(act, { from: { object, version }, to: { object: id }, relation: "put_to_vote", madeHow: "rule" });
    }
    act.record({
      event: "assembly.draft_submitted",
      object: id,
      version: frozen.no,
      to: "submitted",
      payload: { code, sha256: frozen.sha256, effects },
      isPublic: true,
    });
    return { id: id as ObjectId, code, address, version: frozen.no, sha256: frozen.sha256 };
  },
});

/** Refuses: `draft.effect_not_ready`, `draft.effect_taken`. Holds the documents until the act ends. */
export async function refuseObstacle(act: Act, effects: readonly DraftEffect[], draft?: ObjectId): Promise<void> {
  const obstacle = await findObstacle(act, effects, draft);
  if (obstacle?.kind === "not_ready") throw refuse("draft.effect_not_ready", {}, "effects");
  if (obstacle?.kind === "taken") throw refuse("draft.effect_taken", { code: obstacle.code }, "effects");
}

/** The paragraphs of the text of a resolution, parted by empty lines. */
function blocksOf(text: string): readonly Block[] {
  return text.split(/\n{2,}/).map((paragraph, index) => ({ key: `p${index + 1}`, eid: `para_${index + 1}`, kind: "para", text: paragraph.trim() }));
}
