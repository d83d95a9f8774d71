import { type Bilingual, type Language, say } from "@splot/kernel";
import type { Act } from "@splot/kernel/journal";
import type { FrozenFigure, FrozenSource } from "../contract/frozenStudy.ts";
import { type DraftFigure, studyViews } from "../contract/study.ts";
import type { LoadedView } from "../loading/loadView.ts";
import { observationLocator } from "../model/locator.ts";
import type { Vintage } from "../model/observation.ts";
import { type PinnedView, readerOf } from "../pinning/pinView.ts";
import { viewChart } from "../showing/viewChart.tsx";
import { viewSubtitle, viewTitle } from "../showing/viewFigure.tsx";
import { numbersOf, toldOf } from "../showing/viewNumbers.ts";
import { releasesOf } from "../showing/viewTable.tsx";
import { ChartPlate, PLATE_WIDTH } from "../web/figures/ChartFile.tsx";
import { vintageText } from "../web/parts/words.ts";
import { plainTable } from "./plainTable.ts";

const both = (make: (language: Language) => string): Bilingual => ({ pl: make("pl"), en: make("en") });

/** A figure of a study out of its view as it was loaded, with the sources that it adds to the study's list. */
export function freezeFigure(
  act: Act,
  { loaded, pinned, draft }: { readonly loaded: LoadedView; readonly pinned: PinnedView; readonly draft: DraftFigure },
  sources: FrozenSource[],
): FrozenFigure {
  const { code, address, name, definition, series } = loaded.indicator;
  const told = toldOf(loaded);
  const plain = both((language) => viewTitle({ language }, loaded));
  const drawn = drawingOf(act, loaded);
  const numbers = numbersOf(loaded).flatMap((one) => [one, ...(one.inputs ?? [])]);
  // NOTE: a number that its source had replaced before is no news to anybody who reads the study later.
  const standing = numbers.filter((one) => one.series === series && one.vintage.standing !== "superseded");
  const own = standing.map(({ unit, period, vintage }) => observationLocator({ unit, period, vintage: vintage.code }));
  return {
    indicator: { code, address, name, definition },
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
    sources: releasesOf(numbersOf(loaded)).map((vintage) => placeOf(vintage, sources)),
    numbers: [...new Set(own)],
  };
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
  sources.push({ name: citedText(source.citation), release, licence: source.licence, vintage: code, isVerified: source.isVerified });
  return sources.length - 1;
}

/** A citation without its opening word, which a list of sources need not repeat. */
function citedText({ pl, en }: { readonly pl: string; readonly en?: string | undefined }) {
  const bare = (text: string) => text.replace(/^(Źródło|Source): /, "");
  return { pl: bare(pl), ...(en === undefined ? {} : { en: bare(en) }) };
}

/** Is a number of the view withheld by its source? Such a view stands in no document (I36). */
export function isWithheld(loaded: LoadedView): boolean {
  return releasesOf(numbersOf(loaded)).some(({ source }) => source.isWithheld);
}

/** The words of a figure in one language, for documents and pages alike. */
export function saidOf(language: Language, { title, more }: FrozenFigure): { readonly title: string; readonly more: string } {
  return { title: say(language, title), more: more.map((text) => say(language, text)).join(" ") };
}
