import { type Call, page, type Shown } from "@splot/kernel/http";
import { areaCodeOf } from "@splot/kernel/territory";
import { findOpenIndicator } from "../store/openDatasets.ts";
import { OpenDataPage, openDataTitle } from "../web/pages/OpenDataPage.tsx";
import { type WritingFormat, type WritingName, writingFormats } from "../writing/formats.ts";
import { openBase, openNames } from "./openPlaces.ts";

const names = {
  "json-stat": { pl: "JSON-stat 2.0", en: "JSON-stat 2.0" },
  csv: { pl: "CSV, jeden wiersz na liczbę", en: "CSV, a line for each number" },
  xlsx: { pl: "skoroszyt z drugim arkuszem o źródłach", en: "workbook with a second sheet on the sources" },
  "sdmx-csv": { pl: "SDMX-CSV 2.0", en: "SDMX-CSV 2.0" },
  geojson: { pl: "GeoJSON z granicami jednostek", en: "GeoJSON with the outlines of the units" },
  px: { pl: "PC-Axis", en: "PC-Axis" },
} as const satisfies Record<WritingName, { pl: string; en: string }>;

/** Open data of the space for people, with an example that runs. */
async function showOpenData({ read, visit }: Call<unknown>): Promise<Shown> {
  const { language, space } = visit;
  const example = await findOpenIndicator(read);
  return {
    title: openDataTitle,
    body: (
      <OpenDataPage
        language={language}
        base={openBase(visit)}
        area={areaCodeOf(space)}
        example={example}
        formats={openNames.map((name) => {
          const { ending, mostCells }: WritingFormat = writingFormats[name];
          return { ending, name: names[name], most: mostCells };
        })}
        apiHref={`${language === "en" ? "/en" : ""}/api?przestrzen=${space.code}`}
        dataHref={visit.at("/dane")}
      />
    ),
  };
}

/** The pages of open data. */
export const openRoutes = [page({ path: "/otwarte-dane", budget: 1, show: showOpenData })];
