import type pg from "pg";
import { type Actor, authorise, type Reach } from "../access/index.ts";
import { type Json, canonicalHash } from "../canonical.ts";
import { type Clock, dayOf } from "../clock.ts";
import { kyselyOver, type QueryCount, type Space, type WriteHandle } from "../database/index.ts";
import { rollBack } from "../database/read.ts";
import { refusals } from "../refusal.ts";
import type { Act, Action, Client, News, Reaction } from "./action.ts";
import { type AttributedNews, appendNews } from "./append.ts";
import type { CommitQueue } from "./queue.ts";

/** The part of the program that acts run in. */
export interface Performer {
  readonly pool: pg.Pool;
  readonly reactions: readonly Reaction[];
  /** Where acts with a common queue share their commits. */
  readonly queue: CommitQueue;
  /** Told after the commit, with the events: page caches and listeners hang here. */
  readonly onCommitted: (space: Space, events: readonly string[]) => void;
}

/** One request to act. */
export interface Request<Input> {
  readonly space: Space;
  readonly clock: Clock;
  readonly actor: Actor;
  readonly input: Input;
  /** Idempotency key: the same actor, key and input get the first result again. */
  readonly key: string;
  /** Where the request came from. Missing: the program itself. */
  readonly client?: Client | undefined;
  readonly count?: QueryCount;
}

const refuse = refusals({
  "command.key_reused": { kind: "conflict", pl: "Ten formularz był już wysłany z inną treścią. Otwórz stronę od nowa i spróbuj jeszcze raz.", en: "This form was already sent with other content. Open the page again and retry." },
  "command.key_unfit": { kind: "invalid", pl: "Brakuje klucza powtórzeń albo ma złą długość (8–100 znaków).", en: "The idempotency key is missing or has a wrong length (8–100 characters)." },
  "command.busy": { kind: "conflict", pl: "Ktoś właśnie zmienił to samo. Odśwież stronę i spróbuj jeszcze raz.", en: "Somebody has just changed the same thing. Reload the page and try again." },
});

/**
 * Performs one action: authorise → load → decide → save → journal, in one transaction (ARCHITECTURE §3.1).
 * Shape: the action's result, or the first result when the key is known. Refuses: `command.*` and what the action refuses.
 */
export async function perform<Input, Result extends Json>(performer: Performer, act: Action<Input, Result>, request: Request<Input>): Promise<Result> {
  if (request.key.length < 8 || request.key.length > 100) throw refuse("command.key_unfit");
  const deed: Deed<Input, Result> = { performer, act, request };
  const { result, news } = await (act.queue === undefined ? commitAlone(deed) : commitQueued(deed, act.queue(request.input)));
  if (news.length > 0) performer.onCommitted(request.space, news.map(({ event }) => event));
  return result;
}

/** What a performed deed leaves. */
interface Done<Result> {
  readonly result: Result;
  readonly news: readonly News[];
}

async function commitAlone<Input, Result extends Json>(deed: Deed<Input, Result>): Promise<Done<Result>> {
  const client = await deed.performer.pool.connect();
  let failure: Error | undefined;
  try {
    if (deed.act.before !== undefined) await performBefore(client, deed);
    await client.query(`begin; set local splot.space = '${deed.request.space.id}'`);
    const done = await performOn(client, deed);
    await client.query("commit");
    return done;
  } catch (error) {
    failure = await rollBack(client);
    throw raceAsRefusal(error);
  } finally {
    client.release(failure);
  }
}

async function commitQueued<Input, Result extends Json>(deed: Deed<Input, Result>, name: string): Promise<Done<Result>> {
  const { performer, request: { space } } = deed;
  try {
    return await performer.queue.join(performer.pool, `${space.id} ${name}`, space.id, (client) => performOn(client, deed));
  } catch (error) {
    throw raceAsRefusal(error);
  }
}

/** What lasts although the act may be refused, committed of its own. */
async function performBefore<Input, Result extends Json>(client: pg.PoolClient, { act, request }: Deed<Input, Result>): Promise<void> {
  await client.query(`begin; set local splot.space = '${request.space.id}'`);
  await act.before?.({ ...openWrite(client, request), client: request.client }, request.input);
  await client.query("commit");
}

