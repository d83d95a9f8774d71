import { sha256 as hashOf, type ObjectId } from "@splot/kernel";
import { attachFile, SentFile } from "@splot/kernel/files";
import { addressOf } from "@splot/kernel/http";
import { type Act, action } from "@splot/kernel/journal";
import { changeThing, citeVersion, freezeVersion, originOf, refuseStale } from "@splot/kernel/objects";
import { linkObjects } from "@splot/thread";
import { type FrozenFigure, type FrozenSource, type FrozenStudy, frozenStudy } from "../contract/frozenStudy.ts";
import { publishDiagnosisInput, publishDiagnosisOutput } from "../contract/studies.ts";
import type { Draft } from "../contract/study.ts";
import { type PinnedView, pinLoaded } from "../pinning/pinView.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { documentsOf } from "./documentsOf.ts";
import { freezeFigure } from "./freezeFigure.ts";
import { loadFigures } from "./loadFigure.ts";
import { getLockedDraft } from "./store.ts";

/**
 * Publishes a study: every figure is pinned, what the study says is frozen as its version, and its documents are kept beside it.
 * Nothing of it changes any more; a correction is a new study. Refuses: `version.changed`, `observatory.study_published`,
 * `observatory.study_empty`, and figures that cannot be shown.
 */
export const publishDiagnosis = action({
  name: "observatory.publishDiagnosis",
  title: { pl: "Opublikuj studium diagnostyczne", en: "Publish a diagnostic study" },
  input: publishDiagnosisInput,
  output: publishDiagnosisOutput,
  grants: policy.publishDiagnosis,
  async run(act, { study, revision }) {
    act.authorise();
    const draft = await getLockedDraft(act, study);
    if (draft.thing.state !== "draft") throw refuse("observatory.study_published");
    refuseStale(revision, draft.revision);
    if (draft.figures.length === 0) throw refuse("observatory.study_empty");
    const { content, views } = await freeze(act, draft);
    const { id, address } = draft.thing;
    const documents = await documentsOf(act, content);
    const by = act.actor.kind === "person" ? act.actor.person : undefined;
    const { no, sha256 } = await freezeVersion(act, { object: id, content, madeBy: by });
    for (const { part, name, bytes } of documents) {
      await attachFile(act, { object: id, part, file: new SentFile(name, bytes).checked("study"), personalClass: "none", by });
    }
    await rest(act, id, views);
    await changeThing(act, id, { state: "published", visibility: "public" });
    const files = documents.map(({ part, bytes }) => ({ part, sha256: hashOf(bytes) }));
    act.record({
      event: "observatory.diagnosis_published",
      object: id,
      version: no,
      from: "draft",
      to: "published",
      payload: { sha256, files },
      isPublic: true,
    });
    return { study, address, sha256 };
  },
});

/** What is frozen of a draft now, with the views that its figures are pinned in. */
async function freeze(act: Act, { thing, introduction, figures }: Draft): Promise<{ readonly content: FrozenStudy; readonly views: readonly PinnedView[] }> {
  const loaded = await loadFigures(
    act,
    figures.map((figure) => ({ figure, field: () => "figures" })),
  );
  const [sources, frozen, views]: [FrozenSource[], FrozenFigure[], PinnedView[]] = [[], [], []];
  for (const [place, draft] of figures.entries()) {
    const view = loaded[place];
    if (view === undefined) continue;
    const pinned = await pinLoaded(act, view);
    views.push(pinned);
    frozen.push(freezeFigure(act, { loaded: view, pinned, draft }, sources));
  }
  const content = {
    title: thing.title,
    introduction,
    space: act.space.name,
    origin: originOf(act.space),
    address: addressOf("pl", act.space.code, thing.address),
    asOf: act.now.toISOString(),
    figures: frozen,
    sources,
  };
  return { content: frozenStudy.parse(content), views };
}

/** The study rests on its pinned views, and cites what is frozen of each. */
async function rest(act: Act, study: ObjectId, views: readonly PinnedView[]): Promise<void> {
  for (const { id, sha256 } of new Map(views.map((view) => [view.id, view])).values()) {
    await linkObjects(act, { from: { object: id }, to: { object: study }, relation: "evidences", madeHow: "rule" });
    await citeVersion(act, { from: study, toSpace: act.space.id, to: id, no: 1, sha256 });
  }
}
