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

/**
 * Performs an act as the program itself, journalled like every other. Shape: its result. Refuses: `database.*`, `space.unknown`, what the act refuses.
 * NOTE: acts of the command line have no reactions in other rooms; an act that had would belong on a page.
 */
export async function performAct<Input, Result extends Json>(call: VerbCall, { space: code, action, input }: Deed<Input, Result>): Promise<Result> {
  return withPool(call, async (pool) => {
    const clocked = await getSpace(pool, code, () => new Date());
    const performer = { pool, reactions: [], queue: new CommitQueue(), onCommitted: () => {} };
    return perform(performer, action, {
      ...clocked,
      actor: { kind: "system", name: "cli" },
      input: readSent(action.input, input),
      key: `cli:${randomUUID()}`,
    });
  });
}
