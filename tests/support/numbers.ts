import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Measured, ObservationFlag } from "@splot/kernel";
import type { Course, DataPoint, UnitValue } from "@splot/observatory/methods";
import { parse } from "csv-parse/sync";

/** A number of series 1, unit `a`, the year 2024, unless said otherwise. */
export function point(value: Measured, over: Partial<DataPoint> = {}): DataPoint {
  return { series: 1, unit: "a", period: "2024", vintage: "v1", value, flags: [], ...over };
}

/** Yearly numbers of one unit from a first year on. Flags by year. */
export function course(first: number, values: readonly Measured[], flags: Readonly<Record<number, readonly ObservationFlag[]>> = {}): Course {
  return { points: values.map((value, place) => point(value, { period: String(first + place), flags: flags[first + place] ?? [] })), breaks: [] };
}

const table = (name: string): readonly Record<string, string>[] =>
  parse(readFileSync(join(import.meta.dirname, "../../seeds/reference/smk", name), "utf8"), { columns: true });
const rows = [...table("bdl_2024_excerpt.csv")];
const areas = new Map(table("municipalities.csv").map((row) => [row["teryt7"], row["area_km2"] ?? ""]));

/** A column of the fifteen municipalities in 2024; `area_km2` from the register of areas. */
export function fifteen(column: string): readonly UnitValue[] {
  return rows.map((row) => ({ unit: row["teryt7"] ?? "", value: Number(column === "area_km2" ? areas.get(row["teryt7"]) : row[column]) }));
}

/** The code of one of the fifteen. */
export function codeOf(name: string): string {
  return rows.find((row) => row["name"] === name)?.["teryt7"] ?? "";
}

/** The name of one of the fifteen. */
export function nameOf(code: string): string {
  return rows.find((row) => row["teryt7"] === code)?.["name"] ?? "";
}

/** A column of the fifteen as numbers of a series. */
export function fifteenPoints(column: string, series: number): readonly DataPoint[] {
  return fifteen(column).map(({ unit, value }) => point(value, { unit, series }));
}
