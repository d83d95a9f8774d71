import type { Instant } from "@splot/kernel";
import type { WriteHandle } from "@splot/kernel/database";
import { sql } from "kysely";
import { ATTEMPT_WINDOW, type AttemptMinute, KNOWN_DAYS } from "../model/attempt.ts";
import type { AccountId } from "./accounts.ts";

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

/** Has this login signed in from here before? Missing account: no. */
export async function isKnownAddress(write: WriteHandle, { login, mark }: { readonly login: string; readonly mark: string }): Promise<boolean> {
  const row = await write.db
    .selectFrom("people.known_address as k")
    .innerJoin("people.account as a", (join) => join.onRef("a.space_id", "=", "k.space_id").onRef("a.id", "=", "k.account_id"))
    .select("k.seen_at")
    .where("k.space_id", "=", write.space.id)
    .where("a.login", "=", login)
    .where("k.address_mark", "=", mark)
    .where("k.seen_at", ">", forgottenBefore(write.now))
    .executeTakeFirst();
  return row !== undefined;
}

/** Remembers that an account signed in from here; what is too old in the space is forgotten. */
export async function rememberAddress(write: WriteHandle, account: AccountId, mark: string): Promise<void> {
  const space_id = write.space.id;
  await write.db.deleteFrom("people.known_address").where("space_id", "=", space_id).where("seen_at", "<=", forgottenBefore(write.now)).execute();
  await write.db
    .insertInto("people.known_address")
    .values({ space_id, account_id: account, address_mark: mark, seen_at: write.now })
    .onConflict((conflict) => conflict.columns(["space_id", "account_id", "address_mark"]).doUpdateSet({ seen_at: write.now }))
    .execute();
}

/** Forgets from where an account signed in: its secret has changed. */
export async function forgetAddresses(write: WriteHandle, account: AccountId): Promise<void> {
  await write.db.deleteFrom("people.known_address").where("space_id", "=", write.space.id).where("account_id", "=", account).execute();
}

function forgottenBefore(now: Instant): Instant {
  return new Date(now.getTime() - KNOWN_DAYS * 86_400_000);
}

function minuteOf(now: Instant): Instant {
  return new Date(Math.floor(now.getTime() / 60_000) * 60_000);
}
