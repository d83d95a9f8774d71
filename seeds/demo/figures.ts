import { listThingsOfKind } from "@splot/kernel/objects";
import { acceptImport, recordComposite, requestValues, setTarget, supplyValues, withdrawVintage } from "@splot/observatory";
import { listOrganisations } from "@splot/people";
import { inventArea } from "./exampleArea.ts";
import type { Stage } from "./stage.ts";

const about = { producer: "Splot", licence: "CC0", releasedOn: "2026-01-15" };
const HEADER = "indicator,teryt7,period,value,missing,flags,note";
const NOTE = "liczba wymyślona na potrzeby ćwiczenia";

/** Files of invented figures: one that stands, one that was taken back, and one whose value is asked about; a request for values to the municipalities. */
export async function loadFigures(stage: Stage): Promise<void> {
  stage.at(-1, 22);
  const table = (value: string) => `${HEADER}\nmodal_split_cycling,SMK,2026,${value},,F,${NOTE}\n`;
  const wrong = await stage.act("specjalista2", acceptImport, { ...about, title: "CYKL-26", text: table("95") });
  stage.at(-1, 22.25);
  await stage.act("specjalista2", withdrawVintage, { vintage: wrong.vintage, reason: "W pliku zgubił się przecinek. Poprawny plik wczytano po chwili." });
  const remember = { code: "prognozy-cwiczenia", name: "Prognozy ćwiczenia" };
  await stage.act("specjalista2", acceptImport, { ...about, title: "CYKL-26b", text: table("9.5"), remember });
  await stage.act("specjalista2", acceptImport, { ...about, title: "CYKL-27", text: table("15.2").replace(",2026,", ",2027,") });
  const year = String(Number(stage.day(0).slice(0, 4)) - 1);
  await stage.act("specjalista2", requestValues, { indicators: ["population", "urbanisation_pct"], period: year, due: stage.day(30), note: "Stan na 31 grudnia." });
  await answer(stage, year);
  await aim(stage);
  await compose(stage);
  await inventArea(stage);
}

/**
 * A composite indicator of real municipalities, once with changed weights. NOTE: its numbers are those of the working compilation, so no ranks
 * come of it: invented ones would put real municipalities in an order.
 */
async function compose(stage: Stage): Promise<void> {
  const told = {
    name: "Oferta dla przyjezdnych (przykład)",
    nameEn: "Offer for visitors (example)",
    definition: "Wymyślony na potrzeby ćwiczenia: pokazuje, jak łączyć kilka wskaźników w jeden. Nie jest oceną żadnej gminy.",
    definitionEn: "Invented for the exercise: it shows how several indicators are joined in one. It is no judgement of any municipality.",
    area: "SMK",
    by: "percentile",
  };
  const parts = (first: string) => [{ indicator: "bed_places", weight: first }, { indicator: "lodging_facilities", weight: "1" }, { indicator: "rail_stops", weight: "1" }];
  const { id } = await stage.act("specjalista2", recordComposite, { ...told, components: parts("1") });
  await stage.act("specjalista2", recordComposite, { ...told, composite: id, base: 1, components: parts("2") });
}

/** What an invented goal of the exercise wants to reach, with invented figures behind it. */
async function aim(stage: Stage): Promise<void> {
  const goal = await stage.read(async (read) => (await listThingsOfKind(read, "node")).findLast(({ space, origin, state, visibility }) => space === read.space.id && origin === "example" && state === "written" && visibility === "public"));
  if (goal === undefined) return;
  const rows = [["2020", "2"], ["2022", "2.4"], ["2025", "3.5"]].map(([year, value]) => `modal_split_cycling,SMK,${year},${value},,,${NOTE}\n`);
  await stage.act("specjalista2", acceptImport, { ...about, title: "CYKL-25", text: `${HEADER}\n${rows.join("")}` });
  await stage.act("specjalista2", setTarget, { goal: goal.id, indicator: "modal_split_cycling", unit: "SMK", from: "2020", due: "2030", value: "5", path: { kind: "linear" } });
}

/** A request that one municipality has answered: a number and a reason why there is none, both invented, of what no source gives. */
async function answer(stage: Stage, period: string): Promise<void> {
  const request = await stage.act("specjalista2", requestValues, { indicators: ["park_ride_places", "nurseries"], period, due: stage.day(45), note: "Stan na 31 grudnia." });
  const [skawina] = await stage.read(async (read) => (await listOrganisations(read, "municipality")).filter(({ teryt }) => teryt === "1206113"));
  if (skawina === undefined) return;
  const values = [{ indicator: "park_ride_places", value: "120", note: NOTE }, { indicator: "nurseries", missing: "not_yet_available", note: NOTE }];
  await stage.act("koordynator-skawina", supplyValues, { organisation: skawina.id, request: request.id, values });
}
