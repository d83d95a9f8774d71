import type { ObjectId, SpaceId } from "@splot/kernel";

/** The relations that rooms link things by (rows of thread.relation). */
export type RelationCode =
  | "evidences"
  | "leads_to"
  | "specifies"
  | "part_of"
  | "written_in"
  | "consulted_in"
  | "collected"
  | "contradicts"
  | "about"
  | "changed"
  | "continues_as"
  | "reported_in"
  | "put_to_vote"
  | "voted_in"
  | "decided"
  | "effect"
  | "measured_by"
  | "realised_by"
  | "became"
  | "funded_by"
  | "produced"
  | "feeds"
  | "replied_by"
  | "precedes"
  | "reinforces"
  | "similar";

/** One end of a link. Missing: no space means the own one, no version the thing as such, no locator the whole. */
export interface LinkEnd {
  readonly object: ObjectId;
  readonly space?: SpaceId | undefined;
  readonly version?: number | undefined;
  /** Observation key or block key. */
  readonly locator?: string | undefined;
}

/** Key of a station: a thing, or one version of it. */
export function stationKey(end: Pick<LinkEnd, "object" | "version">): string {
  return end.version === undefined ? end.object : `${end.object}@${end.version}`;
}
