import { type Bilingual, type Language, say } from "@splot/kernel";
import type { Act } from "@splot/kernel/journal";
import type { FrozenFigure, FrozenRelease, FrozenSource } from "../contract/frozenStudy.ts";
import { type DraftFigure, studyViews } from "../contract/study.ts";
import type { LoadedView } from "../loading/loadView.ts";
import { breakdownText } from "../model/asked.ts";
import type { Vintage } from "../model/observation.ts";
import { type PinnedView, readerOf } from "../pinning/pinView.ts";
import { viewChart } from "../showing/viewChart.tsx";
import { viewSubtitle, viewTitle } from "../showing/viewFigure.tsx";
import { breakdownWords, numbersOf, toldOf } from "../showing/viewNumbers.ts";
import { releasesOf } from "../showing/viewTable.tsx";
import { ChartPlate, PLATE_WIDTH } from "../web/figures/ChartFile.tsx";
import { citedName, vintageText } from "../web/parts/words.ts";
import { citedOf } from "./citedOf.ts";
import { frozenRows } from "./frozenRows.ts";
import type { LoadedFigure } from "./loadFigure.ts";
import { plainTable } from "./plainTable.ts";

const both = (make: (language: Language) => string): Bilingual => ({ pl: make("pl"), en: make("en") });

/** A figure of a study out of its view as it was loaded, with the sources and releases that it adds to the study's lists. */
export function freezeFigure(
  act: Act,
  { shown, pinned, draft }: { readonly shown: LoadedFigure; readonly pinned: PinnedView; readonly draft: DraftFigure },
  known: { readonly sources: FrozenSource[]; readonly releases: Map<string, FrozenRelease> },
): FrozenFigure {
  const { loaded } = shown;
  const { address, name, definition, unit } = loaded.indicator;
  const told = toldOf(loaded);
  const plain = both((language) => viewTitle({ language }, loaded));
  const drawn = drawingOf(act, loaded);
  return {
    indicator: { code: shown.composite === undefined ? loaded.indicator.code : draft.indicator, address, name, definition },
    view: studyViews.find((view) => view === loaded.asked.view) ?? "tabela",
    pinned: { address: pinned.address, sha256: pinned.sha256 },
    title: told?.title ?? plain,
    more: [...(told?.more ?? [])],
    name: plain,
    about: both((language) => viewSubtitle({ language }, loaded)),
    ...(drawn?.note === undefined ? {} : { note: drawn.note }),
    ...(draft.comment === undefined ? {} : { comment: draft.comment }),
    ...(drawn === undefined ? {} : { drawing: drawn.drawing }),
    ...picturesOf(pinned),
    table: { pl: plainTable("pl", loaded), en: plainTable("en", loaded) },
    sources: releasesOf(numbersOf(loaded)).map((vintage) => placeOf(vintage, known.sources)),
    ...citedOf(shown),
    ...breakdownOf(loaded),
    measure: unit,
    rows: frozenRows(act, loaded, known.releases),
  };
}

function breakdownOf(loaded: LoadedView): Pick<FrozenFigure, "breakdown"> {
  const { breakdown } = loaded.series;
  if (Object.keys(breakdown).length === 0) return {};
  return { breakdown: { code: breakdownText(breakdown), name: both((language) => breakdownWords(language, loaded, breakdown)) } };
}

/** The drawing of a view in both languages, without title and source, which stand around it. Missing: it is a table. */
function drawingOf(act: Act, loaded: LoadedView) {
  const [pl, en] = (["pl", "en"] as const).map((language) => drawIn(act, loaded, language));
  if (pl === undefined || en === undefined) return undefined;
  const note = pl.note === undefined || en.note === undefined ? undefined : { pl: pl.note, en: en.note };
  return { note, drawing: { pl: pl.svg, en: en.svg, width: PLATE_WIDTH, height: pl.height } };
}

function drawIn(act: Act, loaded: LoadedView, language: Language) {
  const title = viewTitle({ language }, loaded);
  const drawn = viewChart(readerOf(act, language), loaded, title);
  if (drawn === undefined) return undefined;
  const { drawing, height } = drawn.file;
  return { svg: String(ChartPlate({ title, height, children: drawing })), height: height + 8, note: drawn.note };
}

function picturesOf({ files }: PinnedView): Pick<FrozenFigure, "pictures"> {
  const [pl, en] = ["png_pl", "png_en"].map((part) => files.find((file) => file.part === part)?.sha256);
  return pl === undefined || en === undefined ? {} : { pictures: { pl, en } };
}

/** The place of a release in the list of sources; one that is not there yet is added. */
function placeOf({ code, source, ...vintage }: Vintage, sources: FrozenSource[]): number {
  const known = sources.findIndex((one) => one.vintage === code);
  if (known >= 0) return known;
  const release = both((language) => vintageText(language, { code, source, ...vintage }));
  sources.push({ name: citedName({ source }), release, licence: source.licence, vintage: code, isVerified: source.isVerified });
  return sources.length - 1;
}

/** The words of a figure in one language, for documents and pages alike. */
export function saidOf(language: Language, { title, more }: FrozenFigure): { readonly title: string; readonly more: string } {
  return { title: say(language, title), more: more.map((text) => say(language, text)).join(" ") };
}
