import type { Instant } from "@splot/kernel";
import type { WriteHandle } from "@splot/kernel/database";
import { sql } from "kysely";
import { tokenHash } from "../secrets/token.ts";
import type { AccountId } from "./accounts.ts";

/** A session ends after this much idle time. Unit: hours. */
const IDLE_HOURS = 12;

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

function idleEnd(now: Instant): Instant {
  return new Date(now.getTime() + IDLE_HOURS * 3_600_000);
}
