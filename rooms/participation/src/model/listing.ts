import type { Disposition } from "./disposition.ts";
import type { Remark } from "./remark.ts";
import type { AuthorKind, Channel, Verdict } from "./words.ts";

/** How a list of remarks is narrowed. Missing: not narrowed. */
export interface RemarkFilter {
  readonly blockKey?: string | undefined;
  readonly verdict?: Verdict | undefined;
  readonly channel?: Channel | undefined;
  readonly authorKind?: AuthorKind | undefined;
  readonly search?: string | undefined;
}

/** A remark with its answer, as the public may read it. Missing answer: the remark was withdrawn. */
export interface PublishedRemark {
  readonly remark: Remark;
  readonly disposition?: Disposition | undefined;
}

/** A part of the public remarks of a round. Missing `next`: it was the last part; else the number after which the next one starts. */
export interface PublishedPart {
  readonly rows: readonly PublishedRemark[];
  readonly next?: number | undefined;
}

/** A paragraph of the consulted document, as a page shows it. */
export interface Paragraph {
  readonly key: string;
  readonly kind: string;
  readonly text: string;
}
