import { action } from "@splot/kernel/journal";
import { acceptInvitationInput, sessionOutput } from "../contract.ts";
import { checkPassword } from "../model/check.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { hashPassword } from "../secrets/password.ts";
import { newToken, tokenHash } from "../secrets/token.ts";
import { changeAccount, findInvitation, useInvitation } from "../store/accounts.ts";
import { endSessionsOf, openSession } from "../store/sessions.ts";
import { knowOnlyHere } from "./attempts.ts";

/** Sets the password through a one-time link and signs in. Other sessions of the account end. */
export const acceptInvitation = action({
  name: "people.acceptInvitation",
  title: { pl: "Ustaw hasło z zaproszenia", en: "Set the password from an invitation" },
  input: acceptInvitationInput,
  output: sessionOutput,
  grants: policy.acceptInvitation,
  isSecret: true,
  async run(act, { token, password, again }) {
    act.authorise();
    const invitation = await findInvitation(act, tokenHash(token));
    if (invitation === undefined) throw refuse("people.invitation_unknown");
    checkPassword(password, again, invitation.login);
    if (!(await useInvitation(act, tokenHash(token)))) throw refuse("people.invitation_unknown");
    await changeAccount(act, invitation.account, { passwordHash: await hashPassword(password), state: "active" });
    await endSessionsOf(act, invitation.account);
    await knowOnlyHere(act, { id: invitation.account, login: invitation.login });
    const session = newToken();
    await openSession(act, invitation.account, session);
    act.record({ event: "people.password_set", to: "active" });
    return { token: session };
  },
});
