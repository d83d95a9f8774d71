import { COMMONS } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import { type BankClient, bankQuotas, type CallsSoFar, LONGEST_WINDOW } from "../../model/bdl/quota.ts";

/** What the bank allows now, with how often it refused one after another. */
export interface QuotaState extends CallsSoFar {
  readonly refusalCount: number;
}

/** The calls so far, locked until the act is over, so that no two programs take the last call. The handle writes in the commons. */
export async function lockQuota(shared: WriteHandle, client: BankClient): Promise<QuotaState> {
  await shared.db
    .insertInto("observatory.bank_quota")
    .values({ space_id: COMMONS, client, paused_until: null, refusal_count: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await shared.db
    .selectFrom("observatory.bank_quota")
    .select(["paused_until", "refusal_count"])
    .where("space_id", "=", COMMONS)
    .where("client", "=", client)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const newest: (Date | undefined)[] = [];
  for (const { most } of bankQuotas[client]) newest.push(await findNewest(shared, client, most));
  return { newest, pausedUntil: row.paused_until ?? undefined, refusalCount: row.refusal_count };
}

async function findNewest({ db }: ReadHandle, client: BankClient, most: number): Promise<Date | undefined> {
  const row = await db
    .selectFrom("observatory.bank_call")
    .select("asked_at")
    .where("space_id", "=", COMMONS)
    .where("client", "=", client)
    .orderBy("asked_at", "desc")
    .offset(most - 1)
    .limit(1)
    .executeTakeFirst();
  return row?.asked_at;
}

/**
 * Counts a call before it is made, and forgets those that no window reaches back to. Shape: its number.
 * NOTE: the bank counts when a call arrives. Until it is answered that may be as late as `until`, so it counts by that instant: whoever keeps
 * within the windows by the latest instants keeps within them by the true ones.
 */
export async function addCall({ db }: WriteHandle, client: BankClient, { at, until }: { readonly at: Date; readonly until: Date }): Promise<number> {
  const { id } = await db.insertInto("observatory.bank_call").values({ space_id: COMMONS, client, asked_at: until }).returning("id").executeTakeFirstOrThrow();
  await db
    .deleteFrom("observatory.bank_call")
    .where("space_id", "=", COMMONS)
    .where("client", "=", client)
    .where("asked_at", "<", new Date(at.getTime() - LONGEST_WINDOW))
    .execute();
  return id;
}

/** A call was answered, or failed: it reached the bank no later than this. */
export async function settleCall({ db }: WriteHandle, call: number, at: Date): Promise<void> {
  await db
    .updateTable("observatory.bank_call")
    .set({ asked_at: at })
    .where("space_id", "=", COMMONS)
    .where("id", "=", call)
    .where("asked_at", ">", at)
    .execute();
}

/** Stops all calls until an instant; missing: an answer came, so the next refusal is a first one. */
export async function pauseQuota({ db }: WriteHandle, client: BankClient, until?: Date): Promise<void> {
  const change = db.updateTable("observatory.bank_quota").where("space_id", "=", COMMONS).where("client", "=", client);
  if (until === undefined) await change.set({ refusal_count: 0 }).where("refusal_count", ">", 0).execute();
  else await change.set((column) => ({ paused_until: until, refusal_count: column("refusal_count", "+", 1) })).execute();
}

/** How many calls each window holds now, and until when the bank asked to wait. */
export async function readQuota({ db }: ReadHandle, client: BankClient, now: Date): Promise<{ readonly used: readonly number[]; readonly pausedUntil?: Date }> {
  const since = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  const row = await db
    .selectFrom("observatory.bank_call")
    .select(({ fn }) =>
      bankQuotas[client].map(({ milliseconds }, place) => fn.countAll<number>().filterWhere("asked_at", ">", since(milliseconds)).as(`w${place}`)),
    )
    .where("space_id", "=", COMMONS)
    .where("client", "=", client)
    .executeTakeFirst();
  const pause = await db
    .selectFrom("observatory.bank_quota")
    .select("paused_until")
    .where("space_id", "=", COMMONS)
    .where("client", "=", client)
    .where("paused_until", ">", now)
    .executeTakeFirst();
  const counts: Readonly<Record<string, number>> = row ?? {};
  const used = bankQuotas[client].map((_, place) => Number(counts[`w${place}`] ?? 0));
  return pause?.paused_until == null ? { used } : { used, pausedUntil: pause.paused_until };
}
