import type { ContentText, Mode, ObjectId, Origin } from "@splot/kernel";
import type { ProjectState } from "./states.ts";
import type { Nature, Part, ProjectType } from "./words.ts";

/** An organisation of a project. */
export interface Participant {
  readonly org: ObjectId;
  readonly part: Part;
}

/** Cost of an organisation in a year. Unit: grosze; `eligible` is the part that a grant may cover. */
export interface Share {
  readonly org: ObjectId;
  readonly year: number;
  readonly cost: number;
  readonly eligible: number;
}

/** The texts of a fiche. Missing: not written yet, or not known. */
export interface FicheTexts {
  readonly problem?: ContentText | undefined;
  readonly aim?: ContentText | undefined;
  readonly scope?: ContentText | undefined;
  /** How at least two municipalities gain. */
  readonly effect?: ContentText | undefined;
}

/** What a source says of a project that is only recorded. */
export interface ProjectRecord {
  readonly kind: ContentText;
  readonly programme?: ContentText | undefined;
  readonly lead?: ContentText | undefined;
  readonly part?: ContentText | undefined;
  readonly facts: ContentText;
  readonly partyCount?: number | undefined;
  /** Missing: the source states no value. Unit: minor units of its currency. */
  readonly value?: { readonly minor: number; readonly currency: string } | undefined;
  readonly coversMembers: boolean;
  readonly directionNote: ContentText;
}

/** A project with what its thing says of it. */
export interface Project extends FicheTexts {
  readonly id: ObjectId;
  readonly code: string;
  readonly title: ContentText;
  readonly address: string;
  readonly state: ProjectState;
  readonly origin: Origin;
  readonly mode: Mode;
  readonly source?: string | undefined;
  readonly visibility: "public" | "members" | "office" | "restricted";
  readonly type?: ProjectType | undefined;
  readonly nature?: Nature | undefined;
  readonly lead?: ObjectId | undefined;
  readonly parent?: ObjectId | undefined;
  readonly domain?: number | undefined;
  readonly primary?: ObjectId | undefined;
  readonly grewFrom?: ObjectId | undefined;
  /** A year, month or day, as exactly as it is known. */
  readonly starts?: string | undefined;
  readonly ends?: string | undefined;
  readonly reason?: string | undefined;
  readonly revision: number;
  /** Missing: the project is run in the program. */
  readonly record?: ProjectRecord | undefined;
}

/** The page of a project out of its code. */
export function projectAddress(code: string): string {
  return `/projekty/${code.toLowerCase().replaceAll("/", "-").replace(/^ćw-/, "")}`;
}
