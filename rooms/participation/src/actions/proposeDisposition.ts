import type { ObjectId, PersonId } from "@splot/kernel";
import { type Act, action } from "@splot/kernel/journal";
import { listBlocks } from "@splot/kernel/objects";
import { proposeDispositionInput, proposeDispositionOutput } from "../contract.ts";
import { decideChange, type TextChange } from "../model/disposition.ts";
import { roundStream } from "../model/round.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findApprovedWording, findDisposition, saveProposal } from "../store/dispositions.ts";
import { getRemark } from "../store/remarks.ts";
import { lockRound } from "../store/rounds.ts";

/**
 * Proposes the answer to a remark: verdict, reasons, and for an accepted one the new wording of a paragraph or the
 * paragraph that already says so (I58). Several remarks share the one wording of a paragraph.
 */
export const proposeDisposition = action({
  name: "participation.proposeDisposition",
  title: { pl: "Zaproponuj rozstrzygnięcie uwagi", en: "Propose a disposition" },
  input: proposeDispositionInput,
  output: proposeDispositionOutput,
  grants: policy.proposeDisposition,
  async run(act, input) {
    act.authorise();
    const by = personOf(act);
    const { round: roundId } = await getRemark(act, input.remark);
    const round = await lockRound(act, roundId);
    const remark = await getRemark(act, input.remark);
    if (remark.withdrawnAt !== undefined) throw refuse("participation.remark_withdrawn");
    const former = await findDisposition(act, remark.id);
    if (former?.state === "published") throw refuse("participation.disposition_published");
    const blocks = round.subject === undefined ? [] : await listBlocks(act, round.subject.object, round.subject.version);
    const texts = new Map(blocks.map(({ key, text }) => [key, text]));
    const change = decideChange(input, { remarkBlock: remark.blockKey, textOf: (key) => texts.get(key) });
    await refuseOtherWording(act, { round: round.id, remark: remark.id, change });
    await saveProposal(act, { remark: remark.id, round: round.id, verdict: input.verdict, rationale: input.rationale, change, by });
    act.record({
      event: "participation.disposition_proposed",
      object: remark.id,
      from: former?.state ?? "received",
      to: "proposed",
      stream: roundStream(round.id),
      payload: { verdict: input.verdict, rationale: input.rationale, change: change ?? null },
    });
    return { remark: remark.id, no: remark.no, round: round.id, address: round.address };
  },
});

/** The person who acts. NOTE: the grants of these acts name roles that only persons hold. */
export function personOf({ actor }: Act): PersonId {
  if (actor.kind !== "person") throw new Error("this act is granted to persons only");
  return actor.person;
}

interface WordingPlace {
  readonly round: ObjectId;
  readonly remark: ObjectId;
  readonly change: TextChange | undefined;
}

/** An approved wording is not changed behind the back of the answers that rest on it. */
async function refuseOtherWording(act: Act, { round, remark, change }: WordingPlace): Promise<void> {
  if (change?.kind !== "wording") return;
  const approved = await findApprovedWording(act, { round, blockKey: change.blockKey, except: remark });
  if (approved !== undefined && approved !== change.text) throw refuse("participation.wording_approved", {}, "wording");
}
