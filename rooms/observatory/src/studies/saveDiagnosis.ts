import type { ContentText } from "@splot/kernel";
import { type Act, action } from "@splot/kernel/journal";
import { changeThing, refuseStale } from "@splot/kernel/objects";
import type { z } from "zod";
import { saveDiagnosisInput, saveDiagnosisOutput } from "../contract/studies.ts";
import { type DraftFigure, MOST_FIGURES, studyViews } from "../contract/study.ts";
import { loadView } from "../loading/loadView.ts";
import { readerOf } from "../pinning/pinView.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listIndicatorsByCode } from "../store/indicators.ts";
import { loadFigures, type PlacedFigure } from "./loadFigure.ts";
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
    await changeThing(act, id, { title: input.title });
    const by = act.actor.kind === "person" ? act.actor.person : undefined;
    await updateDraft(act, { id, introduction: written(input.introduction), figures, revision, by });
    act.record({ event: "observatory.diagnosis_saved", object: id, payload: { revision, figures: figures.length } });
    return { study: input.study, revision };
  },
});

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

/** The first view of indicators that a study may hold. Refuses: an unknown one. */
async function firstViews(act: Act, codes: readonly string[]): Promise<readonly DraftFigure[]> {
  const indicators = await listIndicatorsByCode(act, codes);
  const figures: DraftFigure[] = [];
  for (const code of codes) {
    const indicator = indicators.find((one) => one.code === code);
    if (indicator === undefined) throw refuse("observatory.indicator_unknown", {}, "added");
    const { views } = await loadView(act, readerOf(act, "pl"), { address: indicator.address, asked: { units: [] } });
    figures.push({ indicator: code, view: studyViews.find((view) => views.includes(view)) ?? "tabela" });
  }
  return figures;
}
