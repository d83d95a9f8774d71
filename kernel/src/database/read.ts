import type pg from "pg";
import { type Clock, dayOf } from "../clock.ts";
import { refusals } from "../refusal.ts";
import type { ReadHandle, Space } from "./handles.ts";
import { kyselyOver, type QueryCount, sendTogether } from "./pool.ts";
import { type ClockedSpace, findRecentSpace, openSnapshot } from "./spaces.ts";
import { together } from "./together.ts";

const refuse = refusals({
  "file.busy": {
    kind: "too_many",
    pl: "Kilka osób pobiera teraz długie pliki. Spróbuj za chwilę.",
    en: "Several people are downloading long files just now. Try again in a moment.",
  },
});

/** What a read needs besides its work. */
export interface ReadOptions {
  readonly pool: pg.Pool;
  readonly space: Space;
  readonly clock: Clock;
  /** Receives the number of queries, for budgets. */
  readonly count?: QueryCount;
}

/**
 * Runs `work` on one consistent, read-only snapshot of a space.
 * NOTE: opening is one message (begin + space) that the first queries travel with, and nobody waits for the end of a transaction that wrote nothing.
 */
export async function read<Result>(options: ReadOptions, work: (handle: ReadHandle) => Promise<Result>): Promise<Result> {
  const { pool, space, clock, count } = options;
  return onSnapshot(pool, async (client, holdUntil) => {
    sendTogether(client);
    const opening = client.query(`begin isolation level repeatable read read only; set local splot.space = '${space.id}'`);
    const [, result] = await together(opening, work(readHandle(client, { space, clock, count, holdUntil })));
    return result;
  });
}

/** What a read of a space by its code needs. */
export interface ReadAtOptions {
  readonly pool: pg.Pool;
  readonly code: string;
  /** The server's clock; the space may run ahead of it. */
  readonly clock: Clock;
  readonly count?: QueryCount;
}

/** The same for a space that is known by its code: finding it is part of opening. Missing space: `work` gets `undefined`. */
export async function readAt<Result>(
  options: ReadAtOptions,
  work: (found: (ClockedSpace & { readonly handle: ReadHandle }) | undefined) => Promise<Result>,
): Promise<Result> {
  const { pool, code, clock, count } = options;
  return onSnapshot(pool, async (client, holdUntil) => {
    const found = await openSnapshot(client, code, clock);
    return work(found === undefined ? undefined : { ...found, handle: readHandle(client, { ...found, count, holdUntil }) });
  });
}

/**
 * The same by a look at the space that is at most a second old, so that opening travels with the first queries: for reads of numbers and
 * files, where waiting for the database once more costs as much as reading. What this program changes is seen at once.
 */
export async function readRecent<Result>(
  options: ReadAtOptions,
  work: (found: (ClockedSpace & { readonly handle: ReadHandle }) | undefined) => Promise<Result>,
): Promise<Result> {
  const { pool, code, clock, count } = options;
  const found = await findRecentSpace(pool, code, clock);
  return found === undefined ? work(undefined) : read({ pool, ...found, ...(count === undefined ? {} : { count }) }, (handle) => work({ ...found, handle }));
}

type Hold = NonNullable<ReadHandle["holdUntil"]>;

/** How many snapshots of a pool are kept by answers that are still being sent. */
const held = new WeakMap<pg.Pool, number>();

async function onSnapshot<Result>(pool: pg.Pool, work: (client: pg.PoolClient, holdUntil: Hold) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  let last: Promise<void> | undefined;
  const end = () => rollBack(client).then((failure) => client.release(failure));
  try {
    return await work(client, (over) => {
      last = hold(pool, over);
    });
  } finally {
    void (last === undefined ? end() : last.then(end));
  }
}

/** Counts a kept snapshot. NOTE: slow readers of long files must leave most connections to everybody else. */
function hold(pool: pg.Pool, over: Promise<void>): Promise<void> {
  const count = held.get(pool) ?? 0;
  if (count >= Math.max(1, Math.floor(pool.options.max / 3))) throw refuse("file.busy");
  held.set(pool, count + 1);
  return over.finally(() => held.set(pool, (held.get(pool) ?? 1) - 1));
}

type Reading = ClockedSpace & { readonly count?: QueryCount | undefined; readonly holdUntil: Hold };

function readHandle(client: pg.PoolClient, { space, clock, count, holdUntil }: Reading): ReadHandle {
  const now = clock();
  return { kind: "read", db: kyselyOver(client, count ?? { queries: 0 }), space, now, today: dayOf(now, space.zone), holdUntil };
}

/** Ends a failed transaction. Missing: `undefined` when the connection is still good. */
export async function rollBack(client: pg.PoolClient): Promise<Error | undefined> {
  try {
    await client.query("rollback");
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
