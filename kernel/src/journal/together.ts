import type pg from "pg";
import type { Json } from "../canonical.ts";
import { type Commit, type Made, together, type WriteHandle } from "../database/index.ts";
import type { DoneTogether } from "./action.ts";
import { type AttributedNews, appendNews, findLockedHead, MAIN_STREAM, type StreamHead } from "./append.ts";
import { type Command, commandOf, isSameCommand, listFirstResults, saveCommands } from "./commands.ts";
import type { Deed, Done, Outcome } from "./deed.ts";
import { openWrite, runAction, runBurst } from "./running.ts";

/** What an act leaves in the group, before it is kept. */
type Left = Outcome<{ readonly result: Json; readonly news: readonly AttributedNews[]; readonly made: readonly Made[] }>;

/** What a deed of a group waits for: an earlier result, or the run of a deed (its own, or the one that it repeats). */
type Fate = { readonly kind: "settled"; readonly outcome: Outcome<Done<Json>> } | { readonly kind: "runs" | "repeats"; readonly place: number };

/** A deed that has to run. */
interface Fresh {
  readonly deed: Deed;
  readonly command: Command | undefined;
}

/** Deeds, told apart. */
interface Sorted {
  readonly fates: readonly Fate[];
  readonly fresh: readonly Fresh[];
}

/** A group of deeds of one space. */
type Group = readonly [Deed, ...Deed[]];

/**
 * Runs deeds one after another on an open transaction, in their order; the caller commits. A refusal or a bug undoes only
 * its own act. Commands and journal entries of all are stored together. Shape: what became of each, in order.
 */
export async function performInTurn(client: pg.PoolClient, deeds: Group): Promise<readonly Outcome<Done<Json>>[]> {
  const write = openWrite(client, deeds[0].request);
  const { fates, fresh } = await sortDeeds(write, deeds);
  const left: Left[] = [];
  for (const { deed } of fresh) left.push(await behindSavepoint(client, () => runOne(client, deed)));
  const { commands, news, made } = keptOf(fresh, left);
  write.made.push(...made);
  await together(saveCommands(write, commands), appendNews(write, news));
  return fates.map((fate) => settle(fate, left));
}

/** Running a group at once failed; its transaction is broken, and each act has to run behind a savepoint of its own. */
export class BrokenAttempt extends Error {}

/**
 * Runs deeds of one action at once on an open transaction and commits it, in two messages: one locks and looks, the other
 * writes and commits. Tells when it holds the lock. Shape: what became of each, in order.
 * Refuses (throws): `BrokenAttempt` when the action failed; nothing stands then.
 */
export async function performAtOnce(client: pg.PoolClient, deeds: Group, { commit, onHeld }: AtOnce): Promise<readonly Outcome<Done<Json>>[]> {
  const write = openWrite(client, deeds[0].request);
  const { fates, fresh, left, saving, heads } = await runAtOnce(write, deeds, onHeld);
  const { commands, news } = keptOf(fresh, left);
  const writes = [saving, saveCommands(write, commands), appendNews(write, news, heads)];
  if (!news.every(({ stream = MAIN_STREAM }) => heads.has(stream))) await Promise.allSettled(writes);
  const [saved, ...kept] = await Promise.allSettled([...writes, afterThisTurn().then(commit)]);
  if (saved?.status === "rejected") throw new BrokenAttempt("a group was not saved at once", { cause: saved.reason });
  for (const one of kept) if (one.status === "rejected") throw one.reason;
  return fates.map((fate) => settle(fate, left));
}

/** How a group that runs at once ends its transaction, and whom it tells that it holds its lock. */
interface AtOnce {
  readonly commit: Commit;
  onHeld(): void;
}

/** Waits until every query that was begun in this turn has been sent; a commit must not overtake them. */
function afterThisTurn(): Promise<void> {
  return new Promise((resolve) => process.nextTick(resolve));
}

function settle(fate: Fate, left: readonly Left[]): Outcome<Done<Json>> {
  if (fate.kind === "settled") return fate.outcome;
  const one = left[fate.place] ?? { kind: "refused", error: new Error("an act of a group left no outcome") };
  return one.kind === "done" && fate.kind === "repeats" ? { kind: "done", result: { ...one.result, news: [] } } : one;
}

/** Tells deeds that have to run from repetitions: of what was done before, or of another deed of the same group. */
async function sortDeeds(write: WriteHandle, deeds: Group): Promise<Sorted> {
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

/** Can these deeds be run at once? */
export function isOneAction(deeds: readonly Deed[]): boolean {
  const [first] = deeds;
  return deeds.length > 1 && first?.act.runTogether !== undefined && deeds.every(({ act }) => act === first.act);
}

/** What a group that runs at once has, before it is kept. */
interface RunAtOnce extends Sorted, Pick<DoneTogether<Json>, "saving"> {
  readonly left: readonly Left[];
  readonly heads: ReadonlyMap<string, StreamHead>;
}

async function runAtOnce(write: WriteHandle, deeds: Group, onHeld: () => void): Promise<RunAtOnce> {
  const runnings: (Deed & { readonly news: AttributedNews[] })[] = [];
  const heads = new Map<string, StreamHead>();
  let sorted: Sorted = { fates: [], fresh: [] };
  // NOTE: the action has asked for its lock by now, so this looks when a group before it has been committed.
  const listRunnings = async () => {
    const [told, ...found] = await together(sortDeeds(write, deeds), ...streamsOf(deeds).map((stream) => findLockedHead(write, stream)));
    onHeld();
    sorted = told;
    for (const head of found) if (head !== undefined) heads.set(head.stream, head);
    runnings.push(...sorted.fresh.map(({ deed }) => ({ ...deed, news: [] })));
    return runnings;
  };
  try {
    const { outcomes, saving } = await runBurst(write, { deeds, listRunnings });
    const left = outcomes.map(
      (outcome, place): Left =>
        outcome.kind === "done" ? { kind: "done", result: { result: outcome.result, news: runnings[place]?.news ?? [], made: [] } } : outcome,
    );
    return { ...sorted, left, saving, heads };
  } catch (cause) {
    throw new BrokenAttempt("a group was not done at once", { cause });
  }
}

/** The streams that the news of a group go to, in the order in which heads are locked. */
function streamsOf(deeds: Group): readonly string[] {
  return [...new Set(deeds.flatMap(({ act, request }) => act.stream?.(request.input) ?? []))].sort();
}

async function runOne(client: pg.PoolClient, deed: Deed): Promise<(Left & { readonly kind: "done" })["result"]> {
  const news: AttributedNews[] = [];
  const write = openWrite(client, deed.request);
  return { result: await runAction(write, { ...deed, news }), news, made: write.made };
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

/** What is kept of a group: the commands, the news and the makings of what was done. */
function keptOf(fresh: readonly Fresh[], left: readonly Left[]) {
  const done = left.flatMap((one, place) => (one.kind === "done" ? [{ ...one.result, ...fresh[place] }] : []));
  const commands = done.flatMap(({ command, result }) => (command === undefined ? [] : [{ command, result }]));
  return { commands, news: done.flatMap(({ news }) => news), made: done.flatMap(({ made }) => made) };
}
