import type { Digest, ObjectId } from "@splot/kernel";

/** Somebody who wants to hear of each public step of a thing. */
export interface Watch {
  readonly object: ObjectId;
  readonly watcherKind: "person" | "contact";
  readonly watcher: string;
  readonly why: "contributed" | "responsible" | "follows";
  /** Missing: at once. */
  readonly digest?: Digest | undefined;
}

/** A watch as it is stored. */
export interface StoredWatch extends Watch {
  readonly id: string;
  /** Opens, changes and ends it. Personal class: P4. */
  readonly code: string;
  readonly digest: Digest;
  readonly isConfirmed: boolean;
  /** Missing: it lasts. */
  readonly endedAt?: Date | undefined;
}

/** Where a watch is opened, changed and ended. */
export function watchPath(code: string): string {
  return `/obserwuj/${code}`;
}

/** Days for which an address waits for its owner's yes, and after it. Unit: days. */
export const keptDays = { waiting: 7, confirmed: 730 } as const;
