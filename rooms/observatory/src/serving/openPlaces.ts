import type { Visit } from "@splot/kernel/http";
import type { WritingName } from "../writing/index.ts";

/** Formats of numbers; who names none gets the first. */
export const openNames: readonly WritingName[] = ["json-stat", "csv", "xlsx", "sdmx-csv", "geojson", "px"];

/** Where the open data of a space stand. */
export function openBase({ origin, space }: Pick<Visit, "origin" | "space">): string {
  return `${origin}/api/v1/${space.code}`;
}
