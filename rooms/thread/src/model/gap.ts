import type { ObjectId, Thing } from "@splot/kernel";
import type { RelationCode } from "./end.ts";

/** Things on whose thread a station of some kind is missing. Nothing was checked where the space holds no such things. */
export interface Gap {
  /** Public things that were looked at. */
  readonly checkedCount: number;
  readonly things: readonly Thing[];
}

/** What a thread has to reach, and by which way. */
export interface Reach {
  readonly direction: "up" | "down";
  /** Kinds of things of which one is enough. */
  readonly kinds: readonly string[];
  /** Single things that are enough too. Missing: none. */
  readonly things?: readonly ObjectId[] | undefined;
  /** Walks only links of these relations. Missing: all that lead from basis to consequence. */
  readonly relations?: readonly RelationCode[] | undefined;
  /** Only what lies next to a thing counts. Missing: any way. */
  readonly isDirect?: boolean | undefined;
}
