import type { Instant } from "@splot/kernel";
import type { WriteHandle } from "@splot/kernel/database";
import { sql } from "kysely";
import type { AttemptMinute } from "../model/attempt.ts";
import { ATTEMPT_WINDOW } from "../model/attempt.ts";
import { tokenHash } from "../secrets/token.ts";
import type { AccountId } from "./accounts.ts";

/** A session ends after this much idle time. Unit: hours. */
export const IDLE_HOURS = 12;

/** Opens a session; ended ones of the space are cleared away. */
export async function openSession(write: WriteHandle, account: AccountId, token: string): Promise<void> {
  const space_id = write.space.id;
  await write.db.deleteFrom("people.session").where("space_id", "=", space_id).where("expires_at", "<=", write.now).execute();
  await write.db
    .insertInto("people.session")
    .values({ space_id, token_hash: tokenHash(token), account_id: account, made_at: write.now, expires_at: idleEnd(write.now) })
    .execute();
}

/** Lets a session that still runs go on from now. */
export async function prolongSession(write: WriteHandle, token: string): Promise<void> {
  await write.db
    .updateTable("people.session")
    .set({ expires_at: idleEnd(write.now) })
    .where("space_id", "=", write.space.id)
    .where("token_hash", "=", tokenHash(token))
    .where("expires_at", ">", write.now)
    .execute();
}

/** Ends one session. */
export async function endSession(write: WriteHandle, token: string): Promise<void> {
  await write.db.deleteFrom("people.session").where("space_id", "=", write.space.id).where("token_hash", "=", tokenHash(token)).execute();
}

/** Ends the sessions of an account, save the one that asks. */
export async function endSessionsOf(write: WriteHandle, account: AccountId, except?: string): Promise<void> {
  await write.db
    .deleteFrom("people.session")
    .where("space_id", "=", write.space.id)
    .where("account_id", "=", account)
    .$if(except !== undefined, (query) => query.where("token_hash", "<>", tokenHash(except ?? "")))
    .execute();
}

/** Moves the ends of sessions, links and pauses with the clock of an exercise: real time has not passed. */
export async function shiftEnds(write: WriteHandle, seconds: number): Promise<void> {
  const space_id = write.space.id;
  const shift = sql`make_interval(secs => ${seconds})`;
  await write.db
    .updateTable("people.session")
    .set({ expires_at: sql<Date>`expires_at + ${shift}` })
    .where("space_id", "=", space_id)
    .execute();
  await write.db
    .updateTable("people.invitation")
    .set({ expires_at: sql<Date>`expires_at + ${shift}` })
    .where("space_id", "=", space_id)
    .where("used_at", "is", null)
    .execute();
  await write.db.deleteFrom("people.sign_in_attempt").where("space_id", "=", space_id).execute();
}

/** The attempts of a key in the last quarter of an hour; the key stays locked until the transaction ends. */
export async function lockAttempts(write: WriteHandle, key: string): Promise<readonly AttemptMinute[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${write.space.id} ${key}`}, 7))`.execute(write.db);
  const since = new Date(write.now.getTime() - (ATTEMPT_WINDOW + 1) * 60_000);
  await write.db.deleteFrom("people.sign_in_attempt").where("space_id", "=", write.space.id).where("window_start", "<", since).execute();
  const rows = await write.db
    .selectFrom("people.sign_in_attempt")
    .select(["window_start", "attempt_count"])
    .where("space_id", "=", write.space.id)
    .where("key", "=", key)
    .execute();
  return rows.map(({ window_start, attempt_count }) => ({ minute: window_start, count: attempt_count }));
}

/** Counts one attempt of a key in the present minute. */
export async function countAttempt(write: WriteHandle, key: string): Promise<void> {
  await write.db
    .insertInto("people.sign_in_attempt")
    .values({ space_id: write.space.id, key, window_start: minuteOf(write.now), attempt_count: 1 })
    .onConflict((conflict) =>
      conflict.columns(["space_id", "key", "window_start"]).doUpdateSet({ attempt_count: sql<number>`sign_in_attempt.attempt_count + 1` }),
    )
    .execute();
}

/** Forgets the attempts of a key: it got in. */
export async function forgetAttempts(write: WriteHandle, key: string): Promise<void> {
  await write.db.deleteFrom("people.sign_in_attempt").where("space_id", "=", write.space.id).where("key", "=", key).execute();
}

/** Takes back the newest counted attempt of a key: it was no failure. */
export async function takeBackAttempt(write: WriteHandle, key: string): Promise<void> {
  await sql`update people.sign_in_attempt set attempt_count = attempt_count - 1
    where space_id = ${write.space.id} and key = ${key} and attempt_count > 0
      and window_start = (select max(window_start) from people.sign_in_attempt where space_id = ${write.space.id} and key = ${key})`.execute(write.db);
}

function idleEnd(now: Instant): Instant {
  return new Date(now.getTime() + IDLE_HOURS * 3_600_000);
}

function minuteOf(now: Instant): Instant {
  return new Date(Math.floor(now.getTime() / 60_000) * 60_000);
}
