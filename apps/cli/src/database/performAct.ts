import { randomUUID } from "node:crypto";
import type { Json } from "@splot/kernel";
import { getSpace } from "@splot/kernel/database";
import { readSent } from "@splot/kernel/http";
import { type Action, CommitQueue, perform } from "@splot/kernel/journal";
import type { VerbCall } from "../verbs/Verb.ts";
import { withPool } from "./openSpace.ts";

/** One act of the program, asked for at the command line. */
export interface Deed<Input, Result extends Json> {
  readonly space: string;
  readonly action: Action<Input, Result>;
  readonly input: unknown;
}

/** Performs acts of the program in one space, each journalled and committed of its own. */
export type PerformActs = <Input, Result extends Json>(action: Action<Input, Result>, input: Input) => Promise<Result>;

/**
 * Lends the acts of a space to work that performs several. Shape: what the work gives. Refuses: `database.*`, `space.unknown`, what the acts refuse.
 * NOTE: acts of the command line have no reactions in other rooms; an act that had would belong on a page.
 */
export async function withActs<Result>(call: VerbCall, code: string, work: (act: PerformActs) => Promise<Result>): Promise<Result> {
  return withPool(call, async (pool) => {
    const clocked = await getSpace(pool, code, () => new Date());
    const performer = { pool, reactions: [], queue: new CommitQueue(), onCommitted: () => {} };
    return work((action, input) => perform(performer, action, { ...clocked, actor: { kind: "system", name: "cli" }, input, key: `cli:${randomUUID()}` }));
  });
}

/** Performs one act as the program itself. Shape: its result. Refuses: `database.*`, `space.unknown`, what the act refuses. */
export async function performAct<Input, Result extends Json>(call: VerbCall, { space, action, input }: Deed<Input, Result>): Promise<Result> {
  return withActs(call, space, (act) => act(action, readSent(action.input, input)));
}
