import type { ObjectId } from "@splot/kernel";
import type { Act, News, Reaction } from "@splot/kernel/journal";
import { changeThing, findThing } from "@splot/kernel/objects";
import { notifyWatchers } from "@splot/thread";
import { voteNews } from "../contract.ts";
import type { StoredStrategy, VoteOutcome } from "../model/strategy.ts";
import { listChanges } from "../store/changes.ts";
import { changeVersion, listStrategyVersions, lockStrategy } from "../store/strategies.ts";
import { saveVoteOutcome } from "../store/votes.ts";

/** A draft that was voted down leaves its version not adopted. */
export const noteRejection: Reaction = { event: "assembly.draft_rejected", react: noteVote };

/** A draft that comes back undecided leaves its version for adoption; the document remembers why. */
export const noteReturn: Reaction = { event: "assembly.draft_returned", react: noteVote };

type Vote = {
  readonly strategy: StoredStrategy;
  readonly no: number;
  readonly draft: ObjectId;
  readonly held: ObjectId;
  readonly outcome: VoteOutcome["outcome"];
};

async function noteVote(act: Act, { event, object: draft, payload }: News): Promise<void> {
  const { ballot, meeting, effects } = voteNews.parse(payload);
  const held = ballot ?? meeting;
  if (draft === undefined || held === undefined) return;
  const outcome = event === "assembly.draft_rejected" ? "rejected" : ballot === undefined ? "not_voted" : "not_valid";
  for (const { kind, object, version, sha256 } of effects) {
    const thing = kind === "adopts" ? await findThing(act, object) : undefined;
    if (thing?.kind !== "strategy") continue;
    const strategy = await lockStrategy(act, object);
    const voted = (await listStrategyVersions(act, object)).find((one) => one.no === version && one.sha256 === sha256 && one.state === "for_adoption");
    // NOTE: a version that is no longer for adoption was not touched by this vote.
    if (voted !== undefined) await note(act, { strategy, no: version, draft, held, outcome });
  }
}

async function note(act: Act, { strategy, no, draft, held, outcome }: Vote): Promise<void> {
  const { id, state } = strategy;
  await saveVoteOutcome(act, { strategy: id, no, draft, held, outcome });
  if (outcome !== "rejected") {
    act.record({ event: "strategy.not_voted", object: id, version: no, payload: { version: no, draft, held, outcome }, isPublic: true });
    return;
  }
  await changeVersion(act, { strategy: id, no }, "rejected");
  await changeThing(act, id, { state: "rejected" });
  act.record({ event: "strategy.not_adopted", object: id, version: no, from: state, to: "rejected", payload: { version: no, draft, held }, isPublic: true });
  await tellAuthors(act, strategy, { no, held });
}

async function tellAuthors(act: Act, { id, thing }: StoredStrategy, { no, held }: { readonly no: number; readonly held: ObjectId }): Promise<void> {
  const remarks = new Set((await listChanges(act, id, no)).flatMap((change) => (change.cause === "remark" ? change.remarks : [])));
  await notifyWatchers(
    act,
    ...[...remarks].map((object) => ({
      object,
      isForContributors: true,
      step: `not-adopted-${held}`,
      link: `${thing.address}/wersje/${no}`,
      subject: { pl: "Dokument ze zmianą z Twojej uwagi nie został przyjęty", en: "The document with the change from your remark was not adopted" },
      body: {
        pl: `W głosowaniu nie przyjęto dokumentu „${thing.title.pl}”. Na stronie wersji jest wynik i to, co może być dalej.`,
        en: `The vote did not adopt “${thing.title.en ?? thing.title.pl}”. The page of the version shows the result and what may follow.`,
      },
    })),
  );
}
