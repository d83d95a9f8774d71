import type { Language } from "@splot/kernel";
import type { OpenFile } from "@splot/kernel/http";
import { refuse } from "../refusals.ts";
import { findExcess, type WritingName, writeSlice, writingFormats } from "../writing/index.ts";
import type { LoadedSlice } from "./loadSlice.ts";

/** Formats that are made in memory before the first piece leaves. */
const inMemory: ReadonlySet<WritingName> = new Set(["xlsx", "geojson", "px"]);

/** A slice as a file in a format. Refuses: `observatory.slice_too_large`, with the number that the format holds. */
export function sliceFile(
  { slice, tag, isLong, partQueries }: LoadedSlice,
  { name, language, stem }: { readonly name: WritingName; readonly language: Language; readonly stem: string },
): OpenFile {
  const { ending } = writingFormats[name];
  const excess = findExcess(name, slice);
  if (excess !== undefined) throw refuse("observatory.slice_too_large", { format: ending, ...excess });
  return {
    tag: `${name} ${tag}`,
    name: `${stem}.${ending}`,
    isLong: isLong && !inMemory.has(name),
    partQueries,
    write: () => writeSlice(name, slice, language),
  };
}
