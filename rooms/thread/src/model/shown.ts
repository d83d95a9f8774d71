import type { ContentText } from "@splot/kernel";
import type { LinkEnd, RelationCode } from "./end.ts";

/** A station as a reader sees it: hidden things appear as their kind only (I119). */
export interface ShownStation {
  readonly end: LinkEnd;
  readonly kind: string;
  readonly words: { readonly pl: string; readonly en: string };
  readonly depth: number;
  /** Does it speak against what follows from it? */
  readonly isAgainst: boolean;
  /** Missing: the reader may not see it. */
  readonly thing?:
    | {
        readonly title: ContentText;
        readonly path: string;
        readonly origin: string;
        readonly mode: string;
        readonly state: string;
        readonly at: Date;
        readonly hasVersions: boolean;
      }
    | undefined;
}

/** Both halves of the thread around a thing, where it came from (farthest last) and what became of it, and its wholes. */
export interface LoadedThread {
  /** How the thing in the middle stands today. Missing: the thing is unknown. */
  readonly state?: string | undefined;
  readonly up: readonly ShownStation[];
  readonly down: readonly ShownStation[];
  /** Of what it is a part; such a whole did not come of it. */
  readonly wholes: readonly ShownStation[];
}

/** One link that a trace walked, with its distance from the start (1 = next to it). */
export interface Step {
  readonly from: LinkEnd;
  readonly to: LinkEnd;
  readonly relation: RelationCode;
  readonly depth: number;
}