function openWrite(client: pg.PoolClient, { space, clock, count }: Omit<Request<unknown>, "input">): WriteHandle {
  const now = clock();
  return { kind: "write", db: kyselyOver(client, count ?? { queries: 0 }), space, now, today: dayOf(now, space.zone) };
}

/** Serialisation failures, deadlocks and unique races are answered as a conflict, not as a bug. */
function raceAsRefusal(error: unknown): unknown {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return code === "40001" || code === "40P01" || code === "23505" ? Object.assign(refuse("command.busy"), { cause: error }) : error;
}

/** Everything one action needs inside an open transaction. */
export interface Deed<Input, Result extends Json> {
  readonly performer: Performer;
  readonly act: Action<Input, Result>;
  readonly request: Request<Input>;
}

/** Runs a deed on an open transaction. The caller commits. */
export async function performOn<Input, Result extends Json>(client: pg.PoolClient, deed: Deed<Input, Result>): Promise<Done<Result>> {
  const { performer, act, request } = deed;
  const { space, actor } = request;
  const write = openWrite(client, request);
  const inputHash = canonicalHash(JSON.parse(JSON.stringify(request.input)));
  const known = act.isSecret === true ? undefined : await findFirstResult<Result>(write, request, inputHash);
  if (known !== undefined) return { result: known.result, news: [] };
  const news: AttributedNews[] = [];
  const result = await runAction(write, { act, actor, client: request.client, input: request.input, news, reactions: performer.reactions });
  if (act.isSecret !== true) {
    await write.db.insertInto("kernel.command").values({
      space_id: space.id, actor: actorKey(actor), key: request.key, action: act.name, input_sha256: inputHash, result: JSON.stringify(result), at: write.now,
    }).execute();
  }
  await appendNews(write, news);
  return { result, news };
}

async function findFirstResult<Result>(write: WriteHandle, { actor, key, space }: Request<unknown>, inputHash: string): Promise<{ result: Result } | undefined> {
  const row = await write.db.selectFrom("kernel.command").select(["input_sha256", "result"])
    .where("space_id", "=", space.id).where("actor", "=", actorKey(actor)).where("key", "=", key).executeTakeFirst();
  if (row === undefined) return undefined;
  if (row.input_sha256 !== inputHash) throw refuse("command.key_reused");
  return { result: row.result as Result };
}

interface Running<Input, Result extends Json> {
  readonly act: Action<Input, Result>;
  readonly actor: Actor;
  readonly client: Client | undefined;
  readonly input: Input;
  readonly news: AttributedNews[];
  readonly reactions: readonly Reaction[];
}

async function runAction<Input, Result extends Json>(write: WriteHandle, running: Running<Input, Result>): Promise<Result> {
  const { act, actor, client, news, reactions } = running;
  let role: string | undefined;
  const fresh: News[] = [];
  const hand: Act = {
    ...write,
    actor,
    client,
    authorise: (reach?: Reach) => {
      role = authorise(actor, act.grants, reach);
      return role;
    },
    record: (one) => {
      if (role === undefined) throw new Error(`${act.name} records ${one.event} without having asked who may`);
      news.push({ ...one, role, actor: actorKey(actor) });
      fresh.push(one);
    },
    perform: (other, input) => runAction(write, { act: other, actor, client, input: other.input.parse(input), news, reactions }),
  };
  const result = await act.run(hand, running.input);
  if (role === undefined) throw new Error(`${act.name} never asked who may do it`);
  const program: Act = { ...hand, actor: { kind: "system", name: act.name } };
  for (const one of fresh) {
    for (const reaction of reactions.filter(({ event }) => event === one.event)) await reaction.react(program, one);
  }
  return result;
}

/** How the journal and the idempotency table name an actor. */
export function actorKey(actor: Actor): string {
  if (actor.kind === "person") return actor.person;
  return actor.kind === "visitor" ? "visitor" : `system:${actor.name}`;
}
