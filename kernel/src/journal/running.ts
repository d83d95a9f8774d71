import type pg from "pg";
import { authorise, type Reach } from "../access/index.ts";
import type { Json } from "../canonical.ts";
import { dayOf } from "../clock.ts";
import type { WriteHandle } from "../database/index.ts";
import { kyselyOver } from "../database/index.ts";
import type { Act, DoneTogether, News, TogetherCall } from "./action.ts";
import type { AttributedNews } from "./append.ts";
import { actorKey } from "./commands.ts";
import type { Deed, Request } from "./deed.ts";

/** A handle that writes in the open transaction of a client. */
export function openWrite(client: pg.PoolClient, { space, clock, count }: Omit<Request<unknown>, "input">): WriteHandle {
  const now = clock();
  return { kind: "write", db: kyselyOver(client, count ?? { queries: 0 }), space, now, today: dayOf(now, space.zone), made: [] };
}

/** An act in hand, before it has run. */
interface OpenHand {
  readonly act: Act;
  readonly fresh: readonly News[];
  /** Checks that the act asked who may, and lets other rooms react to its news. */
  finish(): Promise<void>;
}

/** What a run adds to, besides its tables. */
type Running<Input, Result extends Json> = Deed<Input, Result> & { readonly news: AttributedNews[] };

/** Runs an action, and what reacts to it, on an open transaction. */
export async function runAction<Input, Result extends Json>(write: WriteHandle, running: Running<Input, Result>): Promise<Result> {
  const hand = openHand(write, running);
  const result = await running.act.run(hand.act, running.request.input);
  await hand.finish();
  return result;
}

/** A burst on its way: what is asked of the action, and which runs are told apart from repetitions. */
export interface RunningBurst {
  readonly deeds: readonly [Deed, ...Deed[]];
  /** The deeds to run, each with a list for its news. */
  listRunnings(): Promise<readonly Running<unknown, Json>[]>;
}

/**
 * Runs several requests of one action at once. Shape: what became of each run, in order, and the writes on their way.
 * Refuses (throws): an act that recorded something and is refused nevertheless.
 */
export async function runBurst(write: WriteHandle, { deeds, listRunnings }: RunningBurst): Promise<DoneTogether<Json>> {
  const [{ act }] = deeds;
  const hands: OpenHand[] = [];
  const calls = async (): Promise<readonly TogetherCall<unknown>[]> => {
    const runnings = await listRunnings();
    hands.push(...runnings.map((running) => openHand({ ...write, ...timeOf(running) }, running)));
    return runnings.map(({ request }, place) => ({ act: handAt(hands, place).act, input: request.input }));
  };
  const done = await act.runTogether?.({ write, inputs: deeds.map(({ request }) => request.input), calls });
  if (done === undefined) throw new Error(`${act.name} cannot be done at once`);
  // NOTE: it is waited for when the group is kept; a failure before that must not end the program.
  done.saving.catch(() => {});
  if (done.outcomes.length !== hands.length) throw new Error("a group of acts needs an outcome for each");
  for (const [place, outcome] of done.outcomes.entries()) {
    const hand = handAt(hands, place);
    if (outcome.kind === "done") await hand.finish();
    else if (hand.fresh.length > 0) throw new Error("a refused act left news in the journal of its group");
  }
  return done;
}

function timeOf({ request: { clock, space } }: Running<unknown, Json>): Pick<WriteHandle, "now" | "today"> {
  const now = clock();
  return { now, today: dayOf(now, space.zone) };
}

function handAt(hands: readonly OpenHand[], place: number): OpenHand {
  const hand = hands[place];
  if (hand === undefined) throw new Error("a group of acts got more outcomes than it has acts");
  return hand;
}

function openHand<Input, Result extends Json>(write: WriteHandle, running: Running<Input, Result>): OpenHand {
  const {
    act: { name, grants },
    performer,
    request,
    news,
  } = running;
  const { actor, client } = request;
  let role: string | undefined;
  const fresh: News[] = [];
  const act: Act = {
    ...write,
    actor,
    client,
    authorise: (reach?: Reach) => {
      role = authorise(actor, grants, reach);
      return role;
    },
    record: (one) => {
      if (role === undefined) throw new Error(`${name} records ${one.event} without having asked who may`);
      news.push({ ...one, role, actor: actorKey(actor) });
      fresh.push(one);
    },
    perform: (other, input) => runAction(write, { performer, act: other, request: { ...request, input }, news }),
  };
  const finish = async (): Promise<void> => {
    if (role === undefined) throw new Error(`${name} never asked who may do it`);
    const program: Act = { ...act, actor: { kind: "system", name } };
    for (const one of fresh) {
      for (const reaction of performer.reactions.filter(({ event }) => event === one.event)) await reaction.react(program, one);
    }
  };
  return { act, fresh, finish };
}
