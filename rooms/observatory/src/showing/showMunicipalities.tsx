import { arrange, type ContentText, type FileColumn, isMissing, type ListAsked, markColumns, orderOf, say } from "@splot/kernel";
import { type Call, csvAnswer, type Shown, type Visit } from "@splot/kernel/http";
import { loadProfiles } from "../loading/loadProfile.ts";
import type { Observation } from "../model/observation.ts";
import { MunicipalitiesPage, municipalitiesTitle } from "../web/pages/MunicipalitiesPage.tsx";
import { type MunicipalityRow, municipalityColumns, municipalityOrders, usualMunicipalityOrder } from "../web/parts/municipalityRow.ts";
import { SourceLines, vintagesOf } from "../web/parts/SourceLine.tsx";
import { citedText, kindText } from "../web/parts/words.ts";

/** The page of all municipalities. */
export async function showMunicipalities(call: Call<ListAsked>): Promise<Shown> {
  const { visit, query } = call;
  const { language } = visit;
  const { territory, rows } = await loadRows(call);
  const used = rows.flatMap(({ numbers }) => Object.values(numbers).flatMap((one) => (one === undefined ? [] : [one.observation])));
  const sources = (
    <p class="figure-note">
      <SourceLines language={language} vintages={vintagesOf(used)} />
    </p>
  );
  return {
    title: municipalitiesTitle,
    body: (
      <MunicipalitiesPage
        language={language}
        path={visit.at("/gminy")}
        asked={query}
        places={territory.places}
        mapTitle={findText(visit.space.settings["mapTitle"])}
        outlineSource={territory.outlineSource}
        rows={rows}
        sources={sources}
      />
    ),
  };
}

/** The same table as a file. */
export async function municipalitiesFile(call: Call<ListAsked>): Promise<Response> {
  const { rows } = await loadRows(call);
  return csvAnswer({ language: call.visit.language, name: "gminy", columns: fileColumns(call.visit), rows });
}

/** The municipalities with the numbers of the table, in the order asked for. */
async function loadRows({ read, visit, query }: Call<ListAsked>) {
  const { language } = visit;
  const { territory, indicators, ofSeries } = await loadProfiles(read, visit);
  const known = new Map(indicators.map((indicator) => [indicator.code, { indicator, list: ofSeries(indicator.series) }]));
  const numberOf = (code: string, unit: string) => {
    const column = known.get(code);
    const observation = column?.list.find((one) => one.unit === unit);
    return column === undefined || observation === undefined ? undefined : { indicator: column.indicator, observation };
  };
  const all = territory.units.map(
    (unit): MunicipalityRow => ({
      code: unit.code,
      name: unit.name,
      href: visit.at(`/gminy/${unit.slug}`),
      kind: kindText(language, unit),
      numbers: Object.fromEntries(municipalityColumns.map(({ key, indicator }) => [key, numberOf(indicator, unit.code)])),
    }),
  );
  const { column, direction } = orderOf(query, municipalityOrders, usualMunicipalityOrder);
  const rows = arrange(all, { search: "", text: ({ name }) => name.pl, by: (row) => rankOf(row, column, language), direction });
  return { territory, rows };
}

function rankOf({ name, kind, numbers }: MunicipalityRow, column: string, language: Visit["language"]): string | number | undefined {
  if (column === "gmina") return say(language, name);
  if (column === "rodzaj") return kind;
  const value = numbers[column]?.observation.value;
  return value === undefined || isMissing(value) ? undefined : value;
}

function fileColumns({ language, origin }: Visit): readonly FileColumn<MunicipalityRow>[] {
  const measured = (observation: Observation | undefined) => (observation === undefined ? { missing: "not_collected" } : observation.value);
  const sourceOf = ({ numbers }: MunicipalityRow) => vintagesOf(Object.values(numbers).flatMap((one) => (one === undefined ? [] : [one.observation])));
  return [
    { head: { pl: "teryt", en: "teryt" }, cell: ({ code }) => code },
    { head: { pl: "gmina", en: "municipality" }, cell: ({ name }) => say(language, name) },
    { head: { pl: "rodzaj", en: "kind" }, cell: ({ kind }) => kind },
    ...municipalityColumns.map(
      ({ key, head }): FileColumn<MunicipalityRow> => ({ head, mayMiss: true, cell: ({ numbers }) => measured(numbers[key]?.observation) }),
    ),
    {
      head: { pl: "zrodla", en: "sources" },
      cell: (row) =>
        sourceOf(row)
          .map((one) => `${citedText(language, one)} (${say(language, one.source.licence)})`)
          .join("; "),
    },
    ...markColumns<MunicipalityRow>(language, (row) => ({ origin: sourceOf(row)[0]?.origin ?? "fact", mode: "recorded" })),
    { head: { pl: "adres", en: "address" }, cell: ({ href }) => `${origin}${href}` },
  ];
}

/** A text of the settings of a space. Missing: there is none. */
function findText(setting: unknown): ContentText | undefined {
  if (typeof setting !== "object" || setting === null || !("pl" in setting) || typeof setting.pl !== "string") return undefined;
  return { pl: setting.pl, en: "en" in setting && typeof setting.en === "string" ? setting.en : undefined };
}
