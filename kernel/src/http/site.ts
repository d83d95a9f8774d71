import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type pg from "pg";
import type { Actor } from "../access/index.ts";
import type { Clock } from "../clock.ts";
import type { ClockedSpace, ReadHandle } from "../database/index.ts";
import type { Performer } from "../journal/index.ts";
import type { PageCache } from "./cache.ts";
import type { ReadsLeft } from "./limits.ts";
import type { Room, Shown } from "./route.ts";
import type { Visit } from "./visit.ts";
import type { Words } from "./words.ts";

/** Everything the web side of the program is made of; the server puts it together. */
export interface Site {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly performer: Performer;
  readonly cache: PageCache;
  readonly rooms: readonly Room[];
  readonly words: Words;
  /** Origin of permanent links. */
  readonly origin: string;
  /** Who holds this session token. Missing: a visitor. */
  readonly findActor: (read: ReadHandle, token: string) => Promise<Actor | undefined>;
  /** The whole document around a page. */
  readonly shell: (visit: Visit, shown: Shown) => Child;
  /** Told of each answered page with its queries, budget and time: tests assert here, metrics count here. */
  readonly onAnswered?: ((answer: Answered) => void) | undefined;
  /** True where the demonstration is off: an exercise, whose passwords are public, answers nobody. */
  readonly isExerciseClosed?: boolean | undefined;
  /** Counts a post of a visitor and refuses a flood. Missing: no limit (tests, benches). */
  readonly limitPosts?: ((context: Context) => void) | undefined;
  /** Counts a read of open data by its client. Missing: no limit (tests, benches). */
  readonly limitReads?: ((context: Context) => ReadsLeft) | undefined;
  /** The address bucket of a client (after a trusted proxy), for the limit on guessing passwords. Missing: no such limit by address. */
  readonly clientOf?: ((context: Context) => string | undefined) | undefined;
  /** Told of each request with a living session, so that one in use does not end. */
  readonly onSession?: ((token: string, where: ClockedSpace) => void) | undefined;
  /** A bug, with the request id that the reader sees. */
  readonly onBug: (error: unknown, requestId: string) => void;
}

/** One answered page or query. */
export interface Answered {
  readonly path: string;
  readonly queries: number;
  readonly budget: number;
  /** How often its snapshot was asked; missing: never, or not counted. */
  readonly turns?: number | undefined;
  readonly milliseconds: number;
}
