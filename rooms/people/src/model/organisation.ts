import type { ContentText, ObjectId } from "@splot/kernel";
import type { Precision, Span } from "./span.ts";

/** Kinds of organisations (MODEL §2). */
export const organisationKinds = [
  "municipality",
  "county",
  "voivodeship",
  "association",
  "office",
  "ministry",
  "agency",
  "university",
  "company",
  "ngo",
  "funder",
  "expert_firm",
  "other",
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** An organisation of the space. Missing `teryt`: it is no unit of the register. */
export interface Organisation {
  readonly id: ObjectId;
  readonly name: ContentText;
  readonly short: string;
  readonly kind: OrganisationKind;
  /** Register code, text of 2, 4, 6 or 7 digits; 6 when the kind of municipality is not given. */
  readonly teryt?: string | undefined;
  /** What the head of the organisation is called, e.g. burmistrz. Missing: not known. */
  readonly headTitle?: ContentText | undefined;
}

/** States of a membership (MODEL §2). */
export const membershipStates = ["applied", "resolved", "active", "suspended", "ended"] as const;
export type MembershipState = (typeof membershipStates)[number];

/** One state of an organisation's membership in the association, over a span. */
export interface Membership {
  readonly organisation: ObjectId;
  readonly state: MembershipState;
  readonly span: Span;
  readonly fromPrecision: Precision;
  /** Missing: entered by people at work, without an outside source. */
  readonly source?: string | undefined;
}

/**
 * What the head of a municipality is called, by its code. Missing: the code has no kind of municipality.
 * Source: art. 26 of the act on municipal self-government; a city with county rights and the seat of one has a president.
 */
export function headTitleOf(teryt: string): { readonly pl: string; readonly en: string } | undefined {
  const kind = teryt.at(6);
  if (kind === "2") return { pl: "wójt", en: "head of the rural municipality (wójt)" };
  if (kind === "1" && Number(teryt.slice(2, 4)) > 60) return { pl: "prezydent miasta", en: "mayor (prezydent miasta)" };
  return kind === "1" || kind === "3" ? { pl: "burmistrz", en: "mayor (burmistrz)" } : undefined;
}

/** Kinds that take part in a programme of city networks. */
const networked: readonly OrganisationKind[] = ["municipality", "association"];

/**
 * The path of an organisation's page inside the space: units of the register have their profile, the cities of a programme
 * their page in its networks, others a page of this room.
 */
export function organisationPath(organisation: {
  readonly kind: OrganisationKind;
  readonly teryt?: string | undefined;
  readonly slug: string;
  readonly isProgramme?: boolean | undefined;
}): string {
  if (organisation.isProgramme === true && networked.includes(organisation.kind)) return `/miasta/${organisation.slug}`;
  const isProfiled = organisation.kind === "municipality" && organisation.teryt !== undefined;
  return `/${isProfiled ? "gminy" : "organizacje"}/${organisation.slug}`;
}
