import { eachRefusal, joinRefusals, Refusal } from "@splot/kernel";
import type { Act } from "@splot/kernel/journal";
import { compositeOf, type DraftFigure } from "../contract/study.ts";
import { type CompositeView, loadCompositeView } from "../loading/loadCompositeView.ts";
import { type LoadedView, loadView, presentCount } from "../loading/loadView.ts";
import type { Asked } from "../model/asked.ts";
import type { StoredComposite } from "../model/composite.ts";
import type { Indicator } from "../model/observation.ts";
import { readerOf } from "../pinning/pinView.ts";
import { refuse } from "../refusals.ts";
import { numbersOf } from "../showing/viewNumbers.ts";
import { releasesOf } from "../showing/viewTable.tsx";
import { listComposites } from "../store/composites.ts";
import { listIndicatorsByCode } from "../store/indicators.ts";

/** A figure of a draft, and the field of the form that a mistake of its choice is named at. */
export interface PlacedFigure {
  readonly figure: DraftFigure;
  field(part: "view" | "period" | "area" | "breakdown" | "per"): string;
}

/** A figure with its numbers. `composite`: what it shows where it is no indicator, with the numbers of its parts. */
export interface LoadedFigure {
  readonly loaded: LoadedView;
  readonly composite?: { readonly stored: StoredComposite; readonly parts: CompositeView["parts"] } | undefined;
}

/** What figures may show, by the name that they have for it. */
interface Showable {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly composites: ReadonlyMap<string, StoredComposite>;
}

/** The indicators and composites of some figures, in two queries; unknown ones are left out. */
export async function listShowable(act: Act, names: readonly string[]): Promise<Showable> {
  const indicators = await listIndicatorsByCode(act, [...new Set(names.filter((name) => compositeOf(name) === undefined))]);
  const composites = names.some((name) => compositeOf(name) !== undefined) ? await listComposites(act) : [];
  return {
    indicators: new Map(indicators.map((one) => [one.code, one])),
    composites: new Map(composites.map((one) => [one.code, one])),
  };
}

/** Loads the view of one figure, in Polish. Missing: there is no such indicator or composite. */
export async function loadShown(
  act: Act,
  { indicators, composites }: Showable,
  { name, asked }: { readonly name: string; readonly asked: Asked },
): Promise<LoadedFigure | undefined> {
  const reader = readerOf(act, "pl");
  const code = compositeOf(name);
  if (code === undefined) {
    const indicator = indicators.get(name);
    return indicator === undefined ? undefined : { loaded: await loadView(act, reader, { address: indicator.address, asked }) };
  }
  const stored = composites.get(code);
  if (stored === undefined) return undefined;
  const { loaded, parts } = await loadCompositeView(act, reader, { composite: stored, asked });
  return { loaded, composite: { stored, parts } };
}

/** Loads the views of figures, in Polish. Refuses: together, all that cannot be shown, each at its field. */
export async function loadFigures(act: Act, placed: readonly PlacedFigure[]): Promise<readonly LoadedFigure[]> {
  const showable = await listShowable(
    act,
    placed.map(({ figure }) => figure.indicator),
  );
  const [loaded, wrong]: [LoadedFigure[], Refusal[]] = [[], []];
  for (const one of placed) {
    const found = await tryFigure(act, one, showable);
    if (found instanceof Refusal) wrong.push(found);
    else loaded.push(found);
  }
  const refusal = joinRefusals(wrong.flatMap(eachRefusal));
  if (refusal !== undefined) throw refusal;
  return loaded;
}

async function tryFigure(act: Act, placed: PlacedFigure, showable: Showable): Promise<LoadedFigure | Refusal> {
  const { view, period, area, breakdown, per } = placed.figure;
  const found = await loadShown(act, showable, { name: placed.figure.indicator, asked: { view, period, area, breakdown, per, units: [] } });
  if (found === undefined) return refuse("observatory.indicator_unknown", {}, placed.field("view"));
  return findMistake(found.loaded, placed) ?? found;
}

/** Why a figure cannot be shown as it was chosen. Missing: it can. */
function findMistake(loaded: LoadedView, { figure: { view, period, area, breakdown, per }, field }: PlacedFigure): Refusal | undefined {
  const { name } = loaded.indicator;
  if (area !== undefined && loaded.area.code !== area) return refuse("observatory.figure_area", { name }, field("area"));
  if (breakdown !== undefined && loaded.asked.breakdown !== breakdown) return refuse("observatory.figure_breakdown", { name }, field("breakdown"));
  if (per === "head" && !loaded.isPerHead) return refuse("observatory.figure_per_head", { name }, field("per"));
  if (period !== undefined && loaded.period !== period) return refuse("observatory.figure_period", { period, name }, field("period"));
  if (isWithheld(loaded)) return refuse("observatory.figure_withheld", { name }, field("view"));
  if (loaded.asked.view !== view || presentCount(numbersOf(loaded)) === 0) return refuse("observatory.figure_empty", { name }, field("view"));
  return undefined;
}

/** Is a number of the view withheld by its source? Such a view stands in no document (I36). */
function isWithheld(loaded: LoadedView): boolean {
  return releasesOf(numbersOf(loaded)).some(({ source }) => source.isWithheld);
}
