import { day, say } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import type { Call, Visit } from "@splot/kernel/http";
import { sourceWords } from "@splot/kernel/web";
import { loadTerritory } from "../loading/loadPlaces.ts";
import { type LoadedView, loadView } from "../loading/loadView.ts";
import type { Reader } from "../loading/reader.ts";
import { sliceOfView } from "../loading/sliceOfView.ts";
import { askedQuery, readAsked } from "../model/asked.ts";
import { basesOfIndicators } from "../model/definition.ts";
import { observationOnWire } from "../queries.ts";
import { refuse } from "../refusals.ts";
import { ChartFile } from "../web/figures/ChartFile.tsx";
import { chartPolicy } from "../web/figures/chartStyles.ts";
import { findExcess, type Slice, type WritingName, writeSlice, writingFormats } from "../writing/index.ts";
import { pictureOf } from "./picture.ts";
import { viewChart } from "./viewChart.tsx";
import { viewSubtitle, viewTitle } from "./viewFigure.tsx";
import { numbersOf, toldOf } from "./viewNumbers.ts";
import { sourceOf } from "./viewTable.tsx";

/** The address of the indicator that a page or file speaks of: a computed one and one of the own space say so in their address. */
export function indicatorAddress({ path }: Pick<Visit, "path">, { wskaznik = "" }: Call<unknown>["params"]): string {
  return `${basesOfIndicators.find((base) => path.startsWith(`${base}/`)) ?? ""}/${wskaznik}`;
}

/** The view of an indicator that a request asks for. */
export function loadAsked({ read, visit, params }: Call<unknown>): Promise<LoadedView> {
  return loadView(read, visit, { address: indicatorAddress(visit, params), asked: readAsked(visit.search, read.now) });
}

/** A file of a view, under a name that says what it holds. */
function fileAnswer(
  { indicator, asked, period }: LoadedView,
  body: BodyInit,
  { type, ending, policy }: { readonly type: string; readonly ending: string; readonly policy?: string },
): Response {
  const name = [indicator.code, asked.view, ...(period === "" ? [] : [period.replaceAll("/", "-")])].join("-");
  return new Response(body, {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${name}.${ending}"`,
      "cache-control": "public, no-cache",
      ...(policy === undefined ? {} : { "content-security-policy": policy }),
    },
  });
}

/** The permanent address of a view: what it shows at this moment. */
export function addressOfView({ origin, at }: Pick<Visit, "origin" | "at">, { indicator, asked }: LoadedView, asOf?: Date): string {
  return `${origin}${at(indicator.address)}${askedQuery({ ...asked, asOf: asked.asOf ?? asOf })}`;
}

/** The numbers of a view as a slice. */
export function sliceFor({ read, visit }: { readonly read: ReadHandle; readonly visit: Reader }, loaded: LoadedView): Slice {
  const title = { pl: viewTitle({ language: "pl" }, loaded), en: viewTitle({ language: "en" }, loaded) };
  const asOf = loaded.asked.asOf === undefined ? read.today : day(loaded.asked.asOf.toISOString().slice(0, 10));
  return sliceOfView(loaded, numbersOf(loaded), { title, address: addressOfView(visit, loaded), asOf, origin: "fact" });
}

/** A view in a format of official statistics: the rows of its table, no more and no less. */
export async function viewFile(call: Call<unknown>, format: WritingName): Promise<Response> {
  const { read, visit } = call;
  const loaded = await loadAsked(call);
  const territory = format === "geojson" && loaded.territory === undefined ? await loadTerritory(read, visit.at, loaded.members) : loaded.territory;
  const slice = sliceFor(call, { ...loaded, territory });
  const excess = findExcess(format, slice);
  if (excess !== undefined) throw refuse("observatory.view_too_large", excess);
  const { type, ending } = writingFormats[format];
  const parts: Uint8Array[] = [];
  for await (const part of writeSlice(format, slice, visit.language)) parts.push(typeof part === "string" ? new TextEncoder().encode(part) : part);
  return fileAnswer(loaded, new Blob(parts as Uint8Array<ArrayBuffer>[]), { type, ending });
}

/** A view as plain JSON: its rows as the API tells them. */
export async function viewJson(call: Call<unknown>): Promise<Response> {
  const loaded = await loadAsked(call);
  const { indicator, period } = loaded;
  const { code, name, definition, unit, origin } = indicator;
  const observations = numbersOf(loaded).map((one) => observationOnWire(one, code));
  return fileAnswer(loaded, JSON.stringify({ indicator: code, origin, name, definition, unit, period, observations }), {
    type: "application/json; charset=utf-8",
    ending: "json",
  });
}

/** The drawing of a view with everything that must stand beside it. Refuses: a view that is a table. */
export function drawingOf(visit: Reader, loaded: LoadedView, address = addressOfView(visit, loaded)): string {
  const { language } = visit;
  const told = toldOf(loaded);
  const plain = viewTitle(visit, loaded);
  const drawn = viewChart(visit, loaded, plain);
  if (drawn === undefined) throw refuse("observatory.view_not_drawn");
  const { drawing, height } = drawn.file;
  const note = drawn.note === undefined ? [] : [drawn.note];
  const foot = [...note, sourceWords(language, sourceOf(visit, numbersOf(loaded))), address];
  return String(
    <ChartFile title={told === undefined ? plain : say(language, told.title)} subtitle={`${plain}; ${viewSubtitle(visit, loaded)}`} foot={foot} height={height}>
      {drawing}
    </ChartFile>,
  );
}

/** A view as a drawing. */
export async function viewSvg(call: Call<unknown>): Promise<Response> {
  const loaded = await loadAsked(call);
  return fileAnswer(loaded, drawingOf(call.visit, loaded), { type: "image/svg+xml; charset=utf-8", ending: "svg", policy: chartPolicy });
}

/** A view as a picture. */
export async function viewPng(call: Call<unknown>): Promise<Response> {
  const loaded = await loadAsked(call);
  return fileAnswer(loaded, await pictureOf(drawingOf(call.visit, loaded)), { type: "image/png", ending: "png" });
}
