import { acceptImport, requestValues, withdrawVintage } from "@splot/observatory";
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
}
