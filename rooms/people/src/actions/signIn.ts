import { action } from "@splot/kernel/journal";
import { sessionOutput, signInInput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { fitsPassword } from "../secrets/password.ts";
import { newToken } from "../secrets/token.ts";
import { lockAccountOf } from "../store/accounts.ts";
import { openSession } from "../store/sessions.ts";
import { guardSignIn, settleSignIn } from "./attempts.ts";

/** Signs in with login and password. Shape: the session token, for the cookie or as a bearer token. */
export const signIn = action({
  name: "people.signIn",
  title: { pl: "Zaloguj się", en: "Sign in" },
  input: signInInput,
  output: sessionOutput,
  grants: policy.signIn,
  isSecret: true,
  before: (write, { login }) => guardSignIn(write, login),
  async run(act, { login, password }) {
    act.authorise();
    const account = await lockAccountOf(act, { login });
    const fits = await fitsPassword(password, account?.passwordHash);
    // NOTE: one answer for an unknown login, a wrong password and a locked account, so that logins cannot be listed.
    if (account === undefined || !fits || account.state !== "active") throw refuse("people.sign_in_wrong", {}, "password");
    await settleSignIn(act, account);
    const token = newToken();
    await openSession(act, account.id, token);
    return { token };
  },
});
