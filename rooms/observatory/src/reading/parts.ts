import type { FindingLog } from "./FindingLog.ts";

/** One of several data sets or sheets of a file. */
export interface Part<Content> {
  readonly name: string;
  readonly content: Content;
}

/** The part that is asked for by name or number, else the first; the others are named. Refuses: `reference-unknown`. */
export function choosePart<Content>(parts: readonly Part<Content>[], wanted: string | undefined, log: FindingLog): Content | undefined {
  const chosen = wanted === undefined ? parts[0] : (parts.find(({ name }) => name === wanted) ?? parts[Number(wanted) - 1]);
  if (wanted !== undefined && chosen === undefined) log.stop("reference-unknown", {}, { what: wanted });
  for (const [place, part] of parts.entries()) if (part !== chosen) log.warn("dropped-part/other", {}, { what: part.name, no: place + 1 });
  return chosen?.content;
}
