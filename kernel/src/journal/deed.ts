import type pg from "pg";
import type { Actor } from "../access/index.ts";
import type { Json } from "../canonical.ts";
import type { Clock } from "../clock.ts";
import type { QueryCount, Space } from "../database/index.ts";
import type { Action, Client, News, Reaction } from "./action.ts";
import type { CommitQueue } from "./queue.ts";

/** The part of the program that acts run in. */
export interface Performer {
  readonly pool: pg.Pool;
  readonly reactions: readonly Reaction[];
  /** Where acts with a common queue share their commits. */
  readonly queue: CommitQueue;
  /** Told after every commit, with the events, of which an act may have none: page caches and listeners hang here. */
  readonly onCommitted: (space: Space, events: readonly string[]) => void;
}

/** One request to act. */
export interface Request<Input> {
  readonly space: Space;
  readonly clock: Clock;
  readonly actor: Actor;
  readonly input: Input;
  /** Idempotency key: the same actor, key, act and input get the first result again. */
  readonly key: string;
  /** Where the request came from. Missing: the program itself. */
  readonly client?: Client | undefined;
  readonly count?: QueryCount;
}

/** Everything one action needs inside an open transaction. */
export interface Deed<Input = unknown, Result extends Json = Json> {
  readonly performer: Performer;
  readonly act: Action<Input, Result>;
  readonly request: Request<Input>;
}

/** What a performed deed leaves. No news: it is a repetition. */
export interface Done<Result> {
  readonly result: Result;
  readonly news: readonly News[];
}

/** What became of one of several acts. */
export type Outcome<Result> = { readonly kind: "done"; readonly result: Result } | { readonly kind: "refused"; readonly error: unknown };
