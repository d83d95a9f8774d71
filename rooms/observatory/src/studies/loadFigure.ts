import { eachRefusal, joinRefusals, Refusal } from "@splot/kernel";
import type { Act } from "@splot/kernel/journal";
import type { DraftFigure } from "../contract/study.ts";
import { type LoadedView, loadView, presentCount } from "../loading/loadView.ts";
import { isMeasured } from "../model/derivation.ts";
import type { Indicator } from "../model/observation.ts";
import { readerOf } from "../pinning/pinView.ts";
import { refuse } from "../refusals.ts";
import { numbersOf } from "../showing/viewNumbers.ts";
import { listIndicatorsByCode } from "../store/indicators.ts";
import { isWithheld } from "./freezeFigure.ts";

/** A figure of a draft, and the field of the form that a mistake of its choice is named at. */
export interface PlacedFigure {
  readonly figure: DraftFigure;
  field(part: "view" | "period" | "area"): string;
}

/** Loads the views of figures, in Polish. Refuses: together, all that cannot be shown, each at its field. */
export async function loadFigures(act: Act, placed: readonly PlacedFigure[]): Promise<readonly LoadedView[]> {
  const indicators = await listIndicatorsByCode(act, [...new Set(placed.map(({ figure }) => figure.indicator))]);
  const [loaded, wrong]: [LoadedView[], Refusal[]] = [[], []];
  for (const one of placed) {
    const found = await tryFigure(
      act,
      one,
      indicators.find(({ code }) => code === one.figure.indicator),
    );
    if (found instanceof Refusal) wrong.push(found);
    else loaded.push(found);
  }
  const refusal = joinRefusals(wrong.flatMap(eachRefusal));
  if (refusal !== undefined) throw refusal;
  return loaded;
}

async function tryFigure(act: Act, { figure, field }: PlacedFigure, indicator: Indicator | undefined): Promise<LoadedView | Refusal> {
  if (indicator === undefined || !isMeasured(indicator)) return refuse("observatory.indicator_unknown", {}, field("view"));
  const { view, period, area, per } = figure;
  const loaded = await loadView(act, readerOf(act, "pl"), { address: indicator.address, asked: { view, period, area, per, units: [] } });
  if (area !== undefined && loaded.area.code !== area) return refuse("observatory.unit_unknown", {}, field("area"));
  if (period !== undefined && loaded.period !== period) return refuse("observatory.figure_period", { period, name: indicator.name }, field("period"));
  if (isWithheld(loaded)) return refuse("observatory.figure_withheld", { name: indicator.name }, field("view"));
  if (loaded.asked.view !== view || presentCount(numbersOf(loaded)) === 0) return refuse("observatory.figure_empty", { name: indicator.name }, field("view"));
  return loaded;
}
