import { action } from "@splot/kernel/journal";
import { lockAccountInput, personOutput } from "../contract.ts";
import { checkDirectorStays } from "../model/role.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { changeAccount, lockAccountOf } from "../store/accounts.ts";
import { lockActiveDirectors } from "../store/roles.ts";
import { endSessionsOf } from "../store/sessions.ts";

/** Locks an account and ends its sessions at once. The own account cannot be locked, nor that of the last director (I20). */
export const lockAccount = action({
  name: "people.lockAccount",
  title: { pl: "Zablokuj konto", en: "Lock an account" },
  input: lockAccountInput,
  output: personOutput,
  grants: policy.lockAccount,
  async run(act, { person }) {
    act.authorise();
    const account = await lockAccountOf(act, { person });
    if (account === undefined || account.state === "closed") throw refuse("people.account_unknown");
    if (act.actor.kind === "person" && act.actor.person === person) throw refuse("people.lock_self");
    const directors = await lockActiveDirectors(act);
    const left = directors.filter((role) => role.person !== person);
    if (left.length < directors.length) checkDirectorStays(act.today, left);
    await changeAccount(act, account.id, { state: "locked" });
    await endSessionsOf(act, account.id);
    act.record({ event: "people.account_locked", from: account.state, to: "locked", payload: { person } });
    return { person };
  },
});

/** Unlocks an account: active again when it has a password, invited otherwise. */
export const unlockAccount = action({
  name: "people.unlockAccount",
  title: { pl: "Odblokuj konto", en: "Unlock an account" },
  input: lockAccountInput,
  output: personOutput,
  grants: policy.lockAccount,
  async run(act, { person }) {
    act.authorise();
    const account = await lockAccountOf(act, { person });
    if (account === undefined || account.state !== "locked") throw refuse("people.account_unknown");
    const state = account.passwordHash === undefined ? "invited" : "active";
    await changeAccount(act, account.id, { state });
    act.record({ event: "people.account_unlocked", from: "locked", to: state, payload: { person } });
    return { person };
  },
});
