import { type FileColumn, type Language, missingReasons, say } from "@splot/kernel";
import { sdmxColumns } from "../reading/sdmxColumns.ts";
import { citationOf, originWords } from "./about.ts";
import { codeCell, column, csvParts } from "./csvParts.ts";
import type { Slice, SliceCell } from "./Slice.ts";

/**
 * A slice as SDMX-CSV 2.0, in bounded memory. Shape: a structure of its own for each set of breakdowns; what is missing is
 * `NaN` with its reason in COMMENT_OBS and its letter in OBS_STATUS; several letters stand apart by blanks, none means a
 * normal value. The note of a cell, its release, source, licence and origin are attributes.
 */
export function writeSdmxCsv(slice: Slice, language: Language): AsyncGenerator<string> {
  return csvParts([...keyColumns(slice), ...valueColumns(slice), ...aboutColumns(slice, language)], slice);
}

function keyColumns({ indicators, breakdowns }: Slice): readonly FileColumn<SliceCell>[] {
  const units = new Map(indicators.map(({ code, unit }) => [code, unit.code]));
  const names = breakdowns.map(({ id }) => dimensionName(id));
  const structure = `SPLOT:${["OBSERVATORY", ...names].join("_")}(1.0.0)`;
  return [
    column("STRUCTURE", () => "dataflow"),
    column("STRUCTURE_ID", () => structure),
    column("ACTION", () => "I"),
    column("INDICATOR", ({ key }) => codeCell(key[0])),
    column("REF_AREA", ({ key }) => codeCell(key[1])),
    ...names.map((name, at) => column(name, ({ key }) => codeCell(key[at + 3]))),
    column("UNIT_MEASURE", ({ key }) => codeCell(units.get(key[0] ?? ""))),
    column("FREQ", ({ key }) => frequencyOf(key[2] ?? "")),
    column("TIME_PERIOD", ({ key }) => codeCell(key[2])),
  ];
}

/** The name of a breakdown; one that readers would take for an attribute or a measure says that it is a dimension. */
function dimensionName(id: string): string {
  const name = id.toUpperCase();
  const [found] = sdmxColumns([name, "OBS_VALUE"]);
  return found?.role === "dimension" ? name : `DIM_${name}`;
}

/** How often a period returns, as a code of SDMX. Source: CL_FREQ 2.1. */
function frequencyOf(period: string): string {
  const years = /\/P(\d+)Y$/.exec(period)?.[1];
  if (years !== undefined) return years === "1" ? "A" : `A${years}`;
  if (/^\d{4}$/.test(period)) return "A";
  return /^\d{4}-([SQM])/.exec(period)?.[1] ?? "D";
}

function valueColumns({ indicators }: Slice): readonly FileColumn<SliceCell>[] {
  const decimals = new Map(indicators.map(({ code, decimals: count }) => [code, count]));
  return [
    column("OBS_VALUE", ({ value }) => ({ decimal: typeof value === "string" ? value : "NaN" })),
    column("OBS_STATUS", ({ value, flags }) => [...(typeof value === "string" ? [] : [missingReasons[value.missing].sdmx]), ...flags].join(" ")),
    column("CONF_STATUS", ({ value }) => (typeof value === "object" && value.missing === "confidential" ? "C" : "F")),
    column("DECIMALS", ({ key }) => decimals.get(key[0] ?? "") ?? ""),
    column("UNIT_MULT", () => 0),
    column("COMMENT_OBS", ({ value }) => (typeof value === "string" ? "" : value.missing)),
    column("OBS_NOTE", ({ note }) => note ?? ""),
  ];
}

function aboutColumns(slice: Slice, language: Language): readonly FileColumn<SliceCell>[] {
  const vintages = new Map(slice.vintages.map((vintage) => [vintage.code, vintage]));
  const of = ({ vintage }: SliceCell) => vintages.get(vintage);
  const sources = new Map(slice.vintages.map((vintage) => [vintage.code, citationOf(vintage, language)]));
  return [
    column("VINTAGE", ({ vintage }) => vintage),
    column("SOURCE", ({ vintage }) => sources.get(vintage) ?? ""),
    ...(slice.hasQuestions === true ? [column("QUESTIONED", ({ isQuestioned }) => (isQuestioned === true ? "Y" : "N"))] : []),
    column("LICENCE", (cell) => say(language, of(cell)?.source.licence ?? { pl: "" })),
    column("ORIGIN", (cell) => say(language, originWords[of(cell)?.origin ?? slice.origin])),
  ];
}
