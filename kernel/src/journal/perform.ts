import type pg from "pg";
import type { Json } from "../canonical.ts";
import { together } from "../database/together.ts";
import { inTransaction } from "../database/transaction.ts";
import { refusals } from "../refusal.ts";
import type { Action } from "./action.ts";
import { type AttributedNews, appendNews } from "./append.ts";
import { commandOf, isSameCommand, listFirstResults, saveCommands } from "./commands.ts";
import type { Deed, Done, Outcome, Performer, Request } from "./deed.ts";
import { openWrite, runAction } from "./running.ts";
import { BrokenAttempt, isOneAction, performAtOnce, performInTurn } from "./together.ts";

const refuse = refusals({
  "command.key_unfit": {
    kind: "invalid",
    pl: "Brakuje klucza powtórzeń albo jest zły. Klucz ma od 8 do 100 znaków: litery bez ogonków, cyfry i znaki bez odstępów.",
    en: "The idempotency key is missing or wrong. A key has 8 to 100 characters: plain letters, digits and signs without spaces.",
  },
  "command.busy": {
    kind: "conflict",
    pl: "Ktoś właśnie zmienił to samo. Odśwież stronę i spróbuj jeszcze raz.",
    en: "Somebody has just changed the same thing. Reload the page and try again.",
  },
});

/** What an idempotency key may look like. NOTE: the database cannot even look for a NUL. */
const KEY = /^[\x21-\x7e]{8,100}$/;

/**
 * Performs one action: authorise → load → decide → save → journal, in one transaction (ARCHITECTURE §3.1).
 * Shape: the action's result, or the first result when the key is known. Refuses: `command.*` and what the action refuses.
 */
export async function perform<Input, Result extends Json>(performer: Performer, act: Action<Input, Result>, request: Request<Input>): Promise<Result> {
  if (!KEY.test(request.key)) throw refuse("command.key_unfit");
  const deed: Deed<Input, Result> = { performer, act, request };
  await performBefore(deed);
  const { result, news } = await (act.queue === undefined ? commitAlone(deed) : commitQueued(deed, act.queue(request.input)));
  performer.onCommitted(
    request.space,
    news.map(({ event }) => event),
  );
  return result;
}

/** What lasts although the act may be refused, committed of its own. */
async function performBefore<Input, Result extends Json>({ performer, act, request }: Deed<Input, Result>): Promise<void> {
  if (act.before === undefined) return;
  await inTransaction(performer.pool, request.space.id, async (client) =>
    act.before?.({ ...openWrite(client, request), client: request.client }, request.input),
  );
}

async function commitAlone<Input, Result extends Json>(deed: Deed<Input, Result>): Promise<Done<Result>> {
  try {
    return await inTransaction(deed.performer.pool, deed.request.space.id, (client) => performOn(client, deed));
  } catch (error) {
    throw raceAsRefusal(error);
  }
}

async function commitQueued<Input, Result extends Json>(deed: Deed<Input, Result>, line: string): Promise<Done<Result>> {
  const {
    performer,
    request: { space },
  } = deed;
  try {
    return (await performer.queue.join(`${space.id} ${line}`, deed, commitTogether)) as Done<Result>;
  } catch (error) {
    throw raceAsRefusal(error);
  }
}

/**
 * Commits a group in one transaction: at once where the action can, and behind savepoints when that failed. When the
 * group lost a race with somebody outside it (the same key at the same moment), nothing of it stands, and each act is
 * done again by itself.
 */
async function commitTogether(group: readonly Deed[], onHeld: () => void): Promise<readonly Outcome<Done<Json>>[]> {
  const [first, ...others] = group;
  if (first === undefined) return [];
  const attempt = (isAtOnce: boolean) =>
    inTransaction(first.performer.pool, first.request.space.id, (client, commit) =>
      isAtOnce ? performAtOnce(client, [first, ...others], { commit, onHeld }) : performInTurn(client, [first, ...others]),
    );
  try {
    return await attempt(isOneAction(group)).catch((error: unknown) => (error instanceof BrokenAttempt ? attempt(false) : Promise.reject(error)));
  } catch (error) {
    if (!isRace(error) || others.length === 0) throw error;
  }
  const outcomes: Outcome<Done<Json>>[] = [];
  for (const deed of group) {
    outcomes.push(
      await commitAlone(deed).then(
        (result): Outcome<Done<Json>> => ({ kind: "done", result }),
        (error: unknown) => ({ kind: "refused", error }),
      ),
    );
  }
  return outcomes;
}

/** Serialisation failures, deadlocks and unique races. */
function isRace(error: unknown): boolean {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return code === "40001" || code === "40P01" || code === "23505";
}

/** A race is answered as a conflict, not as a bug. */
function raceAsRefusal(error: unknown): unknown {
  return isRace(error) ? Object.assign(refuse("command.busy"), { cause: error }) : error;
}

/** Runs a deed on an open transaction. The caller commits. */
export async function performOn<Input, Result extends Json>(client: pg.PoolClient, deed: Deed<Input, Result>): Promise<Done<Result>> {
  const write = openWrite(client, deed.request);
  const command = commandOf(deed);
  const [known] = command === undefined ? [] : (await listFirstResults(write, [command])).filter((first) => isSameCommand(first, command));
  if (known !== undefined) return { result: known.result as Result, news: [] };
  const news: AttributedNews[] = [];
  const result = await runAction(write, { ...deed, news });
  await together(saveCommands(write, command === undefined ? [] : [{ command, result }]), appendNews(write, news));
  return { result, news };
}
