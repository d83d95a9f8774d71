import type { Kysely } from "kysely";
import type { Database } from "../../../db/types.ts";
import type { Instant } from "../clock.ts";
import type { Day } from "../day.ts";
import type { ObjectId, SpaceId } from "../ids.ts";

/** A space as every page and act needs it. */
export interface Space {
  readonly id: SpaceId;
  readonly code: string;
  readonly name: { readonly pl: string; readonly en?: string | undefined };
  readonly kind: "commons" | "association" | "programme";
  readonly purpose: "live" | "exercise";
  readonly zone: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

/**
 * A snapshot of one space. Its transaction is read only in the database too, so whoever holds
 * only this cannot write. Rows of the space and of the commons are visible, no others.
 */
export interface ReadHandle {
  readonly kind: "read" | "write";
  readonly db: Kysely<Database>;
  readonly space: Space;
  readonly now: Instant;
  readonly today: Day;
  /** Keeps the snapshot until this settles, for an answer that is read while it is sent. Refuses: `file.busy`. Missing: it ends with its owner. */
  holdUntil?(over: Promise<void>): void;
}

/** An end of a link as the journal tells it: space, thing, version and place in it. */
export type MadeEnd = readonly [space: SpaceId, object: ObjectId, version: number | null, locator: string | null];

/** What an act made that must be told again from the journal alone (I133). A link that stood already adds nothing, so the first telling holds. */
export type Made =
  | readonly ["version", object: ObjectId, no: number, sha256: string]
  | readonly ["link", id: string, relation: string, how: string, from: MadeEnd, to: MadeEnd]
  | readonly ["ended", link: string]
  | readonly ["number", kind: string, scope: string, no: number];

/** A transaction that may write. Only the command runner makes it. */
export interface WriteHandle extends ReadHandle {
  readonly kind: "write";
  /** What was made so far; the journal tells it with the first entry of the transaction. */
  readonly made: Made[];
}
