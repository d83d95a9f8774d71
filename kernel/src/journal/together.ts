import type pg from "pg";
import type { Json } from "../canonical.ts";
import { together, type WriteHandle } from "../database/index.ts";
import { type AttributedNews, appendNews } from "./append.ts";
import { type Command, commandOf, isSameCommand, listFirstResults, saveCommands } from "./commands.ts";
import type { Deed, Done, Outcome } from "./deed.ts";
import { openWrite, runAction, runActions } from "./running.ts";

/** What an act leaves in the group, before it is kept. */
type Left = Outcome<{ readonly result: Json; readonly news: readonly AttributedNews[] }>;

/** What a deed of a group waits for: an earlier result, or the run of a deed (its own, or the one that it repeats). */
type Fate = { readonly kind: "settled"; readonly outcome: Outcome<Done<Json>> } | { readonly kind: "runs" | "repeats"; readonly place: number };

/** A deed that has to run. */
interface Fresh {
  readonly deed: Deed;
  readonly command: Command | undefined;
}

/** A group of deeds of one space. */
export interface Group {
  readonly deeds: readonly [Deed, ...Deed[]];
  /** Whether their action runs them at once; else one after another, each behind a savepoint. */
  readonly isAtOnce: boolean;
}

/**
 * Runs deeds on an open transaction, in their order; the caller commits. A refusal or a bug undoes only its own act.
 * Commands and journal entries of all are stored together. Shape: what became of each, in order.
 * Refuses (throws): `BrokenAttempt` when running at once failed.
 */
export async function performTogether(client: pg.PoolClient, { deeds, isAtOnce }: Group): Promise<readonly Outcome<Done<Json>>[]> {
  const write = openWrite(client, deeds[0].request);
  const { fates, fresh } = await sortDeeds(write, deeds);
  const left = await runFresh(client, write, { deeds: fresh.map(({ deed }) => deed), isAtOnce });
  await keep(write, fresh, left);
  return fates.map((fate) => (fate.kind === "settled" ? fate.outcome : outcomeAt(left, fate)));
}

function outcomeAt(left: readonly Left[], { kind, place }: Extract<Fate, { place: number }>): Outcome<Done<Json>> {
  const one = left[place] ?? { kind: "refused", error: new Error("an act of a group left no outcome") };
  return one.kind === "done" && kind === "repeats" ? { kind: "done", result: { ...one.result, news: [] } } : one;
}

/** Tells deeds that have to run from repetitions: of what was done before, or of another deed of the same group. */
async function sortDeeds(write: WriteHandle, deeds: readonly Deed[]): Promise<{ readonly fates: readonly Fate[]; readonly fresh: readonly Fresh[] }> {
  const commands = deeds.map(commandOf);
  const firstResults = await listFirstResults(
    write,
    commands.filter((command) => command !== undefined),
  );
  const fresh: Fresh[] = [];
  const fates = deeds.map((deed, index): Fate => {
    const command = commands[index];
    try {
      const known = command === undefined ? undefined : firstResults.find((first) => isSameCommand(first, command));
      if (known !== undefined) return { kind: "settled", outcome: { kind: "done", result: { result: known.result, news: [] } } };
      const place = command === undefined ? -1 : fresh.findIndex((other) => other.command !== undefined && isSameCommand(other.command, command));
      if (place >= 0) return { kind: "repeats", place };
    } catch (error) {
      return { kind: "settled", outcome: { kind: "refused", error } };
    }
    fresh.push({ deed, command });
    return { kind: "runs", place: fresh.length - 1 };
  });
  return { fates, fresh };
}

/** Running a group at once failed; its transaction is broken, and each act has to run behind a savepoint of its own. */
export class BrokenAttempt extends Error {}

/** Can these deeds be run at once? */
export function isOneAction(deeds: readonly Deed[]): boolean {
  const [first] = deeds;
  return deeds.length > 1 && first?.act.runTogether !== undefined && deeds.every(({ act }) => act === first.act);
}

async function runFresh(
  client: pg.PoolClient,
  write: WriteHandle,
  { deeds, isAtOnce }: { readonly deeds: readonly Deed[]; readonly isAtOnce: boolean },
): Promise<readonly Left[]> {
  if (isAtOnce && deeds.length > 0)
    return runAtOnce(write, deeds).catch((cause: unknown) => Promise.reject(new BrokenAttempt("a group was not done at once", { cause })));
  const left: Left[] = [];
  for (const deed of deeds) left.push(await behindSavepoint(client, () => runOne(client, deed)));
  return left;
}

async function runAtOnce(write: WriteHandle, deeds: readonly Deed[]): Promise<readonly Left[]> {
  const runnings = deeds.map((deed) => ({ ...deed, news: [] as AttributedNews[] }));
  const outcomes = await runActions(write, runnings);
  if (outcomes.length !== deeds.length) throw new Error("a group of acts needs an outcome for each");
  return outcomes.map((outcome, place) =>
    outcome.kind === "done" ? { kind: "done", result: { result: outcome.result, news: runnings[place]?.news ?? [] } } : outcome,
  );
}

async function runOne(client: pg.PoolClient, deed: Deed): Promise<{ readonly result: Json; readonly news: readonly AttributedNews[] }> {
  const news: AttributedNews[] = [];
  return { result: await runAction(openWrite(client, deed.request), { ...deed, news }), news };
}

async function behindSavepoint<Result>(client: pg.PoolClient, work: () => Promise<Result>): Promise<Outcome<Result>> {
  await client.query("savepoint one");
  try {
    const result = await work();
    await client.query("release savepoint one");
    return { kind: "done", result };
  } catch (error) {
    await client.query("rollback to savepoint one");
    return { kind: "refused", error };
  }
}

async function keep(write: WriteHandle, fresh: readonly Fresh[], left: readonly Left[]): Promise<void> {
  const done = left.flatMap((one, place) => (one.kind === "done" ? [{ ...one.result, ...fresh[place] }] : []));
  const commands = done.flatMap(({ command, result }) => (command === undefined ? [] : [{ command, result }]));
  const news = done.flatMap((one) => one.news);
  await together(saveCommands(write, commands), appendNews(write, news));
}
