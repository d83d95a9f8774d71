import type { Json } from "@splot/kernel";
import type { Action } from "@splot/kernel/journal";
import { askBank, type Outside } from "./askBank.ts";
import { loadBankVariable } from "./load.ts";
import { failBankTurn, keepBankAnswer } from "./outcomes.ts";
import { beginBankSync, restBankSync, takeBankTurn } from "./turns.ts";

/** What a sync does its work with: acts that last at once, and somebody to tell how far it is. */
export interface SyncHand {
  act<Input, Result extends Json>(action: Action<Input, Result>, input: Input): Promise<Result>;
  /** Refuses (throws): it was called off. */
  advance(done: number, total: number): Promise<void>;
}

/** How long one call of `syncBank` may take. Unit: ms. */
export interface SyncPatience {
  /** Longest wait for the quota or for a rest; a longer one ends the call. */
  readonly wait: number;
  /** After which it takes no new turn. */
  readonly whole: number;
}

/** How a call ended. Missing `resumeAt`: the sync is over; else when it is to be gone on with. */
export interface SyncEnd {
  readonly sync: string;
  readonly askedCount: number;
  readonly resumeAt?: Date | undefined;
}

/** Waits in steps, so that somebody hears that we are still there. Unit: ms. */
const STEP = 2000;

/**
 * Fetches what the space follows from the Local Data Bank, one page after another, and goes on where an earlier call stopped.
 * The command line and the job both come here. Refuses: `observatory.exercise_closed`.
 */
export async function syncBank(hand: SyncHand, outside: Outside, patience: SyncPatience): Promise<SyncEnd> {
  const begun = outside.now().getTime();
  const { sync } = await hand.act(beginBankSync, { at: outside.now() });
  let askedCount = 0;
  for (;;) {
    const turn = await hand.act(takeBankTurn(outside.now), { sync, client: clientOf(outside), holdSeconds: outside.mostMilliseconds / 1000 + 5 });
    if (turn.kind === "over") return { sync, askedCount };
    if (turn.kind === "load") await hand.act(loadBankVariable, { sync, variable: turn.variable });
    if (turn.kind === "ask") {
      await hand.advance(turn.done, turn.total);
      askedCount += 1;
      await ask(hand, outside, turn);
    }
    const until = turn.kind === "wait" ? new Date(turn.until) : outside.now();
    const isTooLong = until.getTime() - outside.now().getTime() > patience.wait || outside.now().getTime() - begun > patience.whole;
    if (isTooLong) {
      await hand.act(restBankSync, { sync, until });
      return { sync, askedCount, resumeAt: until };
    }
    // NOTE: a page that another program holds is mostly free long before its hold ends.
    const isRest = turn.kind === "wait" && turn.why === "rest";
    await waitUntil(hand, outside, isRest ? new Date(Math.min(until.getTime(), outside.now().getTime() + STEP)) : until);
  }
}

function clientOf({ bankKey }: Outside) {
  return bankKey === undefined ? "anonymous" : "registered";
}

interface AskTurn {
  readonly fetch: string;
  readonly claim: string;
  readonly call: number;
  readonly path: string;
}

/** Asks for one page and keeps what came of it. */
async function ask(hand: SyncHand, outside: Outside, { fetch, claim, call, path }: AskTurn): Promise<void> {
  const address = `${outside.bankUrl}/${path}`;
  const askedAt = outside.now();
  const asked = await askBank(outside, address);
  const held = { fetch, claim, call, client: clientOf(outside), at: outside.now() } as const;
  const fail = (failure: Parameters<typeof failBankTurn.run>[1]["failure"]) => hand.act(failBankTurn, { ...held, failure, chance: outside.chance() });
  if ("failure" in asked) {
    await fail(asked.failure);
    return;
  }
  const { judgement } = await hand.act(keepBankAnswer, { ...held, address, askedAt, body: asked.body });
  if (judgement === "unreadable") await fail({ kind: "unreadable", status: 200, askedRest: 0 });
}

async function waitUntil(hand: SyncHand, outside: Outside, until: Date): Promise<void> {
  for (let left = until.getTime() - outside.now().getTime(); left > 0; left = until.getTime() - outside.now().getTime()) {
    await outside.rest(Math.min(STEP, left));
    await hand.advance(0, 0);
  }
}
