import { type ContentText, canonicalHash } from "@splot/kernel";
import { type Act, action } from "@splot/kernel/journal";
import { changeThing, refuseStale } from "@splot/kernel/objects";
import type { z } from "zod";
import { saveDiagnosisInput, saveDiagnosisOutput } from "../contract/studies.ts";
import { compositeOf, type Draft, type DraftFigure, MOST_FIGURES, studyViews } from "../contract/study.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listShowable, loadFigures, loadShown, type PlacedFigure } from "./loadFigure.ts";
import { changeOfFigures, saveStep } from "./steps.ts";
import { getLockedDraft, updateDraft } from "./store.ts";

type Input = z.output<typeof saveDiagnosisInput>;

/**
 * Saves what is written of a study, whole. Refuses: `version.changed`, `observatory.study_published`, `observatory.study_full`, and
 * each figure that cannot be shown, at its field.
 */
export const saveDiagnosis = action({
  name: "observatory.saveDiagnosis",
  title: { pl: "Zapisz szkic studium", en: "Save the draft of a study" },
  input: saveDiagnosisInput,
  output: saveDiagnosisOutput,
  grants: policy.writeDiagnosis,
  async run(act, input) {
    act.authorise();
    const draft = await getLockedDraft(act, input.study);
    if (draft.thing.state !== "draft") throw refuse("observatory.study_published");
    refuseStale(input.revision, draft.revision);
    const placed = placedOf(input.figures);
    const figures = [...placed.map(({ figure }) => figure), ...(await firstViews(act, input.added))];
    if (figures.length > MOST_FIGURES) throw refuse("observatory.study_full", { most: MOST_FIGURES }, "added");
    await loadFigures(act, [...placed, ...figures.slice(placed.length).map((figure) => ({ figure, field: () => "added" }))]);
    const { id } = draft.thing;
    const revision = draft.revision + 1;
    await rememberStep(act, draft, { title: input.title, introduction: written(input.introduction), figures });
    await changeThing(act, id, { title: input.title });
    const by = act.actor.kind === "person" ? act.actor.person : undefined;
    await updateDraft(act, { id, introduction: written(input.introduction), figures, revision, by });
    act.record({ event: "observatory.diagnosis_saved", object: id, payload: { revision, figures: figures.length } });
    return { study: input.study, revision };
  },
});

/** Keeps the way back to the draft as it was. What is saved unchanged leaves none. */
async function rememberStep(act: Act, draft: Draft, after: Pick<Draft, "introduction" | "figures"> & { readonly title: ContentText }): Promise<void> {
  const { title } = draft.thing;
  const before = { title, introduction: draft.introduction, figures: draft.figures };
  if (canonicalHash(before) === canonicalHash(after)) return;
  const change = changeOfFigures(draft.figures, after.figures);
  if (change === undefined) return saveStep(act, draft, { how: "edited", about: title });
  const { indicators, composites } = await listShowable(act, [change.indicator]);
  const named = indicators.get(change.indicator) ?? composites.get(compositeOf(change.indicator) ?? "");
  await saveStep(act, draft, { how: change.how, about: named?.name ?? title });
}

/** The figures that stay, in the order that their places say. */
function placedOf(figures: Input["figures"]): readonly PlacedFigure[] {
  return figures
    .map(({ place, drop, comment, ...figure }, at) => ({ figure: { ...figure, comment: written(comment) }, at, place: place ?? at + 1, drop }))
    .filter(({ drop }) => drop === "no")
    .toSorted((one, other) => one.place - other.place || one.at - other.at)
    .map(({ figure, at }) => ({ figure, field: (part) => `figures.${at}.${part}` }));
}

/** Words that were typed. Missing: none in Polish; English alone is no text of the office. */
function written({ pl, en }: { readonly pl?: string | undefined; readonly en?: string | undefined }): ContentText | undefined {
  return pl === undefined ? undefined : { pl, ...(en === undefined ? {} : { en }) };
}

/** The first view of what is added that a study may hold. Refuses: what there is not. */
async function firstViews(act: Act, names: readonly string[]): Promise<readonly DraftFigure[]> {
  const showable = await listShowable(act, names);
  const figures: DraftFigure[] = [];
  for (const name of names) {
    const found = await loadShown(act, showable, { name, asked: { units: [] } });
    if (found === undefined) throw refuse("observatory.indicator_unknown", {}, "added");
    const { views } = found.loaded;
    figures.push({ indicator: name, view: studyViews.find((view) => views.includes(view)) ?? "tabela" });
  }
  return figures;
}
