import { sha256 } from "@splot/kernel";
import type { WriteHandle } from "@splot/kernel/database";
import type { Client } from "@splot/kernel/journal";
import { minutesToWait } from "../model/attempt.ts";
import { refuse } from "../refusals.ts";
import { countAttempt, forgetAttempts, lockAttempts, takeBackAttempt } from "../store/sessions.ts";

type Asking = WriteHandle & { readonly client?: Client | undefined };

/**
 * Counts an attempt to guess a secret, for what is guessed and for the client's address, before anything is checked.
 * Refuses: `people.sign_in_paused` after too many failures, with the minutes to wait.
 */
export async function guardAttempts(asking: Asking, guessed: string): Promise<void> {
  for (const key of keysOf(asking, guessed)) {
    const minutes = minutesToWait(asking.now, await lockAttempts(asking, key));
    if (minutes !== undefined) throw refuse("people.sign_in_paused", { minutes });
    await countAttempt(asking, key);
  }
}

/** The secret was right: only failures stay counted. */
export async function settleAttempts(asking: Asking, guessed: string): Promise<void> {
  const [secret, address] = keysOf(asking, guessed);
  if (secret !== undefined) await forgetAttempts(asking, secret);
  if (address !== undefined) await takeBackAttempt(asking, address);
}

// NOTE: the keys are hashed, so that the table shows neither logins that were tried nor addresses.
function keysOf({ space, client }: Asking, guessed: string): readonly string[] {
  const address = client?.address;
  return [guessed, ...(address === undefined ? [] : [`address:${address}`])].map((key) => sha256(`${space.id} ${key}`));
}
