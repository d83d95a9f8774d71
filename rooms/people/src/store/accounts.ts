import type { ContentText, Id, Instant, PersonId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";

export type AccountId = Id<"account">;
export type AccountState = "invited" | "active" | "locked" | "closed";

/** An account, as decisions about it need it. Personal class: P1, P4. */
export interface Account {
  readonly id: AccountId;
  readonly login: string;
  readonly state: AccountState;
  readonly person: PersonId;
  /** Missing: no password was set yet. */
  readonly passwordHash?: string | undefined;
}

/** An account as the director's list shows it. */
export interface ListedAccount {
  readonly id: AccountId;
  readonly login: string;
  readonly state: AccountState;
  readonly person: PersonId;
  readonly function: ContentText;
}

/** The account with this login, locked until the act ends. Missing: `undefined`. */
export async function lockAccountOf(
  write: WriteHandle,
  by: { readonly login: string } | { readonly person: PersonId } | { readonly id: AccountId },
): Promise<Account | undefined> {
  const query = write.db.selectFrom("people.account").selectAll().where("space_id", "=", write.space.id).forUpdate();
  const found = "login" in by ? query.where("login", "=", by.login) : "person" in by ? query.where("person_id", "=", by.person) : query.where("id", "=", by.id);
  const row = await found.executeTakeFirst();
  if (row === undefined) return undefined;
  return { id: row.id as AccountId, login: row.login, state: row.state, person: row.person_id, passwordHash: row.password_hash ?? undefined };
}

/** Is this login in use? */
export async function isLoginTaken(read: ReadHandle, login: string): Promise<boolean> {
  const row = await read.db.selectFrom("people.account").select("id").where("space_id", "=", read.space.id).where("login", "=", login).executeTakeFirst();
  return row !== undefined;
}

/** Stores an account. */
export async function saveAccount(write: WriteHandle, account: Account): Promise<void> {
  await write.db
    .insertInto("people.account")
    .values({
      space_id: write.space.id,
      id: account.id,
      login: account.login,
      password_hash: account.passwordHash ?? null,
      locale: "pl",
      state: account.state,
      person_id: account.person,
      made_at: write.now,
    })
    .execute();
}

/** Changes the password or the state of an account. */
export async function changeAccount(
  write: WriteHandle,
  id: AccountId,
  change: { readonly passwordHash?: string; readonly state?: AccountState },
): Promise<void> {
  await write.db
    .updateTable("people.account")
    .set({
      ...(change.passwordHash === undefined ? {} : { password_hash: change.passwordHash }),
      ...(change.state === undefined ? {} : { state: change.state }),
    })
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .execute();
}

/** All accounts with the functions of their persons, in the order in which they were made. */
export async function listAccounts(read: ReadHandle): Promise<readonly ListedAccount[]> {
  const rows = await read.db
    .selectFrom("people.account as a")
    .innerJoin("people.person as p", (join) => join.onRef("p.space_id", "=", "a.space_id").onRef("p.id", "=", "a.person_id"))
    .select(["a.id", "a.login", "a.state", "a.person_id", "p.function"])
    .where("a.space_id", "=", read.space.id)
    .orderBy("a.id")
    .execute();
  return rows.map(({ id, person_id, ...row }) => ({ ...row, id: id as AccountId, person: person_id }));
}

/** A one-time link to set a password. */
export interface Invitation {
  readonly account: AccountId;
  readonly login: string;
  readonly expiresAt: Instant;
}

/** Stores a one-time link; earlier unused links of the account end. */
export async function saveInvitation(
  write: WriteHandle,
  invitation: { readonly tokenHash: string; readonly account: AccountId; readonly expiresAt: Instant },
): Promise<void> {
  const space_id = write.space.id;
  await write.db
    .updateTable("people.invitation")
    .set({ used_at: write.now })
    .where("space_id", "=", space_id)
    .where("account_id", "=", invitation.account)
    .where("used_at", "is", null)
    .execute();
  await write.db
    .insertInto("people.invitation")
    .values({
      space_id,
      token_hash: invitation.tokenHash,
      account_id: invitation.account,
      made_at: write.now,
      expires_at: invitation.expiresAt,
      used_at: null,
    })
    .execute();
}

/** The invitation of a one-time link that still works. Missing: `undefined`. */
export async function findInvitation(read: ReadHandle, tokenHash: string): Promise<Invitation | undefined> {
  const row = await read.db
    .selectFrom("people.invitation as i")
    .innerJoin("people.account as a", (join) => join.onRef("a.space_id", "=", "i.space_id").onRef("a.id", "=", "i.account_id"))
    .select(["i.account_id", "a.login", "i.expires_at"])
    .where("i.space_id", "=", read.space.id)
    .where("i.token_hash", "=", tokenHash)
    .where("i.used_at", "is", null)
    .where("i.expires_at", ">", read.now)
    .where("a.state", "in", ["invited", "active"])
    .executeTakeFirst();
  return row === undefined ? undefined : { account: row.account_id as AccountId, login: row.login, expiresAt: row.expires_at };
}

/** Marks a one-time link as used. Shape: whether this call used it. */
export async function useInvitation(write: WriteHandle, tokenHash: string): Promise<boolean> {
  const used = await write.db
    .updateTable("people.invitation")
    .set({ used_at: write.now })
    .where("space_id", "=", write.space.id)
    .where("token_hash", "=", tokenHash)
    .where("used_at", "is", null)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}
