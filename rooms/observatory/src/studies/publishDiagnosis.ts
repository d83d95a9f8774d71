import { sha256 as hashOf, type ObjectId } from "@splot/kernel";
import { attachFile, SentFile } from "@splot/kernel/files";
import { addressOf } from "@splot/kernel/http";
import { type Act, action } from "@splot/kernel/journal";
import { changeThing, citeVersion, freezeVersion, originOf, refuseStale } from "@splot/kernel/objects";
import { linkObjects } from "@splot/thread";
import { type FrozenFigure, type FrozenRelease, type FrozenSource, frozenStudy } from "../contract/frozenStudy.ts";
import { publishDiagnosisInput, publishDiagnosisOutput } from "../contract/studies.ts";
import type { Draft } from "../contract/study.ts";
import { type PinnedView, pinLoaded } from "../pinning/pinView.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { documentsOf } from "./documentsOf.ts";
import { freezeFigure } from "./freezeFigure.ts";
import { type LoadedFigure, loadFigures } from "./loadFigure.ts";
import { clearSteps } from "./steps.ts";
import { getLockedDraft } from "./store.ts";

/**
 * Publishes a study: every figure is pinned, what the study says is frozen as its version, and its documents are kept beside it.
 * Nothing of it changes any more; a correction is a new study. Refuses: `version.changed`, `observatory.study_published`,
 * `observatory.study_empty`, `observatory.study_long`, and figures that cannot be shown.
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
    const { content, ...ground } = await freeze(act, draft);
    const { id, address } = draft.thing;
    const documents = await documentsOf(act, content);
    const by = act.actor.kind === "person" ? act.actor.person : undefined;
    const { no, sha256 } = await freezeVersion(act, { object: id, content, madeBy: by });
    for (const { part, name, bytes } of documents) {
      await attachFile(act, { object: id, part, file: new SentFile(name, bytes).checked("study"), personalClass: "none", by });
    }
    await rest(act, id, ground);
    await clearSteps(act, id);
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

/** Most numbers of a study: what its page and files can still hold. */
const MOST_NUMBERS = 10_000;

/** What is frozen of a draft now, with the views that its figures are pinned in, and the composites among them. */
async function freeze(act: Act, { thing, introduction, figures }: Draft) {
  const shown = await loadFigures(
    act,
    figures.map((figure) => ({ figure, field: () => "figures" })),
  );
  const known = { sources: [] as FrozenSource[], releases: new Map<string, FrozenRelease>() };
  const [frozen, views]: [FrozenFigure[], PinnedView[]] = [[], []];
  for (const [place, draft] of figures.entries()) {
    const one = shown[place];
    if (one === undefined) continue;
    const pinned = await pinLoaded(act, one.loaded, compositeQuery(one));
    views.push(pinned);
    frozen.push(freezeFigure(act, { shown: one, pinned, draft }, known));
  }
  const found = frozen.reduce((sum, { rows = [] }) => sum + rows.length, 0);
  if (found > MOST_NUMBERS) throw refuse("observatory.study_long", { found, most: MOST_NUMBERS }, "figures");
  const content = {
    title: thing.title,
    introduction,
    space: act.space.name,
    origin: originOf(act.space),
    address: addressOf("pl", act.space.code, thing.address),
    asOf: act.now.toISOString(),
    figures: frozen,
    sources: known.sources,
    releases: [...known.releases.values()],
  };
  return { content: frozenStudy.parse(content), views, composites: shown.flatMap(({ composite }) => composite?.stored ?? []) };
}

/** The address of a composite in the version and period of a figure. Missing: an indicator is shown, whose view has an address of its own. */
function compositeQuery({ loaded, composite }: LoadedFigure): string | undefined {
  return composite === undefined ? undefined : `?${new URLSearchParams({ okres: loaded.period, wersja: String(composite.stored.version) })}`;
}

/** The study rests on its pinned views, and cites what is frozen of each, and the version of each composite. */
async function rest(act: Act, study: ObjectId, { views, composites }: Pick<Awaited<ReturnType<typeof freeze>>, "views" | "composites">): Promise<void> {
  for (const { id, sha256 } of new Map(views.map((view) => [view.id, view])).values()) {
    await linkObjects(act, { from: { object: id }, to: { object: study }, relation: "evidences", madeHow: "rule" });
    await citeVersion(act, { from: study, toSpace: act.space.id, to: id, no: 1, sha256 });
  }
  for (const { id, version, sha256 } of new Map(composites.map((one) => [one.id, one])).values()) {
    await citeVersion(act, { from: study, toSpace: act.space.id, to: id, no: version, sha256 });
  }
}
