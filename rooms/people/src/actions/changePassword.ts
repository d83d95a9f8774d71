import { action } from "@splot/kernel/journal";
import { changePasswordInput, noOutput } from "../contract.ts";
import { checkPassword } from "../model/check.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { fitsPassword, hashPassword } from "../secrets/password.ts";
import { changeAccount, lockAccountOf } from "../store/accounts.ts";
import { endSessionsOf } from "../store/sessions.ts";
import { guardSession, knowOnlyHere, settleSession } from "./attempts.ts";

/** Changes the own password. Other sessions of the account end. */
export const changePassword = action({
  name: "people.changePassword",
  title: { pl: "Zmień hasło", en: "Change the password" },
  input: changePasswordInput,
  output: noOutput,
  grants: policy.changePassword,
  isSecret: true,
  before: (write) => guardSession(write),
  async run(act, { current, password, again }) {
    act.authorise();
    const account = act.actor.kind === "person" ? await lockAccountOf(act, { person: act.actor.person }) : undefined;
    if (account === undefined) throw refuse("people.signed_out");
    if (!(await fitsPassword(current, account.passwordHash))) throw refuse("people.password_wrong", {}, "current");
    checkPassword(password, again, account.login);
    await settleSession(act);
    await changeAccount(act, account.id, { passwordHash: await hashPassword(password) });
    await endSessionsOf(act, account.id, act.client?.session);
    await knowOnlyHere(act, account);
    act.record({ event: "people.password_set" });
    return {};
  },
});
