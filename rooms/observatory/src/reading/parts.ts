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
  const others = parts.flatMap((part, place) => (part === chosen ? [] : [`--part ${place + 1} (${part.name})`]));
  if (others.length > 0) log.warn("dropped-part", {}, { what: others.join(", ") });
  return chosen?.content;
}
