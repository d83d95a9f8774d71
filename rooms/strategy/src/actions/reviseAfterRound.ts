import type { ObjectId } from "@splot/kernel";
import { type Act, action } from "@splot/kernel/journal";
import { changeThing, freezeVersion } from "@splot/kernel/objects";
import { findRoundOfVersion, listTextChanges, roundPhase } from "@splot/participation";
import { linkObjects, notifyWatchers } from "@splot/thread";
import { reviseAfterRoundInput, reviseAfterRoundOutput } from "../contract.ts";
import { blocksOf } from "../model/blocks.ts";
import { type Revision, reviseText } from "../model/revision.ts";
import { type StoredStrategy, strategyStates } from "../model/strategy.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { saveChanges } from "../store/changes.ts";
import { contentOf } from "../store/content.ts";
import { listNodes } from "../store/nodes.ts";
import { changeVersion, listParagraphs, listStrategyVersions, lockStrategy, saveParagraphs, saveRound, saveStrategyVersion } from "../store/strategies.ts";

/** Freezes the version after a consultation: paragraphs change as the published answers decided, others only with a stated reason (I58). */
export const reviseAfterRound = action({
  name: "strategy.reviseAfterRound",
  title: { pl: "Zrób wersję po konsultacjach", en: "Make the version after consultation" },
  input: reviseAfterRoundInput,
  output: reviseAfterRoundOutput,
  grants: policy.reviseAfterRound,
  async run(act, { strategy: id, round, others }) {
    act.authorise();
    const strategy = await lockStrategy(act, id);
    const [consulted] = await listStrategyVersions(act, id);
    if (strategy.state !== "consultation" || consulted === undefined) throw refuse("strategy.not_in_consultation", { state: strategyStates[strategy.state] });
    await refuseUnsettled(act, { strategy: id, no: consulted.no, round });
    const revision = reviseText(await listParagraphs(act, id), await listTextChanges(act, round), others);
    const { no, sha256 } = await freezeRevision(act, { strategy, revision, round });
    await changeVersion(act, consulted, "superseded");
    await linkRemarks(act, strategy, { no, revision });
    act.record({
      event: "strategy.revised",
      object: id,
      version: no,
      from: "consultation",
      to: "revised",
      payload: { version: no, sha256, round, changed: revision.changes.map(({ key }) => key) },
      isPublic: true,
    });
    return { id, no, sha256, changedCount: revision.changes.length };
  },
});

async function refuseUnsettled(act: Act, wanted: { readonly strategy: ObjectId; readonly no: number; readonly round: ObjectId }): Promise<void> {
  const round = await findRoundOfVersion(act, { object: wanted.strategy, version: wanted.no });
  if (round?.id !== wanted.round) throw refuse("strategy.round_of_other", {}, "round");
  const phase = roundPhase(round, act.today);
  if (phase !== "settled" && phase !== "published") throw refuse("strategy.round_not_settled");
}

async function freezeRevision(
  act: Act,
  fresh: { readonly strategy: StoredStrategy; readonly revision: Revision; readonly round: ObjectId },
): Promise<{ readonly no: number; readonly sha256: string }> {
  const { strategy, revision, round } = fresh;
  const { id } = strategy;
  await saveParagraphs(act, id, revision.paragraphs);
  const content = await contentOf(act, strategy, await listNodes(act, id));
  const version = await freezeVersion(act, { object: id, content, blocks: blocksOf(revision.paragraphs) });
  await saveStrategyVersion(act, { strategy: id, ...version, state: "revised" });
  await saveChanges(act, { strategy: id, no: version.no }, revision.changes);
  await saveRound(act, id, round);
  await changeThing(act, id, { state: "revised" });
  return version;
}

async function linkRemarks(act: Act, { id, thing }: StoredStrategy, { no, revision }: { readonly no: number; readonly revision: Revision }): Promise<void> {
  for (const change of revision.changes) {
    if (change.cause !== "remark") continue;
    for (const remark of change.remarks) {
      await linkObjects(act, { from: { object: remark }, to: { object: id, version: no, locator: change.key }, relation: "changed", madeHow: "rule" });
    }
  }
  const remarks = [...new Set(revision.changes.flatMap((change) => (change.cause === "remark" ? change.remarks : [])))];
  await notifyWatchers(
    act,
    ...remarks.map((object) => ({
      object,
      isForContributors: true,
      step: `changed-${no}`,
      link: `${thing.address}/wersje/${no}/roznice`,
      subject: { pl: "Twoja uwaga zmieniła treść dokumentu", en: "Your remark changed the text of the document" },
      body: {
        pl: `Powstała nowa wersja dokumentu „${thing.title.pl}”. Akapit, którego dotyczy uwaga, ma nowe brzmienie.`,
        en: `There is a new version of “${thing.title.en ?? thing.title.pl}”. The paragraph your remark concerns has a new wording.`,
      },
    })),
  );
}
