import { sha256 } from "@splot/kernel";
import type { WriteHandle } from "@splot/kernel/database";
import type { Client } from "@splot/kernel/journal";
import { type AttemptLimit, minutesToWait, mostAttempts } from "../model/attempt.ts";
import { refuse } from "../refusals.ts";
import { markOf } from "../secrets/seal.ts";
import type { Account } from "../store/accounts.ts";
import { countAttempt, forgetAddresses, forgetAttempts, isKnownAddress, lockAttempts, rememberAddress, takeBackAttempt } from "../store/attempts.ts";

type Asking = WriteHandle & { readonly client?: Client | undefined };
type OwnAccount = Pick<Account, "id" | "login">;
/** What is counted towards which limit. */
interface Counter {
  readonly limit: AttemptLimit;
  readonly key: string;
}

/**
 * Counts an attempt to sign in, before anything is checked. Strangers elsewhere never keep the owner out: at an address
 * that the login has signed in from, only the failures of that address count (decision 0016).
 * Refuses: `people.sign_in_paused` with the minutes to wait; `people.sign_in_guessed` at a new address while many guess.
 */
export async function guardSignIn(asking: Asking, login: string): Promise<void> {
  await countEach(asking, await signInCounters(asking, login));
}

/** The password was right: only failures stay counted, and the address is known from now on. */
export async function settleSignIn(asking: Asking, account: OwnAccount): Promise<void> {
  await settleEach(asking, await signInCounters(asking, account.login));
  const mark = addressMark(asking, account.login);
  if (mark !== undefined) await rememberAddress(asking, account.id, mark);
}

/** Counts an attempt to guess the password inside an open session. Refuses: `people.sign_in_paused`. */
export async function guardSession(asking: Asking): Promise<void> {
  await countEach(asking, sessionCounters(asking));
}

/** The password was right: only failures stay counted. */
export async function settleSession(asking: Asking): Promise<void> {
  await settleEach(asking, sessionCounters(asking));
}

/** The password of an account was set anew from here: every other address is strange again. */
export async function knowOnlyHere(asking: Asking, account: OwnAccount): Promise<void> {
  await forgetAddresses(asking, account.id);
  const mark = addressMark(asking, account.login);
  if (mark !== undefined) await rememberAddress(asking, account.id, mark);
}

async function countEach(asking: Asking, counters: readonly Counter[]): Promise<void> {
  for (const { limit, key } of counters) {
    const minutes = minutesToWait(asking.now, await lockAttempts(asking, key), mostAttempts[limit]);
    if (minutes !== undefined) throw refuse(limit === "elsewhere" ? "people.sign_in_guessed" : "people.sign_in_paused", { minutes });
    await countAttempt(asking, key);
  }
}

/** NOTE: whoever got in clears the failures of the own login and address; those of all others stay counted. */
async function settleEach(asking: Asking, counters: readonly Counter[]): Promise<void> {
  for (const { limit, key } of counters) await (limit === "here" ? forgetAttempts(asking, key) : takeBackAttempt(asking, key));
}

// NOTE: everybody locks the counters in this order (own, address, login), so no two sign-ins wait for each other.
async function signInCounters(asking: Asking, login: string): Promise<readonly Counter[]> {
  const mark = addressMark(asking, login);
  const isKnown = mark !== undefined && (await isKnownAddress(asking, { login, mark }));
  const own = counterOf(asking, "here", `login:${login} address:${asking.client?.address ?? "none"}`);
  const everywhere = isKnown ? [] : [counterOf(asking, "elsewhere", `login:${login}`)];
  return [own, ...addressCounters(asking), ...everywhere];
}

function sessionCounters(asking: Asking): readonly Counter[] {
  return [counterOf(asking, "here", `session:${asking.client?.session ?? "none"}`), ...addressCounters(asking)];
}

function addressCounters(asking: Asking): readonly Counter[] {
  const address = asking.client?.address;
  return address === undefined ? [] : [counterOf(asking, "address", `address:${address}`)];
}

// NOTE: keys are hashed, so that the table shows neither logins that were tried nor addresses.
function counterOf({ space }: Asking, limit: AttemptLimit, key: string): Counter {
  return { limit, key: sha256(`${space.id} ${key}`) };
}

/** Missing: nobody knows where the request comes from. */
function addressMark({ space, client }: Asking, login: string): string | undefined {
  return client?.address === undefined ? undefined : markOf(`${space.id} ${login} ${client.address}`);
}
