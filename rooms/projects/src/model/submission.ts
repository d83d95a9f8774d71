import type { ObjectId, Refusal } from "@splot/kernel";
import { refuse } from "../refusals.ts";
import type { FicheTexts, Share } from "./project.ts";
import type { ProjectType } from "./words.ts";

/** What is looked at when a fiche is submitted. */
export interface Submission extends FicheTexts {
  readonly type: ProjectType;
  readonly lead: ObjectId;
  readonly shares: readonly Pick<Share, "org">[];
  /** The projects of a bundle with their leads. */
  readonly children: readonly { readonly lead?: ObjectId | undefined }[];
  /** Goals and plans that the project serves. */
  readonly directionCount: number;
}

/** What a fiche still lacks before it can be submitted (I75); each lack says what to add. Shape: none when it is complete. */
export function lacksOf(fiche: Submission): readonly Refusal[] {
  const texts = (["problem", "aim", "scope"] as const).filter((name) => fiche[name] === undefined).map((name) => refuse("project.text_missing", {}, name));
  const direction = fiche.directionCount === 0 ? [refuse("project.direction_missing")] : [];
  return [...texts, ...direction, ...lacksOfType(fiche)];
}

function lacksOfType({ type, lead, effect, shares, children }: Submission): readonly Refusal[] {
  if (type === "bundle") {
    const leads = new Set(children.flatMap((child) => child.lead ?? []));
    return children.length >= 2 && leads.size >= 2 ? [] : [refuse("project.bundle_thin")];
  }
  const orgs = new Set(shares.map(({ org }) => org));
  if (type === "partnership") return orgs.size >= 2 && orgs.has(lead) ? [] : [refuse("project.partners_thin")];
  const lacks = orgs.size === 0 ? [refuse("project.share_missing")] : [];
  return effect === undefined ? [...lacks, refuse("project.effect_missing", {}, "effect")] : lacks;
}
